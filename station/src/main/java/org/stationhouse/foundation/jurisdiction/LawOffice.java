package org.stationhouse.foundation.jurisdiction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarBook;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.clock.ClockEngine;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.local.LocalLayer;

/** "What applies here on this date, and when is it due?" for the agency of this house, and for any other state on the shelf. */
@Service
public class LawOffice {

    private record Computed(LocalDays local, Days days) {}

    private final LawBook book;
    private final CalendarBook calendars;
    private final LocalLayer layer;
    private final AgencyOffice agencies;
    private final Clock clock;
    private final Map<String, Computed> computed = new ConcurrentHashMap<>();

    LawOffice(LawBook book, CalendarBook calendars, LocalLayer layer, AgencyOffice agencies, Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.layer = layer;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agency's local date. */
    public LocalDate today() {
        return clock.instant().atZone(agencies.zone()).toLocalDate();
    }

    public List<Pack> packs() {
        return book.packs();
    }

    /** The packs of states, in the order of the shelf. */
    public List<Pack> states() {
        return book.packs().stream().filter(it -> !it.federal()).toList();
    }

    /** The pack of the agency's state, by its ORI; empty before set-up and for a state that is not on the shelf. */
    public Optional<Pack> home() {
        return agencies.agency()
                .flatMap(agency -> states().stream()
                        .filter(it -> agency.ori().text().startsWith(it.state()))
                        .findFirst());
    }

    /** Counts by federal law, the law of the agency's state and its own layer. */
    public ClockEngine engine() {
        return engine(home());
    }

    /** Counts by federal law and that of a state; the agency's own layer holds in its own state only. */
    public ClockEngine engine(Pack state) {
        return engine(Optional.of(state));
    }

    private ClockEngine engine(Optional<Pack> state) {
        var packs =
                new ArrayList<Pack>(book.packs().stream().filter(Pack::federal).toList());
        state.ifPresent(packs::add);
        boolean home = state.equals(home());
        List<LocalValue> values = home ? layer.values() : List.of();
        return new ClockEngine(book, packs, days(state, home ? layer.days() : LocalDays.NONE), values, agencies.zone());
    }

    /** Days that were computed serve as long as the agency's layer stays the same. */
    private Days days(Optional<Pack> state, LocalDays local) {
        return computed.compute(
                        state.map(Pack::id).orElse(""),
                        (id, known) -> known != null && known.local() == local
                                ? known
                                : new Computed(
                                        local,
                                        new Days(
                                                state.map(calendars::of)
                                                        .orElse(
                                                                org.stationhouse.foundation.jurisdiction.calendar
                                                                        .PackCalendars.NONE),
                                                local)))
                .days();
    }
}
