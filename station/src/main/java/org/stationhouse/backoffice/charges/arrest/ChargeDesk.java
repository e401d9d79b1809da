package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Count;
import org.stationhouse.backoffice.charges.count.CountBook;
import org.stationhouse.backoffice.charges.count.CountLine;
import org.stationhouse.backoffice.charges.count.CountSheet;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Usual;

/** The verbs of the charges of an arrest: add, change, drop, dispose, take a disposition back. Each leaves its line; none is overwritten. */
@Service
public class ChargeDesk {

    private static final String ADD = "charges.charge.add";
    private static final String CHANGE = "charges.charge.change";
    private static final String DROP = "charges.charge.drop";
    private static final String DISPOSE = "charges.charge.dispose";
    private static final String RESTORE = "charges.charge.restore";

    private final ArrestStore arrests;
    private final CountBook counts;
    private final ArrestFile file;
    private final ArrestFiling filing;
    private final ArrestClocks clocks;
    private final Usual usual;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ChargeDesk(
            ArrestStore arrests,
            CountBook counts,
            ArrestFile file,
            ArrestFiling filing,
            ArrestClocks clocks,
            Usual usual,
            AccessPolicy policy,
            AuditTrail audit) {
        this.arrests = arrests;
        this.counts = counts;
        this.file = file;
        this.filing = filing;
        this.clocks = clocks;
        this.usual = usual;
        this.policy = policy;
        this.audit = audit;
    }

    /** Books one more. @param version version of the arrest that the clerk saw @return number of the count */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public int add(PublicRef ref, int version, Charge charge, String why, Actor actor) {
        policy.require(actor, ADD);
        Arrest arrest = file.at(ref, version, ADD, actor);
        charge.before(file.day(arrest.at()));
        int number = counts.of(arrest.id()).next();
        booked(charge, actor);
        written(
                arrest,
                List.of(CountLine.added(file.now(), actor.name(), number, charge, blank(why))),
                Act.done(ADD, actor).because(blank(why)).changed("count " + number, null, charge.whole()),
                actor);
        return number;
    }

    /** Puts right what was booked. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, int number, Charge charge, String why, Actor actor) {
        policy.require(actor, CHANGE);
        Arrest arrest = file.at(ref, version, CHANGE, actor);
        Count count = count(arrest, number);
        count.mayChange();
        charge.before(file.day(arrest.at()));
        booked(charge, actor);
        written(
                arrest,
                List.of(CountLine.changed(file.now(), actor.name(), number, charge, why)),
                Act.done(CHANGE, actor)
                        .because(why)
                        .changed("count " + number, count.booked().whole(), charge.whole()),
                actor);
    }

    /** It is not charged after all, before anything became of it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void drop(PublicRef ref, int version, int number, String why, Actor actor) {
        policy.require(actor, DROP);
        Arrest arrest = file.at(ref, version, DROP, actor);
        Count count = count(arrest, number);
        count.mayDrop();
        written(
                arrest,
                List.of(CountLine.dropped(file.now(), actor.name(), number, why)),
                Act.done(DROP, actor)
                        .because(why)
                        .changed("count " + number, count.booked().whole(), null),
                actor);
    }

    /** What becomes of a count. */
    public record Decision(int count, Disposition disposition) {}

    /** Something became of one or several counts at once. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void dispose(PublicRef ref, int version, List<Decision> decisions, Actor actor) {
        policy.require(actor, DISPOSE);
        Arrest arrest = file.at(ref, version, DISPOSE, actor);
        if (decisions.isEmpty()) {
            throw new Refusal("No count waits for this.", "Dispositions: each follows from where the count stands");
        }
        Instant now = file.now();
        Act act = Act.done(DISPOSE, actor);
        for (Decision it : decisions) {
            count(arrest, it.count()).mayDispose(it.disposition(), file.day(arrest.at()), file.today());
            act = act.changed("count " + it.count(), null, said(it.disposition()));
        }
        written(
                arrest,
                decisions.stream()
                        .map(it -> CountLine.disposed(now, actor.name(), it.count(), it.disposition()))
                        .toList(),
                act,
                actor);
    }

    /** The last disposition of a count was entered by mistake; that it was stays. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void takeBack(PublicRef ref, int version, int number, String why, Actor actor) {
        policy.require(actor, RESTORE);
        Arrest arrest = file.at(ref, version, RESTORE, actor);
        Count count = count(arrest, number);
        count.mayTakeBack();
        Disposition last = count.dispositions().getLast();
        written(
                arrest,
                List.of(CountLine.takenBack(file.now(), actor.name(), number, why)),
                Act.done(RESTORE, actor).because(why).changed("count " + number, said(last), null),
                actor);
    }

    private Count count(Arrest arrest, int number) {
        return counts.of(arrest.id()).count(number).orElseThrow(NoSuch::new);
    }

    private void booked(Charge charge, Actor actor) {
        if (charge.statute() != null) {
            usual.picked(Sections.LIST, charge.statute().text(), actor);
        }
    }

    private void written(Arrest arrest, List<CountLine> lines, Act act, Actor actor) {
        CountSheet before = counts.of(arrest.id());
        lines.forEach(it -> counts.add(arrest.id(), it));
        CountSheet now = counts.of(arrest.id());
        ArrestFile.saved(arrests.updateSheet(arrest.id(), arrest.version(), now), arrest);
        Arrest after = arrests.find(arrest.ref()).orElseThrow();
        filing.file(after);
        clocks.disposed(after, before, now, actor);
        audit.write(act.on(Arrest.KIND, arrest.ref().text()).inCase(arrest.caseNumber()));
    }

    private static String said(Disposition it) {
        Charge charge = it.outcome().charge();
        String words = it.outcome().said();
        return it.outcome().kind() + " " + it.on()
                + (charge == null ? "" : " " + charge.text())
                + (words == null ? "" : " " + words)
                + (it.court() == null ? "" : " " + it.court())
                + (it.courtNumber() == null ? "" : " " + it.courtNumber())
                + " (" + it.source() + ")";
    }

    private static @Nullable String blank(String why) {
        return why.isBlank() ? null : why;
    }
}
