package org.stationhouse.foundation.jurisdiction.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.Counting.Route;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact;
import org.stationhouse.foundation.jurisdiction.calendar.Holiday;
import org.stationhouse.foundation.jurisdiction.law.Combine;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** One step on the way to a date, in the order in which it was taken. */
public sealed interface Step {

    /** The clock runs from here. */
    record Began(EventId event, When when) implements Step {}

    /** Only the day is known, and an hour clock runs from its beginning. */
    record FromMidnight(LocalDate day) implements Step {}

    /** The event follows from others. @param open those of which nothing is known yet */
    record Follows(EventId event, Combine mode, Map<EventId, When> of, List<EventId> open) implements Step {}

    /** The event is the last day of another clock. */
    record LastDayOf(EventId event, RuleId rule, LocalDate day) implements Step {}

    /** @param cite who says how it is counted, empty where nobody does */
    record Counted(Length length, boolean backward, String cite) implements Step {}

    /** The agency's own value governs. */
    record Stricter(Length law, Length own, String ordinance) implements Step {}

    /** A day that does not count. */
    record Skipped(LocalDate day, List<DayFact> why) implements Step {}

    /** The clock stood still. @param until null while it does @param days not counted, 0 for an hour clock */
    record Stood(String state, java.time.Instant from, java.time.@Nullable Instant until, int days) implements Step {}

    /** It would stand still, but that is unverified and changes nothing. @param otherwise the date if it did, null while it would stand */
    record WouldStand(String state, @Nullable Deadline otherwise) implements Step {}

    /** Service by mail makes it longer. */
    record Mailed(Route route, int days, String cite) implements Step {}

    /** The last day moves on. @param passed days passed over, with their reasons */
    record Rolled(LocalDate from, LocalDate to, List<Skipped> passed, String cite) implements Step {}

    /** Counted back, the day is one on which nobody can act; the last day before it that is none. */
    record OpenBefore(LocalDate day, LocalDate open, List<DayFact> why) implements Step {}

    /** Hours of the desk on that day. */
    record Closes(Holiday.Hours hours) implements Step {}

    /** Opened by a recorded reason. @param instead the date that it takes the place of, null for none */
    record Reason(String reason, @Nullable Deadline instead) implements Step {}

    /** One of several dates. @param dates by the name of their clock @param waiting clocks whose event is not known yet */
    record Combined(Combine mode, Map<String, Deadline> dates, List<String> waiting) implements Step {}

    /** A stricter rule for the same act governs. */
    record GovernedBy(RuleId rule) implements Step {}

    /** The text that was read is younger than the day. */
    record TextIsYounger(LocalDate day, LocalDate text) implements Step {}
}
