package org.stationhouse.foundation.jurisdiction.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a text holds.
 *
 * @param from first day on which it holds; where {@code startKnown} is false, the day at the latest, since only a text of that age was read
 * @param until first day on which it holds no more, null when no end is laid down
 */
public record InForce(
        LocalDate from, boolean startKnown, @Nullable LocalDate until) {

    public InForce {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a rule ends after it begins");
        }
    }

    /** Reads {@code from 2026-01-01} or {@code from by 2024-02-29}, and {@code until}. */
    public static InForce of(Statement from, @Nullable Statement until) {
        boolean atTheLatest = from.text().startsWith("by ");
        LocalDate start = Attributes.date(from, atTheLatest ? from.rest().substring(3) : from.rest());
        LocalDate end = until == null ? null : Attributes.date(until, until.text());
        return (until == null ? from : until).guarded(() -> new InForce(start, !atTheLatest, end));
    }

    /** What is known of a day. */
    public enum Standing {
        /** the text that was read holds on that day */
        HOLDS,
        /** the text that was read is younger; what held on that day was not read */
        NOT_READ,
        /** it did not hold yet or holds no more */
        NOT_IN_FORCE
    }

    public Standing on(LocalDate day) {
        if (until != null && !day.isBefore(until)) {
            return Standing.NOT_IN_FORCE;
        }
        if (day.isBefore(from)) {
            return startKnown ? Standing.NOT_IN_FORCE : Standing.NOT_READ;
        }
        return Standing.HOLDS;
    }

    boolean overlaps(InForce other) {
        boolean before = until != null && !until.isAfter(other.from);
        boolean after = other.until != null && !other.until.isAfter(from);
        return !before && !after;
    }
}
