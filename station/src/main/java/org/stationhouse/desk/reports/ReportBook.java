package org.stationhouse.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Reads the reports: a page of those that the reader may know of, one with its history, its paper. Every look has its audit line. */
@Service
public class ReportBook {

    static final String LIST = "reports.report.list";
    static final String READ = "reports.report.read";
    static final String PRINT = "reports.report.print";
    static final String EXPORT = "reports.report.export";

    /** Reports that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private final ReportStore reports;
    private final ReportListStore lists;
    private final PartStore parts;
    private final CommentStore comments;
    private final ReportFile file;
    private final CaseSight sight;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ReportBook(
            ReportStore reports,
            ReportListStore lists,
            PartStore parts,
            CommentStore comments,
            ReportFile file,
            CaseSight sight,
            AccessPolicy policy,
            AuditTrail audit) {
        this.reports = reports;
        this.lists = lists;
        this.parts = parts;
        this.comments = comments;
        this.file = file;
        this.sight = sight;
        this.policy = policy;
        this.audit = audit;
    }

    /** A report, what its reviewers asked, and its history, oldest first. */
    record Whole(Report report, List<Comment> comments, List<HistoryLine> lines) {

        /** What the author has still to see to. */
        List<Comment> open() {
            return comments.stream().filter(it -> it.answered() == null).toList();
        }
    }

    /** @param order full order text of the store */
    @Transactional
    List<Report> list(ReportFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Report> found = lists.list(filter, shut(actor), order, skip, most);
        audit.write(Act.done(LIST, actor).on(Report.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Report> export(ReportFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, EXPORT);
        Set<PublicRef> shut = shut(actor);
        Export.require(
                reason, large -> lists.list(filter, shut, order, 0, large + 1).size() > large);
        List<Report> found = lists.list(filter, shut, order, skip, EXPORTED);
        audit.write(Act.done(EXPORT, actor).because(reason).on(Report.KIND, refs(found)));
        return found;
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return known(ref, actor).map(report -> {
            audit.write(ReportFile.about(READ, report, actor));
            return new Whole(report, comments.of(report.id()), reports.lines(report.id()));
        });
    }

    @Transactional
    Optional<Report> print(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        Optional<Report> report = known(ref, actor);
        report.ifPresent(it -> audit.write(ReportFile.about(PRINT, it, actor)));
        return report;
    }

    /** The reports of a case that the actor reads. @param jacket id of the case */
    @Transactional
    List<Report> ofCase(long jacket, Actor actor) {
        policy.require(actor, READ);
        List<Report> found = reports.ofJacket(jacket);
        if (!found.isEmpty()) {
            audit.write(Act.done(LIST, actor).on(Report.KIND, refs(found)));
        }
        return found;
    }

    /** How many wait in a state for longer than its hours. */
    @Transactional
    int late(ReportState state, Actor actor) {
        policy.require(actor, ReviewDesk.SUPERVISE);
        ReportTasks.Wait wait = ReportTasks.wait(state);
        return counted(state.word(), file.now().minus(wait == null ? Duration.ZERO : wait.hours()), actor);
    }

    /** How many are approved and wait for Records. */
    @Transactional
    int unprocessed(Actor actor) {
        policy.require(actor, ReviewDesk.SUPERVISE);
        return counted("APPROVED", file.now().plusSeconds(1), actor);
    }

    private int counted(String state, Instant before, Actor actor) {
        int count = lists.waiting(state, before, shut(actor));
        audit.write(Act.done(LIST, actor).count(count));
        return count;
    }

    private Optional<Report> known(PublicRef ref, Actor actor) {
        return reports.find(ref).filter(it -> sight.open(it.inCase(), actor)).map(parts::filled);
    }

    private Set<PublicRef> shut(Actor actor) {
        return sight.shut(lists.guardedCases(), actor);
    }

    private static List<String> refs(List<Report> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
