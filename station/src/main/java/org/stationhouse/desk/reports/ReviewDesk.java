package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.Reports;
import org.stationhouse.backoffice.charges.NibrsCodes;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.Kinds;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of who reviews a report, approves it, and of Records, who code and file it. */
@Service
public class ReviewDesk {

    static final String REVIEW = "reports.report.review";
    static final String SUPERVISE = "reports.report.supervise";
    static final String APPROVE = "reports.report.approve";
    static final String SENIOR = "reports.report.senior";
    static final String PROCESS = "reports.report.process";

    private final PartStore parts;
    private final CommentStore comments;
    private final ReportFile file;
    private final Kinds kinds;
    private final NibrsCodes codes;
    private final Reports ofCases;
    private final CrossDesk cross;
    private final List<AfterFiling> after;
    private final AccessPolicy policy;

    ReviewDesk(
            PartStore parts,
            CommentStore comments,
            ReportFile file,
            Kinds kinds,
            NibrsCodes codes,
            Reports ofCases,
            CrossDesk cross,
            List<AfterFiling> after,
            AccessPolicy policy) {
        this.parts = parts;
        this.comments = comments;
        this.file = file;
        this.kinds = kinds;
        this.codes = codes;
        this.ofCases = ofCases;
        this.cross = cross;
        this.after = after;
        this.policy = policy;
    }

    /** The trainer passes a report on to who approves it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Report pass(PublicRef ref, int version, Actor actor) {
        policy.require(actor, REVIEW);
        Report was = file.at(ref, version, REVIEW, actor);
        ReportRules.stepFits(was.state(), ReportStep.PASS);
        ReportRules.notOwn(was, actor);
        return file.step("reports.report.pass", was, ReportStep.PASS, new ReportState.Submitted(), true, null, actor);
    }

    /**
     * The trainer, or who would approve it, sends a report back to its author.
     *
     * @param asked at least one thing
     * @throws Unfit of the field of a passage that does not stand in the narrative
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public Report sendBack(PublicRef ref, int version, List<Comment.Asked> asked, Actor actor) {
        policy.require(actor, REVIEW);
        Report was = file.at(ref, version, REVIEW, actor);
        ReportRules.stepFits(was.state(), ReportStep.SEND_BACK);
        ReportRules.notOwn(was, actor);
        if (was.state() instanceof ReportState.Submitted && approval(was) == Kind.Approval.SUPERVISOR) {
            policy.require(actor, SUPERVISE);
        }
        if (asked.isEmpty()) {
            throw new Unfit("", "reports.comment.needed");
        }
        for (int n = 0; n < asked.size(); n++) {
            ReportRules.passageStands(asked.get(n).passage(), was.said().narrative(), "comments[" + n + "].passage");
        }
        asked.forEach(it -> comments.insert(was.id(), it, file.now(), actor.name()));
        String words = String.join("; ", asked.stream().map(Comment.Asked::said).toList());
        return file.step(
                "reports.report.return",
                was,
                ReportStep.SEND_BACK,
                new ReportState.SentBack(),
                was.trained(),
                words,
                actor);
    }

    private Kind.Approval approval(Report report) {
        return kinds.of(report.kind()).approval();
    }

    /** Approves a report; its text is locked from then on. A fresh proof of who the actor is stands for his signature. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Report approve(PublicRef ref, int version, Actor actor) {
        policy.require(actor, SENIOR);
        Report was = file.at(ref, version, SENIOR, actor);
        ReportRules.stepFits(was.state(), ReportStep.APPROVE);
        ReportRules.notOwn(was, actor);
        if (approval(was) == Kind.Approval.SUPERVISOR) {
            policy.require(actor, APPROVE);
        }
        return file.step(
                APPROVE,
                was,
                ReportStep.APPROVE,
                new ReportState.Approved(new ReportState.Signed(actor.name(), file.now())),
                was.trained(),
                null,
                actor);
    }

    /**
     * Records gives each offense its code; the text stays as it was approved.
     *
     * @param given code of each offense in their order, null for one that is not reported
     * @throws Unfit of the field {@code codes[n].nibrs} of one that is missing or none
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public Report process(PublicRef ref, int version, List<@Nullable String> given, Actor actor) {
        policy.require(actor, PROCESS);
        Report was = file.at(ref, version, PROCESS, actor);
        ReportRules.stepFits(was.state(), ReportStep.PROCESS);
        ReportState.Signed signed = signed(was);
        List<ReportSaid.Offense> offenses = was.said().offenses();
        var said = new ArrayList<String>();
        for (int n = 0; n < offenses.size(); n++) {
            String code = n < given.size() ? given.get(n) : null;
            ReportRules.coded(offenses.get(n), code, codes, "codes[" + n + "].nibrs");
            said.add(offenses.get(n).statute().text() + " " + (code == null ? "-" : code));
        }
        for (int n = 0; n < offenses.size(); n++) {
            parts.code(was.id(), n, n < given.size() ? given.get(n) : null);
        }
        return file.step(
                PROCESS,
                was,
                ReportStep.PROCESS,
                new ReportState.Processed(signed),
                was.trained(),
                said.isEmpty() ? null : String.join(", ", said),
                actor);
    }

    private static ReportState.Signed signed(Report report) {
        ReportState.Signed signed = report.state().signed();
        if (signed == null) {
            throw new IllegalStateException(report.number() + " has no signature");
        }
        return signed;
    }

    /** Everything is done with it. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Report file(PublicRef ref, int version, Actor actor) {
        policy.require(actor, PROCESS);
        Report was = file.at(ref, version, PROCESS, actor);
        ReportRules.stepFits(was.state(), ReportStep.FILE);
        cross.allMade(was);
        Report filed = file.step(
                "reports.report.file",
                was,
                ReportStep.FILE,
                new ReportState.Filed(signed(was)),
                was.trained(),
                null,
                actor);
        after.forEach(it -> it.filed(filed, actor));
        return filed;
    }

    /** A supervisor discards a draft; its number stays taken. @param why as typed */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Report cancel(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, SUPERVISE);
        Report was = file.at(ref, version, SUPERVISE, actor);
        ReportRules.stepFits(was.state(), ReportStep.CANCEL);
        ofCases.withdraw(was.inCase().ref(), ref, why, actor);
        cross.end(was, actor);
        return file.step(
                "reports.report.cancel",
                was,
                ReportStep.CANCEL,
                new ReportState.Canceled(why),
                was.trained(),
                why,
                actor);
    }
}
