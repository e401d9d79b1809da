package org.stationhouse.backoffice.worklist.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;

/** What is known of a matter after everything that was told of it, in the order of telling: the last word counts. */
final class Facts {

    private final SequencedMap<EventId, When> known = new LinkedHashMap<>();
    private final LinkedHashSet<EventId> never = new LinkedHashSet<>();
    private final List<Moments.Stop> stops = new ArrayList<>();
    private String reason = "";

    private Facts() {}

    static Moments of(List<Told> told, LocalDate today) {
        var facts = new Facts();
        told.forEach(facts::take);
        return new Moments(today, facts.known, facts.never, facts.stops, facts.reason, null, LocalDays.MAIN);
    }

    private void take(Told told) {
        switch (told) {
            case Told.Happened it -> {
                never.remove(it.event());
                known.put(it.event(), it.when());
            }
            case Told.Never it -> {
                known.remove(it.event());
                never.add(it.event());
            }
            case Told.TakenBack it -> {
                known.remove(it.event());
                never.remove(it.event());
            }
            case Told.Stands it -> {
                if (stops.stream().noneMatch(stop -> open(stop, it.state()))) {
                    stops.add(new Moments.Stop(it.state(), it.from(), null));
                }
            }
            case Told.GoesOn it -> goesOn(it);
            case Told.Because it -> reason = it.reason();
            case Told.Acted it -> {}
        }
    }

    /** A state that ended before it began was none. */
    private void goesOn(Told.GoesOn it) {
        stops.replaceAll(stop -> open(stop, it.state())
                ? new Moments.Stop(
                        stop.state(), stop.from(), it.until().isBefore(stop.from()) ? stop.from() : it.until())
                : stop);
    }

    private static boolean open(Moments.Stop stop, String state) {
        return stop.state().equals(state) && stop.until() == null;
    }
}
