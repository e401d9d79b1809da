package org.stationhouse.backoffice.worklist.law;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the browser sends to start clocks by hand.
 *
 * @param event name of what happened
 * @param at when, as typed
 * @param rules names of the rules that apply
 * @param to code of the one who has its tasks
 */
record OpenForm(
        @NotBlank @Size(max = 60) String event,

        @NotBlank @Size(max = 40) String at,

        @NotBlank @Size(max = KeptMatter.LONGEST_TITLE) @Pattern(regexp = NO_CONTROL)
        String title,

        @Size(max = 40) @Pattern(regexp = NO_CONTROL) String about,

        List<String> rules,

        @NotBlank @Size(max = 40) String to) {

    static final String NO_CONTROL = "\\P{Cc}*";

    OpenForm {
        event = event == null ? "" : event;
        at = at == null ? "" : at;
        title = title == null ? "" : title;
        about = about == null ? "" : about;
        rules = rules == null ? List.of() : List.copyOf(rules);
        to = to == null ? "" : to;
    }
}
