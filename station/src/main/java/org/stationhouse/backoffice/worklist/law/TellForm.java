package org.stationhouse.backoffice.worklist.law;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends when something more happened in a matter, or was put right.
 *
 * @param event name of what happened or is taken back
 * @param at when, as typed
 * @param state during which clocks stand still
 * @param reason that opens a fallback or an extension
 */
record TellForm(
        @NotNull @Nullable Fact fact,

        @Size(max = 60) String event,

        @Size(max = 40) String at,

        @Size(max = 60) String state,

        @Size(max = 200) @Pattern(regexp = OpenForm.NO_CONTROL)
        String reason) {

    enum Fact {
        HAPPENED,
        TAKEN_BACK,
        STANDS,
        GOES_ON,
        BECAUSE
    }

    TellForm {
        event = event == null ? "" : event;
        at = at == null ? "" : at;
        state = state == null ? "" : state;
        reason = reason == null ? "" : reason;
    }
}
