package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A report from its start to the file, and each hand that it goes through. */
@StationTest
class ReportDeskTests extends ReportHouse {

    @Autowired
    CaseFile file;

    @Test
    void aCallIsTakenOverWithNothingTypedAgain() {
        Call call = call();
        Report draft = desk.start(new ReportDesk.From.Call(call.ref()), "CRIME", author);
        Call.InCase jacket = Objects.requireNonNull(
                callBook.read(call.ref(), author).orElseThrow().call().inCase());
        assertThat(draft.number()).isEqualTo(jacket.number() + "-R1");
        assertThat(draft.said().place()).isEqualTo("6360 Fountain Sq");
        assertThat(draft.said().from()).isEqualTo(call.times().received());
        assertThat(draft.said().people()).singleElement().satisfies(it -> {
            assertThat(it.role()).isEqualTo("REPORTING");
            assertThat(it.said().name().last()).isEqualTo(mark);
            assertThat(it.known("PHONE")).isEqualTo("916-555-1212");
        });
        assertThat(draft.said().narrative()).startsWith("SUMMARY");
        Report second = desk.start(new ReportDesk.From.Case(jacket.ref()), "INCIDENT", author);
        assertThat(second.number()).isEqualTo(jacket.number() + "-R2");
        assertThat(second.said().place()).isEqualTo("6360 Fountain Sq");
        assertThat(work(draft)).containsExactly(new Work("reports.task.DRAFT", "OPEN", null));
    }

    @Test
    void peopleAndVehiclesOfTheCaseStandInItsNextReport() {
        Report first = submitted();
        Report second = desk.start(new ReportDesk.From.Case(first.inCase().ref()), "INCIDENT", trainer);
        assertThat(second.said().people()).singleElement().satisfies(it -> {
            assertThat(it.role()).isEqualTo("VICTIM");
            assertThat(it.linked())
                    .isEqualTo(found(first.ref()).said().people().getFirst().linked());
        });
        assertThat(second.said().vehicles()).singleElement().satisfies(it -> {
            assertThat(it.said().plate()).hasToString("7ABC123");
            assertThat(it.linked()).isNotNull();
        });
    }

    @Test
    void aReportOfLevelOneGoesThroughEveryHandToTheFile() {
        Report draft = written();
        Report first = desk.submit(draft.ref(), draft.version(), author);
        assertThat(first.state()).isInstanceOf(ReportState.TrainerReview.class);
        Report back = review.sendBack(
                first.ref(),
                first.version(),
                List.of(new Comment.Asked("narrative", "took it", "Say who took it.")),
                trainer);
        assertThat(book.read(back.ref(), author).orElseThrow().open()).hasSize(1);
        Report again = desk.submit(back.ref(), back.version(), author);
        assertThat(again.state()).isInstanceOf(ReportState.TrainerReview.class);
        assertThat(book.read(back.ref(), author).orElseThrow().open()).isEmpty();
        Report passed = review.pass(again.ref(), again.version(), trainer);
        Report returned = review.sendBack(
                passed.ref(),
                passed.version(),
                List.of(new Comment.Asked("people", null, "Add the witness.")),
                supervisor);
        Report third = desk.submit(returned.ref(), returned.version(), author);
        assertThat(third.state()).isInstanceOf(ReportState.Submitted.class);
        Report approved = review.approve(third.ref(), third.version(), supervisor);
        Report processed = review.process(approved.ref(), approved.version(), List.of("23D"), clerk);
        Report filed = review.file(processed.ref(), processed.version(), clerk);
        assertThat(filed.state())
                .isEqualTo(new ReportState.Filed(
                        Objects.requireNonNull(approved.state().signed())));
        assertThat(filed.said().offenses().getFirst().coded()).isEqualTo("23D");
        assertThat(filed.said().narrative()).isEqualTo(draft.said().narrative());
        assertThat(steps(filed))
                .containsExactly(
                        "STARTED",
                        "CHANGED",
                        "SUBMIT",
                        "SEND_BACK",
                        "SUBMIT",
                        "PASS",
                        "SEND_BACK",
                        "SUBMIT",
                        "APPROVE",
                        "PROCESS",
                        "FILE");
        assertThat(work(filed))
                .extracting(it -> it.kind() + " " + it.state() + " " + it.queue())
                .containsExactlyInAnyOrder(
                        "reports.task.DRAFT DONE null",
                        "reports.task.TRAINER_REVIEW DONE TRAINERS",
                        "reports.task.SENT_BACK DONE null",
                        "reports.task.SUBMITTED DONE SUPERVISORS",
                        "reports.task.APPROVED DONE RECORDS",
                        "reports.task.PROCESSED DONE RECORDS");
        assertThat(audited(filed.ref()))
                .contains(
                        "reports.report.start",
                        "reports.report.change",
                        "reports.report.submit",
                        "reports.report.return",
                        "reports.report.pass",
                        "reports.report.approve",
                        "reports.report.process",
                        "reports.report.file");
    }

    @Test
    void whoIsNamedStandsInTheIndexTheCaseAndTheSearch() {
        Report report = submitted();
        ReportSaid.Person victim = found(report.ref()).said().people().getFirst();
        assertThat(victim.linked()).isNotNull();
        assertThat(found(report.ref()).said().people().get(1).linked()).isNull();
        assertThat(file.people(file.find(report.inCase().ref()).orElseThrow()))
                .extracting(CaseFile.Party::role)
                .containsExactly("VICTIM");
        assertThat(file.vehicles(file.find(report.inCase().ref()).orElseThrow()))
                .extracting(CaseFile.Car::role)
                .containsExactly("SUSPECT");
        for (String said : List.of(report.number(), mark + ", Ana", "SN-4711")) {
            assertThat(box.find(said, Set.of(), 20, false, author))
                    .as(said)
                    .anyMatch(it -> it.ref().equals(report.ref()));
        }
    }

    @Test
    void theListOfReportsThatAreOwedLearnsThatItCame() {
        Call call = call();
        Report draft = desk.start(new ReportDesk.From.Call(call.ref()), "INCIDENT", author);
        assertThat(reported(call)).isFalse();
        Report changed =
                desk.change(draft.ref(), draft.version(), Reports.said(now(), List.of(), List.of(), List.of()), author);
        Report submitted = desk.submit(changed.ref(), changed.version(), author);
        assertThat(reported(call)).isTrue();
        Report back = review.sendBack(
                submitted.ref(), submitted.version(), List.of(new Comment.Asked("place", null, "Where?")), trainer);
        review.cancel(back.ref(), back.version(), "Entered twice", supervisor);
        assertThat(reported(call)).isFalse();
    }

    private boolean reported(Call call) {
        return sql.sql("select reported_at is not null from dispatch.no_report where call_ref = :ref")
                .param("ref", call.ref())
                .query(Boolean.class)
                .single();
    }

    @Test
    void approvedTextIsLockedAndASupplementSaysMore() {
        Report approved = approved();
        assertThatThrownBy(() -> desk.change(
                        approved.ref(), approved.version(), Reports.theft(mark, now().minusSeconds(9)), author))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("supplement");
        Report supplement = desk.start(new ReportDesk.From.Supplemented(approved.ref()), "", trainer);
        assertThat(supplement.kind()).isEqualTo("SUPPLEMENT");
        assertThat(supplement.origin()).isEqualTo(new Report.Origin(Report.KIND, approved.ref(), approved.number()));
        assertThatThrownBy(() -> desk.start(new ReportDesk.From.Supplemented(supplement.ref()), "", trainer))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobodyReviewsHisOwnAndOnlyTheAuthorSubmits() {
        Call call = call();
        Report own = desk.start(new ReportDesk.From.Call(call.ref()), "CRIME", supervisor);
        Report written = desk.change(own.ref(), own.version(), Reports.theft(mark, now()), author);
        assertThatThrownBy(() -> desk.submit(written.ref(), written.version(), author))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("author");
        Report submitted = desk.submit(written.ref(), written.version(), supervisor);
        assertThat(submitted.state()).isInstanceOf(ReportState.Submitted.class);
        for (Runnable act : List.<Runnable>of(
                () -> review.approve(submitted.ref(), submitted.version(), supervisor),
                () -> review.sendBack(
                        submitted.ref(),
                        submitted.version(),
                        List.of(new Comment.Asked("place", null, "Where?")),
                        supervisor))) {
            assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessageContaining("own report");
        }
        assertThatThrownBy(() -> review.approve(submitted.ref(), submitted.version(), trainer))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aColleagueOfLevelTwoApprovesWhatIsNoCrime() {
        Report draft = started("INCIDENT");
        Report written =
                desk.change(draft.ref(), draft.version(), Reports.said(now(), List.of(), List.of(), List.of()), author);
        Report passed = review.pass(
                desk.submit(written.ref(), written.version(), author).ref(), 3, trainer);
        assertThat(work(passed)).last().isEqualTo(new Work("reports.task.SUBMITTED", "OPEN", "TRAINERS"));
        assertThat(review.approve(passed.ref(), passed.version(), trainer).state())
                .isInstanceOf(ReportState.Approved.class);
    }

    @Test
    void recordsGivesEachOffenseItsCodeAndNeverTouchesTheText() {
        Report approved = approved();
        assertThatThrownBy(
                        () -> review.process(approved.ref(), approved.version(), Arrays.asList((String) null), clerk))
                .isInstanceOf(Unfit.class)
                .extracting(it -> ((Unfit) it).field())
                .isEqualTo("codes[0].nibrs");
        assertThatThrownBy(() -> review.process(approved.ref(), approved.version(), List.of("XYZ"), clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> review.process(approved.ref(), approved.version(), List.of("23D"), author))
                .isInstanceOf(Refusal.class);
        assertThat(review.process(approved.ref(), approved.version(), List.of("23D"), clerk)
                        .said()
                        .narrative())
                .isEqualTo(approved.said().narrative());
    }

    @Test
    void aNameThatTheIndexHasIsAnsweredFirst() {
        submitted();
        Report other = started("CRIME");
        ReportSaid said = Reports.theft(mark, now());
        ReportSaid.Person asked =
                new ReportSaid.Person("VICTIM", said.people().getFirst().said(), null, false, Answers.NONE);
        ReportSaid unanswered = new ReportSaid(
                said.from(),
                said.to(),
                said.place(),
                said.offenses(),
                List.of(asked),
                List.of(),
                said.property(),
                said.narrative(),
                said.answers());
        Report written = desk.change(other.ref(), other.version(), unanswered, author);
        assertThatThrownBy(() -> desk.submit(written.ref(), written.version(), author))
                .isInstanceOf(Unfit.class)
                .extracting(it -> ((Unfit) it).field())
                .isEqualTo("people[0].known");
        assertThat(found(written.ref()).state()).isInstanceOf(ReportState.Draft.class);
    }

    @Test
    void aSecondEditorIsToldThatTheReportIsAnotherOne() {
        Report draft = started("CRIME");
        desk.change(draft.ref(), draft.version(), Reports.theft(mark, now()), author);
        assertThatThrownBy(() -> desk.change(draft.ref(), draft.version(), Reports.theft(mark, now()), trainer))
                .isInstanceOf(SomeoneElseSaved.class);
    }

    @Test
    void whatWaitsTooLongStandsOnTheSupervisorsFirstPage() {
        Report draft = written();
        Report submitted = desk.submit(draft.ref(), draft.version(), author);
        review.pass(submitted.ref(), submitted.version(), trainer);
        int before = book.late(new ReportState.Submitted(), supervisor);
        clock.forward(Duration.ofHours(25));
        assertThat(book.late(new ReportState.Submitted(), supervisor)).isGreaterThan(before);
    }
}
