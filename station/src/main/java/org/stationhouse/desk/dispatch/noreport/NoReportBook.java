package org.stationhouse.desk.dispatch.noreport;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the no-report list. Every look has its audit line. */
@Service
public class NoReportBook {

    private static final String LIST = "dispatch.noreport.list";

    /** Calls that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private static final int MOST_WRITERS = 12;

    private final NoReportStore store;
    private final NoReportListStore lists;
    private final HoursStore hours;
    private final CaseSight sight;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    NoReportBook(
            NoReportStore store,
            NoReportListStore lists,
            HoursStore hours,
            CaseSight sight,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.hours = hours;
        this.sight = sight;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A call with a case number, and its history, oldest first. */
    record Whole(NoReport noReport, List<NoReportLine> lines, Duration shift) {

        NoReport.State state(java.time.Instant now) {
            return noReport.state(now, shift);
        }
    }

    /** What is late. @param oldest null for nothing */
    record Late(int count, @Nullable NoReport oldest) {}

    /** How long a report may take now. */
    public Duration shift() {
        return hours.find().shift();
    }

    Hours hours() {
        return hours.find();
    }

    /** @param order full order text of the store */
    @Transactional
    List<NoReport> list(NoReportFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        return seen(LIST, lists.list(filter, seen(actor), order, skip, most), null, actor);
    }

    /** Who has to write what is late. */
    @Transactional
    List<Owed> owed(Actor actor) {
        policy.require(actor, LIST);
        return lists.owed(NoReportFilter.of(NoReport.State.LATE), seen(actor), MOST_WRITERS);
    }

    /** What a supervisor sees first. */
    @Transactional
    Late late(Actor actor) {
        policy.require(actor, LIST);
        NoReportFilter filter = NoReportFilter.of(NoReport.State.LATE);
        var seen = seen(actor);
        List<NoReport> oldest = seen(LIST, lists.list(filter, seen, NoReportListStore.OLDEST, 0, 1), null, actor);
        return new Late(lists.count(filter, seen), oldest.isEmpty() ? null : oldest.getFirst());
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<NoReport> export(NoReportFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.noreport.export");
        var seen = seen(actor);
        Export.require(reason, large -> lists.count(filter, seen) > large);
        return seen("dispatch.noreport.export", lists.list(filter, seen, order, skip, EXPORTED), reason, actor);
    }

    /** @param ref reference of the call; empty where it bears no case number, or one of a case that is not the actor's to know */
    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        return find(ref, actor).map(it -> new Whole(it, store.lines(it.call()), shift()));
    }

    /** As {@link #read}, without its history. */
    @Transactional
    public Optional<NoReport> find(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.noreport.read");
        return store.find(ref).filter(it -> open(it, actor)).map(it -> {
            audit.write(Act.done("dispatch.noreport.read", actor)
                    .on(NoReport.KIND, ref.text())
                    .inCase(it.inCase().number()));
            return it;
        });
    }

    private boolean open(NoReport it, Actor actor) {
        return !it.inCase().guarded()
                || sight.shut(List.of(it.inCase().ref()), actor).isEmpty();
    }

    private NoReportListStore.Seen seen(Actor actor) {
        return new NoReportListStore.Seen(
                sight.shut(lists.guardedCases(), actor), clock.instant().minus(shift()));
    }

    private List<NoReport> seen(String verb, List<NoReport> found, @Nullable String reason, Actor actor) {
        audit.write(Act.done(verb, actor)
                .because(reason)
                .on(NoReport.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }
}
