package org.stationhouse.backoffice.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseStatus.Closing;
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

    private final JacketStore jackets;
    private final AssignedStore assigned;
    private final CaseRelations relations;
    private final GlassDesk glass;
    private final List<Entry> rooms;
    private final NumberSeries numbers;
    private final SearchEntries index;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agencies;
    private final Clock clock;

    Cases(
            JacketStore jackets,
            AssignedStore assigned,
            CaseRelations relations,
            GlassDesk glass,
            List<Entry> rooms,
            NumberSeries numbers,
            SearchEntries index,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agencies,
            Clock clock) {
        this.jackets = jackets;
        this.assigned = assigned;
        this.relations = relations;
        this.glass = glass;
        this.rooms = rooms;
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
        long id = jackets.insert(ref, number, agency.ori(), title, where, now, actor.name());
        jackets.add(id, new Jacket.Happening(now, actor.name(), "OPENED", null, null));
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
                jacket, List.copyOf(lines), jackets.happenings(jacket.id()), persons, through.orElse(null)));
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
     * Closes a case.
     *
     * @param version version that the reader saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when the case is closed already
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, int version, Closing closing, String reason, Actor actor) {
        policy.require(actor, "cases.jacket.close");
        Jacket jacket = found(ref);
        policy.require(actor, "cases.jacket.close", relations.to(jacket, actor));
        if (jacket.status() instanceof CaseStatus.Closed) {
            throw new Refusal("This case is closed already.", "Case states: only an open case is closed");
        }
        var closed = new CaseStatus.Closed(closing, reason, now(), actor.name());
        saved(jackets.close(jacket.id(), version, closed), jacket);
        jackets.add(jacket.id(), new Jacket.Happening(closed.at(), actor.name(), "CLOSED", closing.name(), reason));
        audit.write(Act.done("cases.jacket.close", actor)
                .on(KIND, ref.text())
                .inCase(jacket.number())
                .because(reason)
                .changed("state", "OPEN", closing));
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
        jackets.add(jacket.id(), new Jacket.Happening(now(), actor.name(), "REOPENED", null, reason));
        audit.write(Act.done("cases.jacket.reopen", actor)
                .on(KIND, ref.text())
                .inCase(jacket.number())
                .because(reason)
                .changed("state", closed.closing(), "OPEN"));
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
