package org.stationhouse.backoffice.office.accounts;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Reviews;

/** What the browser sends to sign one account of a review off. */
record SignOffForm(@NotNull(message = "{staff.choose.one}") Reviews.@Nullable Verdict verdict, String note) {

    SignOffForm(Reviews.@Nullable Verdict verdict, @Nullable String note) {
        this.verdict = verdict;
        this.note = note == null ? "" : note;
    }

    static SignOffForm empty() {
        return new SignOffForm(null, "");
    }
}
