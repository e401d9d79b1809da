package org.stationhouse.backoffice.office.sign;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends at sign-in; each page uses a part of it.
 *
 * @param next address to go on to
 * @param agree whether the notice before sign-in is acknowledged with it
 */
record SignForm(String name, String password, String code, String next, Boolean agree) {

    SignForm(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code,
            @Nullable String next,
            @Nullable Boolean agree) {
        this.name = name == null ? "" : name;
        this.password = password == null ? "" : password;
        this.code = code == null ? "" : code;
        this.next = next == null ? "" : next;
        this.agree = agree != null && agree;
    }

    static SignForm to(String next) {
        return new SignForm("", "", "", next, false);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "SignForm";
    }
}
