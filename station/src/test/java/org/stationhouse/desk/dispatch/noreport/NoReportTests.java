package org.stationhouse.desk.dispatch.noreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.PaperReports;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.AttachmentDesk;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Samples;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.desk.dispatch.unit.Unit;
import org.stationhouse.desk.dispatch.unit.UnitDesk;
import org.stationhouse.desk.dispatch.unit.UnitStep;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** When a call is on the no-report list, whose the report is, and what supervisors may do with it. */
@StationTest
class NoReportTests {

    private static final Duration SHIFT = Duration.ofHours(12);

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    UnitDesk units;

    @Autowired
    Natures natures;

    @Autowired
    NoReportDesk desk;

    @Autowired
    NoReportBook book;

    @Autowired
    NoReportWatch watch;

    @Autowired
    PaperReports paper;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    Attaching attaching;

    @Autowired
    AttachmentDesk attachments;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private Actor clerk = Actor.program("none");
    private Actor supervisor = Actor.program("none");

    @SuppressWarnings("NullAway.Init")
    private Jacket jacket;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        supervisor = door.actor("supervisor");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A call that bears a number. */
    private Call numbered() {
        Call call = calls.log(Calls.burglary(natures), null, clerk);
        jacket = calls.makeCase(call.ref(), 1, clerk);
        return call;
    }

    private NoReport now(Call call) {
        return book.find(call.ref(), supervisor).orElseThrow();
    }

    private boolean listed(Call call, Actor reader) {
        return book.list(NoReportFilter.of(NoReport.State.LATE), NoReportListStore.NEWEST, 0, 10_000, reader).stream()
                .anyMatch(it -> it.ref().equals(call.ref()));
    }

    private String task(Call call, String column) {
        return sql.sql("select coalesce(%s::text, '') from worklist.task where source = :source".formatted(column))
                .param("source", "dispatch.noreport:" + call.ref())
                .query(String.class)
                .single();
    }

    private List<String> steps(Call call) {
        return book.read(call.ref(), supervisor).orElseThrow().lines().stream()
                .map(NoReportLine::step)
                .toList();
    }

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

    @Test
    void aReasonClosesItAndAReasonTakesItUpAgain() {
        Call call = numbered();
        clock.forward(SHIFT.plusMinutes(1));
        assertThatThrownBy(() -> desk.needless(call.ref(), 1, "Logged twice", clerk))
                .isInstanceOf(Refusal.class);
        desk.needless(call.ref(), 1, "Logged twice, see the other call", supervisor);
        assertThat(listed(call, supervisor)).isFalse();
        assertThat(task(call, "state")).isEqualTo("LAPSED");
        assertThatThrownBy(() -> desk.needless(call.ref(), 2, "Again", supervisor))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.wanted(call.ref(), 1, "Old page", supervisor))
                .isInstanceOf(SomeoneElseSaved.class);
        desk.wanted(call.ref(), 2, "The other one is of another day", supervisor);
        assertThat(listed(call, supervisor)).isTrue();
        assertThat(task(call, "state")).isEqualTo("OPEN");
        assertThat(book.read(call.ref(), supervisor).orElseThrow().lines())
                .extracting(NoReportLine::step, NoReportLine::said)
                .contains(
                        tuple("NEEDLESS", "Logged twice, see the other call"),
                        tuple("WANTED", "The other one is of another day"));
        assertThat(sql.sql(
                                "select reason from vault.audit_line where verb = 'dispatch.noreport.close' and :ref = any(refs)")
                        .param("ref", call.ref().text())
                        .query(String.class)
                        .list())
                .contains("Logged twice, see the other call");
        assertThatThrownBy(() ->
                        sql.sql("update dispatch.no_report_line set said = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void whatIsLateIsTheSupervisorsTooOnceAndStandsOnTheirFirstPage() {
        Call call = numbered();
        Actor program = Actor.program("dispatch.noreports");
        desk.round(program);
        assertThat(task(call, "raised_queue")).isEmpty();
        clock.forward(SHIFT.plusMinutes(1));
        while (desk.round(program) > 0) {
            assertThat(task(call, "state")).isEqualTo("OPEN");
        }
        assertThat(task(call, "raised_queue")).isEqualTo("SUPERVISORS");
        assertThat(steps(call)).containsExactly("ISSUED", "RAISED");
        var line = watch.lines(supervisor).getFirst();
        NoReportBook.Late late = book.late(supervisor);
        assertThat(line.count()).isEqualTo(late.count()).isPositive();
        assertThat(line.of())
                .contains(
                        Objects.requireNonNull(late.oldest()).inCase().number().text());
        assertThatThrownBy(() -> desk.round(supervisor)).isInstanceOf(Refusal.class);
    }

    @Test
    void theAgencysHoursHoldAtOnceForWhatIsToCome() {
        Call call = numbered();
        int version = book.hours().version();
        clock.forward(Duration.ofHours(5));
        assertThat(listed(call, supervisor)).isFalse();
        desk.setHours(version, 4, supervisor);
        try {
            assertThat(listed(call, supervisor)).isTrue();
            assertThat(task(call, "round(extract(epoch from due_end - started_at) / 60)"))
                    .isEqualTo("240");
            assertThatThrownBy(() -> desk.setHours(version, 6, supervisor)).isInstanceOf(SomeoneElseSaved.class);
            assertThatThrownBy(() -> desk.setHours(version + 1, 0, supervisor)).isInstanceOf(Unfit.class);
            assertThatThrownBy(() -> desk.setHours(version + 1, 6, clerk)).isInstanceOf(Refusal.class);
        } finally {
            desk.setHours(version + 1, 12, supervisor);
        }
        assertThat(listed(call, supervisor)).isFalse();
    }

    @Test
    void aRestrictedCaseStandsOnTheListForThoseAssignedOnly() {
        Call call = numbered();
        clock.forward(SHIFT.plusMinutes(1));
        Actor other = door.actor(door.account("supervisor", "b"));
        restricted.restrict(jacket.ref(), 1, "A member of the department is named.", door.actor("supervisor"));
        try {
            assertThat(listed(call, supervisor)).isTrue();
            assertThat(listed(call, other)).isFalse();
            assertThat(book.find(call.ref(), other)).isEmpty();
            assertThatThrownBy(() -> desk.needless(call.ref(), 1, "Not mine to know", other))
                    .isInstanceOf(NoSuch.class);
        } finally {
            restricted.lift(jacket.ref(), 2, "The test is over.", door.actor("supervisor"));
        }
        assertThat(listed(call, other)).isTrue();
    }

    @Test
    void ofTwoSupervisorsWhoCloseItAtOnceOneIsTold() {
        Call call = numbered();
        Actor other = door.actor(door.account("supervisor", "b"));
        var start = new CyclicBarrier(2);
        var told = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> {
                            try {
                                start.await();
                                desk.needless(call.ref(), 1, "Reason " + i, i == 0 ? supervisor : other);
                            } catch (SomeoneElseSaved e) {
                                told.incrementAndGet();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(told).hasValue(1);
        assertThat(steps(call)).containsExactly("ISSUED", "NEEDLESS");
        assertThat(now(call).version()).isEqualTo(2);
    }
}
