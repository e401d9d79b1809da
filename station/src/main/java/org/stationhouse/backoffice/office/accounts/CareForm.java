package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends for one step in the life of an account; each step uses a part of it.
 *
 * @param why of turning down, disabling, enabling or closing
 * @param clearedOn day of the clearance, {@code trainedOn} of the training, as typed
 * @param role another classification, {@code grounds} who decided it and why
 */
record CareForm(String why, String clearedOn, String trainedOn, String role, String grounds) {

    CareForm(
            @Nullable String why,
            @Nullable String clearedOn,
            @Nullable String trainedOn,
            @Nullable String role,
            @Nullable String grounds) {
        this.why = why == null ? "" : why;
        this.clearedOn = clearedOn == null ? "" : clearedOn;
        this.trainedOn = trainedOn == null ? "" : trainedOn;
        this.role = role == null ? "" : role;
        this.grounds = grounds == null ? "" : grounds;
    }

    static CareForm empty() {
        return new CareForm("", "", "", "", "");
    }
}
