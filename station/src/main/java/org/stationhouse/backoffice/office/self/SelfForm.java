package org.stationhouse.backoffice.office.self;

import org.jspecify.annotations.Nullable;

/** What the browser sends to change a password or code app; each page uses a part of it. */
record SelfForm(String password, String again, String code) {

    SelfForm(@Nullable String password, @Nullable String again, @Nullable String code) {
        this.password = password == null ? "" : password;
        this.again = again == null ? "" : again;
        this.code = code == null ? "" : code;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "SelfForm";
    }
}
