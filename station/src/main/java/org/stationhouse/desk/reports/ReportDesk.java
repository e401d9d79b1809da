package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.Report.Said;
import org.stationhouse.backoffice.cases.Reports;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.desk.reports.edition.Editions;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of who writes: start, change, submit. {@link ReviewDesk} has what follows. */
@Service
public class ReportDesk {

    static final String WRITE = "reports.report.write";

    /** Who holds it submits without a trainer. */
    private static final String ALONE = "reports.report.alone";

    private static final String SUBMIT = "reports.report.submit";

    private final ReportStore reports;
    private final PartStore parts;
    private final CommentStore comments;
    private final ReportFile file;
    private final ReportFiling filing;
    private final ReportTasks tasks;
    private final ReportStart start;
    private final ReportIndex index;
    private final Kinds kinds;
    private final Owners owners;
    private final Reports ofCases;
    private final CrossDesk cross;
    private final Editions editions;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ReportDesk(
            ReportStore reports,
            PartStore parts,
            CommentStore comments,
            ReportFile file,
            ReportFiling filing,
            ReportTasks tasks,
            ReportStart start,
            ReportIndex index,
            Kinds kinds,
            Owners owners,
            Reports ofCases,
            CrossDesk cross,
            Editions editions,
            AccessPolicy policy,
            AuditTrail audit) {
        this.reports = reports;
        this.parts = parts;
        this.comments = comments;
        this.file = file;
        this.filing = filing;
        this.tasks = tasks;
        this.start = start;
        this.index = index;
        this.kinds = kinds;
        this.owners = owners;
        this.ofCases = ofCases;
        this.cross = cross;
        this.editions = editions;
        this.policy = policy;
        this.audit = audit;
    }

    /** What a report is started from. */
    public sealed interface From {

        record Call(PublicRef ref) implements From {}

        record Case(PublicRef ref) implements From {}

        /** Its supplement is started. */
        record Supplemented(PublicRef ref) implements From {}

        /** A case is opened for it. */
        record Nothing() implements From {}
    }

    /**
     * Starts a report: a draft of the actor's, with all that its origin says.
     *
     * @param code of its kind; of a supplement it is always that
     * @throws Refusal when the kind is withdrawn, or the report to be supplemented is not approved
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Report start(From from, String code, Actor actor) {
        policy.require(actor, WRITE);
        Kind kind = kinds.of(from instanceof From.Supplemented ? Kind.SUPPLEMENT : code);
        if (kind.withdrawn()) {
            throw new Refusal("No new report is of this kind any more.", "Kinds of reports: withdrawn");
        }
        Owner.Person author = owners.self(actor)
                .orElseThrow(() -> new Refusal("A person writes a report.", "Reports: each has an author"));
        ReportStart.Taken taken = switch (from) {
            case From.Call it -> start.ofCall(it.ref(), kind, actor);
            case From.Case it -> start.ofCase(it.ref(), kind, actor);
            case From.Supplemented it -> {
                Report report = file.find(it.ref());
                ReportRules.supplemented(report);
                yield start.ofReport(report, kind, actor);
            }
            case From.Nothing it -> start.fresh(kind, actor);
        };
        int running = reports.next(taken.jacket().id());
        var begun = new ReportStore.Begun(
                PublicRef.fresh(),
                Report.number(taken.jacket().number().text(), running),
                running,
                kind.code(),
                taken.link(),
                taken.origin(),
                author);
        Instant now = file.now();
        long id = reports.insert(begun, kind.title(), taken.said(), now, actor.name());
        parts.write(id, taken.said());
        Report report = file.find(begun.ref());
        filing.file(report);
        tasks.stepped(report, actor);
        cross.keep(report, actor);
        Report.Origin origin = taken.origin();
        file.line(report, "STARTED", origin == null ? null : origin.number(), actor);
        audit.write(changed(
                ReportFile.about("reports.report.start", report, actor).changed("kind", null, kind.code()),
                null,
                taken.said()));
        return report;
    }

    /**
     * Changes what a draft says. Whoever may write may help the author.
     *
     * @throws SomeoneElseSaved when that is no longer the current version
     * @throws Refusal when it is no draft
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public Report change(PublicRef ref, int version, ReportSaid said, Actor actor) {
        policy.require(actor, WRITE);
        Report was = file.at(ref, version, WRITE, actor);
        ReportRules.writable(was.state());
        ReportRules.timesInOrder(said.from(), said.to(), file.now());
        if (said.equals(was.said())) {
            return was;
        }
        String title = kinds.of(was.kind()).title();
        ReportFile.saved(reports.updateSaid(was, said.about().isEmpty() ? title : said.about(), said));
        parts.write(was.id(), said);
        Report report = file.find(ref);
        filing.file(report);
        cross.keep(report, actor);
        file.line(
                report, "CHANGED", String.join(", ", differing(was.said(), said).keySet()), actor);
        audit.write(changed(ReportFile.about("reports.report.change", report, actor), was.said(), said));
        return report;
    }

    /**
     * The author hands his report over: at level I to a trainer, else to who approves it. Everybody whom it names stands in the index and
     * in its case then, and the case has its report.
     *
     * @throws Unfit of the field where something is missing
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Report submit(PublicRef ref, int version, Actor actor) {
        policy.require(actor, WRITE);
        Report was = file.at(ref, version, WRITE, actor);
        ReportRules.own(was, actor);
        ReportRules.stepFits(was.state(), ReportStep.SUBMIT);
        Kind kind = kinds.of(was.kind());
        ReportRules.complete(kind, was.said());
        parts.write(was.id(), index.stand(was, actor));
        comments.answer(was.id(), file.now());
        boolean alone = policy.decide(actor, ALONE) instanceof Decision.Allowed;
        Report report = file.step(
                SUBMIT,
                was,
                ReportStep.SUBMIT,
                ReportRules.submitted(alone, was.trained()),
                was.trained(),
                null,
                actor);
        editions.keep(report, actor);
        ofCases.file(
                was.inCase().ref(),
                ref,
                new Said(
                        "reports.report",
                        cut(was.number() + ", " + kind.title() + ": " + was.about()),
                        was.author().name()),
                actor);
        return report;
    }

    private static String cut(String title) {
        return title.length() <= ReportSaid.LONGEST_LINE
                ? title
                : title.substring(0, ReportSaid.LONGEST_LINE - 1) + "\u2026";
    }

    private static Act changed(Act act, @Nullable ReportSaid was, ReportSaid now) {
        Act more = act;
        for (var it : differing(was, now).entrySet()) {
            more = more.changed(
                    it.getKey(), it.getValue().before(), it.getValue().after());
        }
        return more;
    }

    /** The parts that are other ones now. */
    private static Map<String, Act.Change> differing(@Nullable ReportSaid was, ReportSaid now) {
        Map<String, Object> before = was == null ? Map.of() : all(was);
        var changes = new LinkedHashMap<String, Act.Change>();
        all(now).forEach((part, value) -> {
            Object stood = before.get(part);
            if (!Objects.equals(stood, value)) {
                changes.put(part, new Act.Change(stood == null ? null : stood.toString(), value.toString()));
            }
        });
        return changes;
    }

    private static Map<String, Object> all(ReportSaid said) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("occurred", said.from() == null ? "" : said.from() + (said.to() == null ? "" : " " + said.to()));
        parts.put("place", said.place() == null ? "" : said.place());
        parts.put("offenses", said.offenses());
        parts.put("people", said.people());
        parts.put("vehicles", said.vehicles());
        parts.put("property", said.property());
        parts.put("narrative", said.narrative());
        parts.put("asks", said.answers());
        return parts;
    }
}
