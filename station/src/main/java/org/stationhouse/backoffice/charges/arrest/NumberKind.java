package org.stationhouse.backoffice.charges.arrest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of numbers that an arrest is known by elsewhere; the words stand in the messages under {@code charges.number}. */
public enum NumberKind {
    /** State identification number: one or two letters, six to nine digits ({@code A12345678} of California, {@code OR12345678}). */
    SID("[A-Z]{1,2}[0-9]{6,9}", "SID"),
    /** FBI number or universal control number: at most nine letters and digits, the first a digit (NCIC). */
    UCN("[0-9][0-9A-Z]{1,8}", "FBI"),
    /** the jail's */
    BOOKING("[0-9A-Z][0-9A-Z-]{2,19}", null),
    /** process, offender or arrest tracking number that fingerprints and court dispositions bear: 8 to 15 signs */
    CYCLE("[0-9A-Z]{8,15}", null);

    private final Pattern form;
    private final @Nullable String sort;

    NumberKind(String form, @Nullable String sort) {
        this.form = Pattern.compile(form);
        this.sort = sort;
    }

    /** As it is kept: capitals, no blanks; hyphens only where the number has some. */
    public String plain(String typed) {
        String dense = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return this == BOOKING ? dense : dense.replace("-", "");
    }

    public boolean fits(String plain) {
        return form.matcher(plain).matches();
    }

    /** Which identifier of the index of people it is; null for one that belongs to the arrest alone. */
    @Nullable
    String sort() {
        return sort;
    }
}
