package org.stationhouse.backoffice.office.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends about a person who works here; each card of the page uses a part of it.
 *
 * @param kind of a certificate or an absence, {@code post} of an assignment
 * @param from first day or moment, {@code until} the last, as typed
 */
record PersonForm(
        String last,
        String first,
        String middle,
        String employeeNumber,
        Integer version,
        String kind,
        String number,
        String post,
        String from,
        String until,
        String why) {

    PersonForm(
            @Nullable String last,
            @Nullable String first,
            @Nullable String middle,
            @Nullable String employeeNumber,
            @Nullable Integer version,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String post,
            @Nullable String from,
            @Nullable String until,
            @Nullable String why) {
        this.last = plain(last);
        this.first = plain(first);
        this.middle = plain(middle);
        this.employeeNumber = plain(employeeNumber);
        this.version = version == null ? 0 : version;
        this.kind = plain(kind);
        this.number = plain(number);
        this.post = plain(post);
        this.from = plain(from);
        this.until = plain(until);
        this.why = plain(why);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", 0, "", "", "", "", "", "");
    }
}
