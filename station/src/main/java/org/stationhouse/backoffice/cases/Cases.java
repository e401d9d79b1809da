package org.stationhouse.backoffice.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.PlaceLine;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.GlassDesk;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** Gives case numbers and keeps the jackets. */
@Service
public class Cases {

    /** Kind of record in audit lines and search entries. */
    public static final String KIND = "cases.jacket";

    static final String SERIES = "cases.case";

    /** Cases that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private static final String CLOSE = "cases.jacket.close";

    /** A case was closed, told in the same transaction. @param jacket as it stood before */
    public record Ended(Jacket jacket, Ending ending, Actor actor) {}

    /** A case was reopened, told in the same transaction. */
    public record Resumed(Jacket jacket, Actor actor) {}

    private final JacketStore jackets;
    private final EndingStore endings;
    private final InvolvedStore involved;
    private final AssignedStore assigned;
    private final CaseRelations relations;
    private final GlassDesk glass;
    private final List<Entry> rooms;
    private final Places places;
    private final NumberSeries numbers;
    private final SearchEntries index;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agencies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(
            JacketStore jackets,
            EndingStore endings,
            InvolvedStore involved,
            AssignedStore assigned,
            CaseRelations relations,
            GlassDesk glass,
            List<Entry> rooms,
            Places places,
            NumberSeries numbers,
            SearchEntries index,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agencies,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jackets = jackets;
        this.endings = endings;
        this.involved = involved;
        this.events = events;
        this.assigned = assigned;
        this.relations = relations;
        this.glass = glass;
        this.rooms = rooms;
        this.places = places;
        this.numbers = numbers;
        this.index = index;
        this.policy = policy;
        this.audit = audit;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Gives the next case number and opens its jacket, in the transaction of the room whose record becomes a case.
     *
     * @param title what it is about, one line
     * @param place where, null when nowhere
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Jacket open(String title, @Nullable Place place, Actor actor) {
        policy.require(actor, "cases.jacket.open");
        Agency agency = agencies.agency().orElseThrow(() -> new IllegalStateException("the agency is not set up yet"));
        var now = now();
        int year = now.atZone(agency.zone()).getYear();
        long running = numbers.reserve(SERIES, year);
        var number = CaseNumber.of(year, running);
        var ref = PublicRef.fresh();
        String where = place == null ? null : place.text();
        Long placeId = where == null
                ? null
                : places.meant(where, false, actor).map(PlaceLine::id).orElse(null);
        long id = jackets.insert(ref, number, agency.ori(), title, where, placeId, now, actor.name());
        jackets.add(id, Jacket.Happening.of(now, actor.name(), "OPENED", null));
        numbers.use(SERIES, year, running);
        var keys = new ArrayList<SearchKey>(List.of(new SearchKey.Number(number.text())));
        if (place != null) {
            keys.add(new SearchKey.Address(place));
        }
        index.put(new SearchEntry(KIND, ref, number.text(), title, where, now, keys));
        audit.write(Act.done("cases.jacket.open", actor)
                .on(KIND, ref.text())
                .inCase(number)
                .changed("title", null, title)
                .changed("place", null, where));
        return new Jacket(
                id, ref, number, agency.ori(), title, where, now, actor.name(), new CaseStatus.Open(), false, 1);
    }

    /** A jacket with everything that the rooms have filed in it and that this reader may see, in time order. */
    @Transactional
    public Optional<Contents> read(PublicRef ref, Actor actor) {
        policy.require(actor, "cases.jacket.read");
        Jacket jacket = jackets.find(ref).orElse(null);
        if (jacket == null) {
            return Optional.empty();
        }
        List<RestrictedCases.Assigned> persons = jacket.restricted() ? assigned.of(jacket.id()) : List.of();
        var through = glass.look("cases.jacket.read", CaseRelations.to(jacket, persons, actor), actor);
        var lines = new ArrayList<Entry.Line>();
        for (Entry room : rooms) {
            if (policy.decide(actor, room.right()) instanceof Decision.Allowed) {
                lines.addAll(room.in(jacket, actor));
            }
        }
        lines.sort(Comparator.comparing(Entry.Line::at));
        audit.write(Act.done("cases.jacket.read", actor).on(KIND, ref.text()).inCase(jacket.number()));
        return Optional.of(new Contents(
                jacket,
                List.copyOf(lines),
                jackets.happenings(jacket.id(), endings.of(jacket.id())),
                persons,
                through.orElse(null)));
    }

    /**
     * What stands in a jacket: the entries of the rooms, and what happened to the jacket itself.
     *
     * @param assigned who may open it while it is restricted
     * @param glass the broken glass through which the reader sees it, null when he needs none
     */
    public record Contents(
            Jacket jacket,
            List<Entry.Line> entries,
            List<Jacket.Happening> happenings,
            List<RestrictedCases.Assigned> assigned,
            GlassDesk.@Nullable Running glass) {}

    /** Newest first. */
    @Transactional
    public List<Jacket> list(CaseFilter filter, int most, Actor actor) {
        policy.require(actor, "cases.jacket.list");
        List<Jacket> found = jackets.list(filter, most, actor.account());
        audit.write(Act.done("cases.jacket.list", actor)
                .on(KIND, found.stream().map(jacket -> jacket.ref().text()).toList()));
        return found;
    }

    /**
     * The next cases of a list as they leave the house, newest first, at most {@link #EXPORTED}.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Jacket> export(CaseFilter filter, @Nullable String reason, Actor actor) {
        policy.require(actor, "cases.jacket.export");
        Export.require(
                reason,
                large -> jackets.list(filter, large + 1, actor.account()).size() > large);
        List<Jacket> found = jackets.list(filter, EXPORTED, actor.account());
        audit.write(Act.done("cases.jacket.export", actor)
                .because(reason)
                .on(KIND, found.stream().map(jacket -> jacket.ref().text()).toList()));
        return found;
    }

    /**
     * Closes a case with a status and what that asks for.
     *
     * @param version version that the reader saw
     * @param reason why, as typed
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when the case is closed already, or a rule of its status is not met
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, int version, Ending ending, String reason, Actor actor) {
        policy.require(actor, CLOSE);
        Jacket jacket = found(ref);
        policy.require(actor, CLOSE, relations.to(jacket, actor));
        if (ending instanceof Ending.Unfounded) {
            policy.require(actor, "cases.jacket.unfound");
        }
        if (jacket.status() instanceof CaseStatus.Closed) {
            throw new Refusal("This case is closed already.", "Case states: only an open case is closed");
        }
        ClosingRules.mayClose(ending, involved.of(Subject.PERSON, jacket.id()), day(jacket.openedAt()), day(now()));
        var closed = new CaseStatus.Closed(ending.closing(), reason, now(), actor.name());
        saved(jackets.close(jacket.id(), version, closed), jacket);
        var line = new Jacket.Happening(
                closed.at(), actor.name(), "CLOSED", ending.closing().name(), reason, ending);
        endings.add(jackets.add(jacket.id(), line), jacket.id(), ending);
        audit.write(Act.done(CLOSE, actor)
                .on(KIND, ref.text())
                .inCase(jacket.number())
                .because(reason)
                .changed("state", "OPEN", ending.closing())
                .changed("ending", null, ending));
        events.publishEvent(new Ended(jacket, ending, actor));
    }

    /** Opens a closed case again. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void reopen(PublicRef ref, int version, String reason, Actor actor) {
        policy.require(actor, "cases.jacket.reopen");
        Jacket jacket = found(ref);
        policy.require(actor, "cases.jacket.reopen", relations.to(jacket, actor));
        if (!(jacket.status() instanceof CaseStatus.Closed closed)) {
            throw new Refusal("This case is open.", "Case states: only a closed case is reopened");
        }
        saved(jackets.reopen(jacket.id(), version), jacket);
        jackets.add(jacket.id(), Jacket.Happening.of(now(), actor.name(), "REOPENED", reason));
        audit.write(Act.done("cases.jacket.reopen", actor)
                .on(KIND, ref.text())
                .inCase(jacket.number())
                .because(reason)
                .changed("state", closed.closing(), "OPEN"));
        events.publishEvent(new Resumed(found(ref), actor));
    }

    /** The agency's date. */
    private LocalDate day(Instant at) {
        return at.atZone(agencies.zone()).toLocalDate();
    }

    /** To the millisecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Jacket found(PublicRef ref) {
        return jackets.find(ref).orElseThrow(NoSuch::new);
    }

    private static void saved(int rows, Jacket jacket) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Case " + jacket.number());
        }
    }
}
