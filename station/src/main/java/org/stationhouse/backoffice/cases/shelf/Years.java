package org.stationhouse.backoffice.cases.shelf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that a piece covers, both included. */
public record Years(int first, int last) {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2199;
    private static final Pattern TYPED = Pattern.compile("(\\d{4})(?:\\s*[-\u2013]\\s*(\\d{4}))?");

    public Years {
        if (first < EARLIEST || last > LATEST || last < first) {
            throw new IllegalArgumentException("Years are like 1998 or 1998-2003.");
        }
    }

    /** {@code 1998} or {@code 1998-2003}; empty for anything else. */
    public static Optional<Years> of(String typed) {
        Matcher years = TYPED.matcher(typed.strip());
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        return first < EARLIEST || last > LATEST || last < first
                ? Optional.empty()
                : Optional.of(new Years(first, last));
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
