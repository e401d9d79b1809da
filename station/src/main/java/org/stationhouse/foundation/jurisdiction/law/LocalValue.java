package org.stationhouse.foundation.jurisdiction.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of the agency's own layer: it fills what a law leaves open or is stricter, under an ordinance or resolution.
 *
 * @param item name of the provision in its rule ({@link Rule#items}), for example {@code clock.primary}
 * @param value in the unit of the provision; US dollars for a fee
 * @param ordinance number of the ordinance, resolution or order
 * @param from first day on which it holds
 * @param until last day, null while it lasts
 */
public record LocalValue(
        RuleId rule,
        String item,
        BigDecimal value,
        String ordinance,
        LocalDate adopted,
        LocalDate from,
        @Nullable LocalDate until,
        String why) {

    public LocalValue {
        ordinance = sentence(ordinance, "Give the number of the ordinance, resolution or order");
        why = sentence(why, "Say why the agency has this value");
        if (item.isBlank() || item.length() > 120) {
            throw new IllegalArgumentException("Choose what of the rule the value is for.");
        }
        if (value.signum() < 0 || value.precision() - value.scale() > 7 || value.scale() > 4) {
            throw new IllegalArgumentException("The value is a number from 0 to 9,999,999.");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("The last day is the first day or later.");
        }
        if (adopted.isAfter(from)) {
            throw new IllegalArgumentException("A value holds from the day of its adoption at the earliest.");
        }
    }

    private static String sentence(String typed, String ask) {
        if (typed.isBlank() || typed.length() > 300) {
            throw new IllegalArgumentException(ask + ", in at most 300 characters.");
        }
        return typed.strip();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether two values would hold for the same thing on the same day. */
    public boolean overlaps(LocalValue other) {
        boolean before = until != null && until.isBefore(other.from);
        boolean after = other.until != null && other.until.isBefore(from);
        return rule.equals(other.rule) && item.equals(other.item) && !before && !after;
    }

    /** The agency's value for a provision on a day. */
    public static Optional<LocalValue> of(List<LocalValue> all, Rule rule, Provision provision, LocalDate day) {
        List<LocalValue> own = all.stream()
                .filter(it -> it.rule.equals(rule.id()) && it.holds(day))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String item = rule.nameOf(provision);
        return own.stream().filter(it -> it.item.equals(item)).findFirst();
    }
}
