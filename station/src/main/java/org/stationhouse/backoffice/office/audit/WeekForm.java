package org.stationhouse.backoffice.office.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The sign-off of a week. @param note what the auditor found */
record WeekForm(@NotBlank @Size(max = 2000) String note) {

    WeekForm(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
