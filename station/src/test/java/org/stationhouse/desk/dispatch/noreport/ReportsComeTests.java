package org.stationhouse.desk.dispatch.noreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.PaperReports;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.AttachmentDesk;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Samples;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.desk.dispatch.unit.Unit;
import org.stationhouse.desk.dispatch.unit.UnitDesk;
import org.stationhouse.desk.dispatch.unit.UnitStep;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** What counts as the report of a call, and whose it is to write. */
@StationTest
class ReportsComeTests extends NoReportHouse {

    @Autowired
    UnitDesk units;

    @Autowired
    PaperReports paper;

    @Autowired
    Attaching attaching;

    @Autowired
    AttachmentDesk attachments;

    @Test
    void aCallIsOnTheListFromTheEndOfTheShiftUntilItsReportComes() {
        Call plain = calls.log(Calls.burglary(natures), null, clerk);
        Call call = numbered();
        assertThat(listed(call, supervisor)).isFalse();
        assertThat(task(call, "state")).isEqualTo("OPEN");
        clock.forward(SHIFT.plusMinutes(1));
        assertThat(listed(call, supervisor)).isTrue();
        assertThat(listed(plain, supervisor)).as("without a case number").isFalse();
        paper.receive(jacket.ref(), "Crime report", "Ofc. Lee", clerk);
        assertThat(listed(call, supervisor)).isFalse();
        assertThat(task(call, "state")).isEqualTo("DONE");
        PublicRef report = paper.read(jacket.ref(), clerk)
                .orElseThrow()
                .reports()
                .getFirst()
                .ref();
        paper.takeBack(jacket.ref(), report, "Another case's", clerk);
        assertThatThrownBy(() -> paper.takeBack(jacket.ref(), report, "Twice", clerk))
                .isInstanceOf(Refusal.class);
        assertThat(listed(call, supervisor)).isTrue();
        assertThat(task(call, "state")).isEqualTo("OPEN");
        assertThat(steps(call)).containsExactly("ISSUED", "REPORTED", "UNREPORTED");
    }

    @Test
    void aFileAttachedAsAReportCountsUntilItIsSomethingElse() {
        Call call = numbered();
        PublicRef scan = attaching.attach(
                jacket.ref(),
                Samples.pdf("Crime report"),
                "report.pdf",
                new NewAttachment(Sort.REPORT, "Crime report", Set.of(), "Scanner", null),
                door.actor("prt1"));
        assertThat(now(call).reportedAt()).isNotNull();
        attaching.attach(
                jacket.ref(),
                Samples.pdf("Statement"),
                "statement.pdf",
                new NewAttachment(Sort.STATEMENT, "Statement", Set.of(), "Scanner", null),
                clerk);
        paper.receive(jacket.ref(), "Supplement", "Ofc. Lee", clerk);
        attachments.change(
                scan, 1, new NewAttachment(Sort.STATEMENT, "Statement", Set.of(), "Scanner", null), door.actor("prt1"));
        assertThat(now(call).reportedAt()).as("the other one still counts").isNotNull();
        PublicRef other = paper.read(jacket.ref(), clerk)
                .orElseThrow()
                .reports()
                .getLast()
                .ref();
        paper.takeBack(jacket.ref(), other, "Wrong case", clerk);
        assertThat(now(call).reportedAt()).isNull();
        attachments.change(
                scan, 2, new NewAttachment(Sort.REPORT, "Crime report", Set.of(), "Scanner", null), door.actor("prt1"));
        assertThat(now(call).reportedAt()).isNotNull();
        attachments.ask(scan, 3, "of another case", supervisor);
        attachments.remove(scan, 4, door.actor(door.account("supervisor", "b")));
        assertThat(now(call).reportedAt()).isNull();
    }

    @Test
    void theReportIsTheOfficersOfTheUnitElseThePatrolsElseOfWhoTookTheNumber() {
        assertThat(now(numbered()).writer().name()).contains("test-pst1-a");
        door.account("officer");
        String sign = "N" + mark;
        units.goOn(sign, new Unit.Crew("Ofc. Nobody / test-officer-a", null, null), clerk);
        Call call = calls.log(Calls.burglary(natures), null, clerk);
        units.step(
                new UnitDesk.Seen(sign, units.named(sign).orElseThrow().version()),
                UnitStep.DISPATCH,
                UnitDesk.Said.call(call.ref()),
                clerk);
        calls.makeCase(call.ref(), 2, clerk);
        assertThat(now(call).writer().name()).contains("test-officer-a");
        assertThat(now(call).unit()).isEqualTo(sign);
        assertThat(task(call, "owner_name")).contains("test-officer-a");
        Call other = calls.log(Calls.burglary(natures), null, clerk);
        calls.step(other.ref(), 1, Step.DISPATCH, StepSaid.unit("ZZ9"), clerk);
        calls.makeCase(other.ref(), 2, clerk);
        assertThat(now(other).writer().code()).isEqualTo("PATROL");
        desk.hand(other.ref(), 1, new Owner.Line(Queue.RECORDS), supervisor);
        assertThat(task(other, "queue")).isEqualTo("RECORDS");
        assertThat(steps(other)).containsExactly("ISSUED", "HANDED");
        assertThatThrownBy(() -> desk.hand(other.ref(), 2, new Owner.Line(Queue.PATROL), clerk))
                .isInstanceOf(Refusal.class);
    }
}
