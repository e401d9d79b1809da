package org.stationhouse.desk.dispatch.noreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** When a call is on the no-report list, and what supervisors may do with it. */
@StationTest
class NoReportTests extends NoReportHouse {

    @Autowired
    NoReportWatch watch;

    @Autowired
    RestrictedCases restricted;

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
