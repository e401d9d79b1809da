package org.stationhouse.backoffice.office.sign;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends at sign-in; each page uses a part of it.
 *
 * @param name sign-in name; where a password is chosen, the password once more
 * @param next address to go on to
 */
record SignForm(String name, String password, String code, String next) {

    SignForm(@Nullable String name, @Nullable String password, @Nullable String code, @Nullable String next) {
        this.name = name == null ? "" : name;
        this.password = password == null ? "" : password;
        this.code = code == null ? "" : code;
        this.next = next == null ? "" : next;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "SignForm";
    }
}
