package org.stationhouse.desk.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the browser sends to put a status time right. @param at as typed, see {@code web.TypedTime} */
record TimeForm(
        @NotBlank @Size(max = 40) String at,

        @NotBlank @Size(max = StepSaid.LONGEST_REASON) @Pattern(regexp = CallForm.NO_CONTROL)
        String reason,

        Integer version) {

    /** A field that the browser left out is an empty one. */
    TimeForm {
        at = at == null ? "" : at;
        reason = reason == null ? "" : reason;
        version = version == null ? 0 : version;
    }

    /** The same on the version that stands now. */
    TimeForm at(int current) {
        return new TimeForm(at, reason, current);
    }

    static TimeForm empty() {
        return new TimeForm("", "", 0);
    }
}
