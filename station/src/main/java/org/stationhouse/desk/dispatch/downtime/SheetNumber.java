package org.stationhouse.desk.dispatch.downtime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a sheet as it is scanned or typed.
 *
 * @param year four digits, in this century
 */
record SheetNumber(int year, long running) {

    private static final Pattern FORM = Pattern.compile("C?(\\d{2})-?(\\d{6,9})");

    /** {@code C26-000123}, with or without its letter and dash, in either case; empty for anything else. */
    static Optional<SheetNumber> of(String typed) {
        Matcher form = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return form.matches()
                ? Optional.of(new SheetNumber(2000 + Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }
}
