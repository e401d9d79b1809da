package org.stationhouse.foundation.jurisdiction.law;

import java.time.LocalDate;

/**
 * The day on which a text ends by itself.
 *
 * @param scope which text; it may be a part of what the rule cites
 * @param yearOnly whether only the year is recorded, the day is then January 1
 */
public record Sunset(LocalDate date, String scope, boolean yearOnly) {

    /** Days before the end from which it is told. */
    public static final int WARNED_DAYS = 90;

    static Sunset of(Attributes line) {
        LocalDate date = line.date("date");
        String scope = line.text("scope");
        String precision = line.textOrEmpty("precision");
        if (!precision.isEmpty() && !precision.equals("year")) {
            throw new IllegalArgumentException("precision is year or left out");
        }
        return new Sunset(date, scope, !precision.isEmpty());
    }

    /** Whether the end is near, seen from a day. */
    public boolean near(LocalDate day) {
        return !day.isBefore(date.minusDays(WARNED_DAYS)) && day.isBefore(date);
    }
}
