package org.stationhouse.backoffice.worklist.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.clock.ClockEngine;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Due;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.clock.Step;
import org.stationhouse.foundation.jurisdiction.law.DeadlineKind;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Party;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/** Which clocks run after what is known of a matter. It depends on what is known only, never on the order in which it was told. */
final class Running {

    /** @param item which clock of the rule */
    record Key(String rule, String item) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::rule).thenComparing(Key::item).compare(this, other);
        }
    }

    private Running() {}

    /** Every clock that what is known starts, with or without a date. */
    static SortedMap<Key, Due> all(ClockEngine engine, Moments moments, Predicate<Rule> concerns) {
        var all = new TreeMap<Key, Due>();
        var events = new ArrayList<EventId>(moments.known().keySet());
        events.sort(Comparator.naturalOrder());
        for (EventId event : events) {
            List<Due> started = engine.startedBy(event, moments);
            started.stream().filter(due -> concerns.test(due.rule())).forEach(due -> all.putIfAbsent(key(due), due));
        }
        return all;
    }

    static Key key(Due due) {
        return new Key(due.rule().id().text(), due.rule().nameOf(due.clock()));
    }

    /** Whether the agency has to act by it: it runs, an act is due, it is ours, and no stricter rule governs. */
    static boolean asks(Due due) {
        boolean runs = due instanceof Due.Fixed || due instanceof Due.Standing;
        return runs
                && due.clock().terms().by() == Party.AGENCY
                && act(due.clock().terms().kind())
                && due.why().stream().noneMatch(Step.GovernedBy.class::isInstance);
    }

    private static boolean act(DeadlineKind kind) {
        return switch (kind) {
            case DUE, NOTICE_BEFORE, BEFORE, MAX_DELAY, MAX_EXTENSION, MAX_DURATION, RECURRING -> true;
            case NOT_BEFORE, REFUSE_IF_LESS, COURT_FORWARDS, DEEMED_DENIED, EXPIRES -> false;
        };
    }

    /** Its date; null while it stands still. */
    static @Nullable Deadline date(Due due) {
        return due instanceof Due.Fixed it ? it.at() : null;
    }

    static boolean warns(Due due) {
        return due instanceof Due.Fixed it
                ? it.warns()
                : !due.rule().verified() || due.clock().unverified();
    }
}
