package org.stationhouse.backoffice.office.glass;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Glass;

/** What the browser sends to review a broken glass. @param version of what the reviewer saw */
record VerdictForm(
        @NotNull(message = "{staff.choose.one}") Glass.@Nullable Verdict verdict, String note, Integer version) {

    VerdictForm(Glass.@Nullable Verdict verdict, @Nullable String note, @Nullable Integer version) {
        this.verdict = verdict;
        this.note = note == null ? "" : note.strip();
        this.version = version == null ? 0 : version;
    }

    static VerdictForm empty() {
        return new VerdictForm(null, "", 0);
    }
}
