package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/** What the browser sends to release a lock. @param why how one knows that it is the right person */
record LockForm(String why) {

    LockForm(@Nullable String why) {
        this.why = why == null ? "" : why;
    }

    static LockForm empty() {
        return new LockForm("");
    }
}
