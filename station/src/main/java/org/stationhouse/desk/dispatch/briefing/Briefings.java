package org.stationhouse.desk.dispatch.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.HotWarnings;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The briefing of a shift: what patrol is told today, by beat, and that it was told. */
@Service
public class Briefings {

    private static final String READ = "dispatch.briefing.read";

    /** Records of one briefing: more than anybody listens to. */
    static final int MOST = 200;

    private final BriefStore briefs;
    private final DaysStore store;
    private final HotWarnings hot;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Briefings(
            BriefStore briefs,
            DaysStore store,
            HotWarnings hot,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.briefs = briefs;
        this.store = store;
        this.hot = hot;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param beats name of the beat, empty for none known, to its records, the newest first
     * @param hits what the vehicles among them are on the hot list for, each entry once
     * @param last the briefing before, null when there was none
     */
    record Sheet(
            Map<String, List<Brief>> beats,
            List<HotFile.Hit> hits,
            @Nullable Given last) {

        Sheet {
            beats = Collections.unmodifiableMap(new LinkedHashMap<>(beats));
            hits = List.copyOf(hits);
        }

        /** Whether it came since the briefing before. */
        boolean fresh(Brief brief) {
            return last == null || brief.madeAt().isAfter(last.at());
        }

        int records() {
            return beats.values().stream().mapToInt(List::size).sum();
        }
    }

    /** @param beat name of a beat, null for all */
    @Transactional
    Sheet read(@Nullable String beat, Actor actor) {
        return told(READ, beat, actor);
    }

    /** The same, to be printed. */
    @Transactional
    Sheet print(@Nullable String beat, Actor actor) {
        return told("dispatch.briefing.print", beat, actor);
    }

    private Sheet told(String verb, @Nullable String beat, Actor actor) {
        policy.require(actor, verb);
        List<Brief> found = briefs.told(beat, today(), MOST);
        audit.write(Act.done(verb, actor).on(Brief.KIND, BriefBook.refs(found)));
        return sheet(found, hits(found, actor), store.last(beat));
    }

    static Sheet sheet(List<Brief> found, List<HotFile.Hit> hits, Optional<Given> last) {
        var beats = new LinkedHashMap<String, List<Brief>>();
        found.forEach(it ->
                beats.computeIfAbsent(it.beat(), beat -> new ArrayList<>()).add(it));
        return new Sheet(beats, hits, last.orElse(null));
    }

    /** Two records of one plate warn once. */
    private List<HotFile.Hit> hits(List<Brief> found, Actor actor) {
        List<Plate> plates = found.stream()
                .map(it -> it.said().car())
                .filter(Objects::nonNull)
                .map(Brief.Car::plate)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return hot.of(HotFile.Asked.vehicle(plates, List.of()), actor).stream()
                .distinct()
                .toList();
    }

    /** It was told to the shift; what comes from now on is new to the next one. @param beat null for all beats */
    @Transactional
    public void give(@Nullable String beat, Actor actor) {
        policy.require(actor, "dispatch.briefing.give");
        List<Brief> found = briefs.told(beat, today(), MOST);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.given(beat, new Given(now, actor.name()), found.size());
        audit.write(Act.done("dispatch.briefing.give", actor).on(Brief.KIND, BriefBook.refs(found)));
    }

    private LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }
}
