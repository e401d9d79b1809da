package org.stationhouse.backoffice.charges.arrest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.charges.count.Count;
import org.stationhouse.backoffice.charges.count.CountSheet;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.clock.Events;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Table;

/**
 * Tells the clocks of law what an arrest starts and what stops it. Which rule concerns whom, and what does what it asks, are data:
 * {@code charges/arrest-clocks.csv}.
 */
@Component
class ArrestClocks {

    private static final Set<Area> AREAS = Set.of(Area.COURTS, Area.REPORTING);

    /** @param custody whether it concerns who is in custody, else who was cited */
    private record Asked(RuleId rule, boolean custody, Set<Outcome.Kind> until) {

        boolean done(CountSheet sheet) {
            return sheet.stage() == Stage.DECIDED
                    || dispositions(sheet)
                            .anyMatch(it -> until.contains(it.outcome().kind()));
        }
    }

    private final Events events;
    private final Worklist worklist;
    private final List<Asked> asked;

    ArrestClocks(Events events, Worklist worklist) {
        this.events = events;
        this.worklist = worklist;
        this.asked = Table.rows(new ClassPathResource("charges/arrest-clocks.csv")).stream()
                .map(row -> new Asked(
                        new RuleId(row.get("rule")),
                        row.get("concerns").equals("custody"),
                        Stream.of(row.get("until").split(" "))
                                .map(Outcome.Kind::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    /** It was made, or its moment or its ground was put right. */
    void made(Arrest arrest, Actor actor) {
        tell(arrest, new Told.Happened(ArrestEvents.MADE, new When.At(arrest.at())), actor);
        for (Asked one : asked) {
            if (one.custody() != arrest.type().custody()) {
                tell(arrest, new Told.Acted(one.rule(), arrest.type().custody() ? "In custody" : "Cited"), actor);
            }
        }
    }

    /** Something became of its counts, or did not after all. */
    void disposed(Arrest arrest, CountSheet before, CountSheet now, Actor actor) {
        for (Asked one : asked) {
            if (one.custody() == arrest.type().custody() && !one.done(before) && one.done(now)) {
                tell(arrest, new Told.Acted(one.rule(), "Disposition entered"), actor);
            }
        }
        turned(arrest, ArrestEvents.DECIDED, before, now, it -> it.stage() == Stage.DECIDED, it -> true, actor);
        turned(
                arrest,
                ArrestEvents.CONVICTED,
                before,
                now,
                it -> it.counts().stream().anyMatch(one -> one.convicted() != null),
                Outcome.Convicted.class::isInstance,
                actor);
        turned(
                arrest,
                ArrestEvents.DECLINED,
                before,
                now,
                it -> !it.charged().isEmpty() && it.charged().stream().allMatch(ArrestClocks::rejected),
                Outcome.Rejected.class::isInstance,
                actor);
    }

    private static boolean rejected(Count count) {
        return count.last() != null && count.last().outcome() instanceof Outcome.Rejected;
    }

    private void turned(
            Arrest arrest,
            EventId event,
            CountSheet before,
            CountSheet now,
            Predicate<CountSheet> is,
            Predicate<Outcome> which,
            Actor actor) {
        Optional<LocalDate> was = is.test(before) ? latest(before, which) : Optional.empty();
        Optional<LocalDate> on = is.test(now) ? latest(now, which) : Optional.empty();
        if (!was.equals(on)) {
            tell(
                    arrest,
                    on.<Told>map(it -> new Told.Happened(event, new When.On(it)))
                            .orElseGet(() -> new Told.TakenBack(event)),
                    actor);
        }
    }

    private static Optional<LocalDate> latest(CountSheet sheet, Predicate<Outcome> which) {
        return dispositions(sheet)
                .filter(it -> which.test(it.outcome()))
                .map(Disposition::on)
                .max(LocalDate::compareTo);
    }

    private static Stream<Disposition> dispositions(CountSheet sheet) {
        return sheet.charged().stream().flatMap(it -> it.dispositions().stream());
    }

    /** Under one kind for as long as it lasts; who may know of the clocks is who may know of the arrest. */
    private void tell(Arrest arrest, Told told, Actor actor) {
        events.tell(new Matter(Arrest.KIND, arrest.ref(), arrest.number(), AREAS), told, actor);
        String kind = ArrestFiling.kind(arrest);
        if (!kind.equals(Arrest.KIND)) {
            worklist.refiled(Arrest.KIND, kind, arrest.ref());
        }
    }
}
