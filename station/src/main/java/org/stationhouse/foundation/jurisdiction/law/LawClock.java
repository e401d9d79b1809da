package org.stationhouse.foundation.jurisdiction.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One time limit of a rule. */
public sealed interface LawClock extends Provision {

    /** How often a {@link Periodic} clock comes. */
    enum Every {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** The month that the day of a {@link Monthly} clock lies in, seen from its event. */
    enum MonthOf {
        SAME_MONTH,
        FOLLOWING_MONTH
    }

    /** Whose holidays and working days count. */
    enum Sits {
        AGENCY,
        COURT
    }

    /**
     * What every clock says.
     *
     * @param when condition in words, empty for none
     * @param unverified whether this clock only warns although its rule may be verified
     */
    record Terms(ClockRole role, DeadlineKind kind, Party by, String when, boolean unverified) {
        static Terms of(Attributes line) {
            return new Terms(
                    line.choice("role", ClockRole.class),
                    line.choice("kind", DeadlineKind.class),
                    line.choice("by", Party.class, Party.AGENCY),
                    line.textOrEmpty("when"),
                    line.unverified("confidence"));
        }
    }

    /** States during which a clock stands still. */
    record Tolling(Set<String> states, boolean unverified) {
        static final Tolling NONE = new Tolling(Set.of(), false);

        public Tolling {
            states = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(states));
            if (states.isEmpty() && unverified) {
                throw new IllegalArgumentException("an unverified tolling names its states");
            }
        }
    }

    Terms terms();

    /** {@code clock.} and its role, for example {@code clock.primary}. */
    @Override
    default String item() {
        return "clock." + Attributes.code(terms().role());
    }

    @Override
    default boolean unverified() {
        return terms().unverified();
    }

    /**
     * So long after or before an event.
     *
     * @param combine how it becomes one date with the other clocks of the rule that say the same; null when it stands alone
     * @param mailing whether service by mail makes it longer (CCP 1013(a))
     */
    record Relative(
            Terms terms,
            Length length,
            EventId from,
            Set<Exclusion> exclude,
            Sits calendar,
            @org.jspecify.annotations.Nullable Combine combine,
            Tolling tolling,
            boolean mailing)
            implements LawClock {
        public Relative {
            exclude = exclude.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(exclude));
            if (combine == Combine.FIRST_AVAILABLE) {
                throw new IllegalArgumentException("clocks combine as later-of, earlier-of or either-suffices");
            }
        }
    }

    /** On a fixed date, once. */
    record OnDate(Terms terms, LocalDate date) implements LawClock {}

    /** On the same day of each year. */
    record Annual(Terms terms, MonthDay day) implements LawClock {}

    /** On a day of the month, 1 to 31; the last day of a shorter month. */
    record Monthly(Terms terms, int day, MonthOf of) implements LawClock {
        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("a day of a month is 1 to 31");
            }
        }
    }

    /** Once in each period of the calendar, by its last day. */
    record Periodic(Terms terms, Every every) implements LawClock {
        public Periodic {
            if (terms.kind() != DeadlineKind.RECURRING) {
                throw new IllegalArgumentException("a periodic clock is recurring");
            }
        }
    }

    /** Reads a line {@code clock shape=relative role=primary kind=due amount=10 unit=calendar-day from=request.received}. */
    static LawClock of(Attributes line) {
        Terms terms = Terms.of(line);
        return switch (line.text("shape")) {
            case "relative" ->
                new Relative(
                        terms,
                        Length.of(line),
                        line.event("from"),
                        Set.copyOf(distinct(line.choices("exclude", Exclusion.class))),
                        line.choice("calendar", Sits.class, Sits.AGENCY),
                        line.has("combine") ? line.choice("combine", Combine.class) : null,
                        tolling(line),
                        line.flag("mailing"));
            case "date" -> new OnDate(terms, line.date("date"));
            case "annual" -> new Annual(terms, line.monthDay("day"));
            case "monthly" -> new Monthly(terms, line.number("day"), line.choice("of", MonthOf.class));
            case "periodic" -> new Periodic(terms, line.choice("every", Every.class));
            default -> throw new IllegalArgumentException("unknown shape of a clock");
        };
    }

    private static Tolling tolling(Attributes line) {
        List<String> states = distinct(line.list("tolled-by"));
        states.forEach(Names::check);
        return new Tolling(new java.util.LinkedHashSet<>(states), line.unverified("tolling"));
    }

    private static <T> List<T> distinct(List<T> all) {
        if (Set.copyOf(all).size() < all.size()) {
            throw new IllegalArgumentException("something stands twice in a list");
        }
        return all;
    }
}
