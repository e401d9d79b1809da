package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.reports.cross.CrossForms;
import org.stationhouse.desk.reports.cross.CrossReport;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.staff.Refusal;

/** The reports to others that a report forces: when they come, what the law says of their time, and what makes them go. */
@StationTest
class CrossDeskTests extends ReportHouse {

    @Autowired
    CrossDesk cross;

    @Autowired
    Clocks clocks;

    @Autowired
    Worklist worklist;

    @Autowired
    TransactionTemplate inOne;

    @Test
    void theClockOfTheLawRunsFromTheCall() {
        Call call = call();
        Instant received = call.times().received();
        Report draft = endangered(desk.start(new ReportDesk.From.Call(call.ref()), "CRIME", author));
        assertThat(cross.of(draft)).extracting(CrossReport::form).containsExactly("CHILD_ABUSE");
        assertThat(cross.of(draft).getFirst().due()).isNull();
        assertThat(running(draft))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.due()).isEqualTo(new Deadline.Moment(received.plus(Duration.ofHours(36)))));
        cross.made(draft.ref(), draft.version(), "CHILD_ABUSE", "SS-4711", author);
        assertThat(running(draft)).isEmpty();
        assertThat(cross.of(draft).getFirst().state())
                .isInstanceOfSatisfying(
                        CrossReport.State.Made.class,
                        it -> assertThat(it.number()).isEqualTo("SS-4711"));
        assertThat(book.read(draft.ref(), author).orElseThrow().lines())
                .extracting(HistoryLine::step)
                .contains("CROSS");
    }

    @Test
    void whatIsTakenOutForcesNothingAndComesBackWithItsClock() {
        Report draft = endangered(started("CRIME"));
        Report theft = desk.change(draft.ref(), draft.version(), Reports.theft(mark, now()), author);
        assertThat(cross.of(theft)).isEmpty();
        assertThat(running(theft)).isEmpty();
        Report again = endangered(theft);
        assertThat(cross.of(again)).singleElement().matches(CrossReport::open);
        assertThat(running(again)).hasSize(1);
    }

    @Test
    void aReportIsNotFiledWhileOneIsStillToBeMade() {
        Report draft = endangered(started("CRIME"));
        Report passed =
                review.pass(desk.submit(draft.ref(), draft.version(), author).ref(), draft.version() + 1, trainer);
        Report approved = review.approve(passed.ref(), passed.version(), supervisor);
        Report processed = review.process(approved.ref(), approved.version(), List.of("90F"), clerk);
        assertThatThrownBy(() -> review.file(processed.ref(), processed.version(), clerk))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("still to be made");
        assertThatThrownBy(() -> cross.notNeeded(
                        processed.ref(), processed.version(), "CHILD_ABUSE", "Made by the school", author))
                .isNotNull();
        cross.notNeeded(processed.ref(), processed.version(), "CHILD_ABUSE", "Made by the school", supervisor);
        assertThat(review.file(processed.ref(), processed.version(), clerk).state())
                .isInstanceOf(ReportState.Filed.class);
        assertThatThrownBy(() -> cross.made(processed.ref(), processed.version() + 1, "CHILD_ABUSE", "1", clerk))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not open");
    }

    @Test
    void aDraftThatIsCanceledForcesNothing() {
        Report draft = endangered(started("CRIME"));
        review.cancel(draft.ref(), draft.version(), "Entered twice", supervisor);
        assertThat(cross.of(draft)).isEmpty();
        assertThat(running(draft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2008-11-21, 17, 17",
                "2008-11-20, 18, 18",
                "2008-11, 17, 18",
                "2008-10, 18, 18",
                "2008-12, 17, 17",
                "2008, 17, 18",
                "2007, 18, 19",
                "1961, 64, 65",
                "2026-11-20, 0, 0",
                "2027, 0, 0",
                "-, -, -"
            })
    void anAgeIsWhatItMayBe(@Nullable String born, @Nullable Integer least, @Nullable Integer most) {
        assertThat(CrossDesk.years(born == null ? null : PartialDate.of(born), LocalDate.of(2026, 11, 20)))
                .isEqualTo(least == null || most == null ? null : new CrossForms.Years(least, most));
    }

    private Report endangered(Report report) {
        return desk.change(report.ref(), report.version(), Reports.endangered(mark, now()), author);
    }

    /** The tasks that clocks of law have started and that are still to be done. */
    private List<Task> running(Report report) {
        return Objects.requireNonNull(inOne.execute(at -> clocks.of(Report.KIND, report.ref(), author).stream()
                .flatMap(it -> worklist.ofMatter(it.ref()).stream())
                .filter(it -> it.state().pending())
                .toList()));
    }
}
