package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends for one step in the life of an account; each step uses a part of it.
 *
 * @param on day of the clearance or the training, as typed
 */
record CareForm(String why, String on, String role) {

    CareForm(@Nullable String why, @Nullable String on, @Nullable String role) {
        this.why = why == null ? "" : why;
        this.on = on == null ? "" : on;
        this.role = role == null ? "" : role;
    }

    static CareForm empty() {
        return new CareForm("", "", "");
    }
}
