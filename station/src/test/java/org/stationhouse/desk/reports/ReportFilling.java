package org.stationhouse.desk.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.KindDesk;
import org.stationhouse.desk.reports.proof.AcceptedWords;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** A report in every state, one of a kind of the agency's own, one with odd letters. */
@Component
@Order(120)
class ReportFilling implements Filling {

    private final ReportDesk desk;
    private final ReviewDesk review;
    private final CrossDesk cross;
    private final KindDesk kinds;
    private final AcceptedWords words;
    private final ReportProof proof;
    private final CallDesk calls;
    private final Clock clock;
    private final List<String> records = new ArrayList<>();

    ReportFilling(
            ReportDesk desk,
            ReviewDesk review,
            CrossDesk cross,
            KindDesk kinds,
            AcceptedWords words,
            ReportProof proof,
            CallDesk calls,
            Clock clock) {
        this.desk = desk;
        this.cross = cross;
        this.review = review;
        this.kinds = kinds;
        this.words = words;
        this.proof = proof;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor author = actors.as("pst1");
        Actor trainer = actors.as("pst2");
        Actor supervisor = actors.as("supervisor");
        Actor clerk = actors.as("prt1");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        kinds.add(
                new Kind(
                        "WELFARE",
                        "Welfare <b>check</b>",
                        Set.of(Kind.Section.PEOPLE),
                        Set.of(),
                        Kind.Approval.SENIOR,
                        "CONDITION",
                        true,
                        false),
                supervisor);
        Report first = draft(now, author);
        records.add(first.path());
        records.add(first.path() + "/edit");
        words.add("d'Äckermühle", supervisor);
        proof.accept(first.ref(), "Quistwood", author);
        Report back = submitted(now, author);
        back = review.sendBack(
                back.ref(),
                back.version(),
                List.of(new Comment.Asked("narrative", "took it", "Say <i>who</i> & when")),
                trainer);
        records.add(back.path());
        records.add(back.path() + "/edit");
        Report twice = submitted(now, author);
        twice = review.sendBack(
                twice.ref(), twice.version(), List.of(new Comment.Asked("place", null, "Say the floor")), trainer);
        twice = desk.submit(twice.ref(), twice.version(), author);
        records.add(twice.path());
        records.add(twice.path() + "/versions");
        records.add(passed(now, author, trainer).path());
        Report approved = passed(now, author, trainer);
        approved = review.approve(approved.ref(), approved.version(), supervisor);
        records.add(approved.path());
        Report processed = passed(now, author, trainer);
        processed = review.approve(processed.ref(), processed.version(), supervisor);
        processed = review.process(processed.ref(), processed.version(), List.of("23D"), clerk);
        records.add(processed.path());
        Report filed = passed(now, author, trainer);
        filed = review.approve(filed.ref(), filed.version(), supervisor);
        filed = review.process(filed.ref(), filed.version(), List.of("23D"), clerk);
        filed = review.file(filed.ref(), filed.version(), clerk);
        records.add(filed.path());
        Report supplement = desk.start(new ReportDesk.From.Supplemented(filed.ref()), "", author);
        records.add(supplement.path());
        Report canceled = draft(now, author);
        records.add(review.cancel(canceled.ref(), canceled.version(), "Entered <twice>", supervisor)
                .path());
        records.add(
                desk.start(new ReportDesk.From.Nothing(), "WELFARE", trainer).path());
        Report forced = draft(now, author);
        forced = desk.change(forced.ref(), forced.version(), Reports.endangered("Gantry <i>& Sons</i>", now), author);
        records.add(forced.path());
        records.add(forced.path() + "/edit");
        Report missing = desk.start(new ReportDesk.From.Nothing(), "MISSING", author);
        records.add(missing.path());
        cross.made(missing.ref(), missing.version(), "MISSING_ENTRY", "M<4711>", author);
        cross.notNeeded(missing.ref(), missing.version(), "MISSING_DENTAL", "Found <at home>", supervisor);
    }

    private Report draft(Instant now, Actor author) {
        Call call = calls.log(
                new NewCall("Theft <b>report</b>", null, 4, Place.of("6360 Fountain Sq"), null, null), null, author);
        Report started = desk.start(new ReportDesk.From.Call(call.ref()), "CRIME", author);
        ReportSaid said = Reports.theft("Gantry <i>& Sons</i>", now);
        var victim = new ReportSaid.Person(
                "VICTIM",
                org.stationhouse.backoffice.master.NewPerson.of(
                        new PersonName("Gantry <i>& Sons</i>", "Ivy", ""), null, ""),
                null,
                true,
                Answers.NONE);
        return desk.change(
                started.ref(),
                started.version(),
                new ReportSaid(
                        said.from(),
                        said.to(),
                        said.place(),
                        said.offenses(),
                        List.of(victim, Reports.unknown()),
                        said.vehicles(),
                        said.property(),
                        "He took it and <b>ran</b> & fell.",
                        said.answers()),
                author);
    }

    private Report submitted(Instant now, Actor author) {
        Report draft = draft(now, author);
        return desk.submit(draft.ref(), draft.version(), author);
    }

    private Report passed(Instant now, Actor author, Actor trainer) {
        Report submitted = submitted(now, author);
        return review.pass(submitted.ref(), submitted.version(), trainer);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
