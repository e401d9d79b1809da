package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.stationhouse.OwnProcesses;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.NoRoom;

@OwnProcesses
class AuditWriterTests {

    static AuditHouse house;

    @BeforeAll
    static void build() {
        house = new AuditHouse("writer");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void empty() {
        house.empty();
    }

    private long count() {
        return house.sql
                .sql("select count(*) from vault.audit_line")
                .query(Long.class)
                .single();
    }

    @Test
    void anActThatCantBeWrittenFailsWithAnAlarmAndTheNextIsWritten() throws InterruptedException {
        assertThatThrownBy(() -> house.write(AuditHouse.act(1).on("bad\0kind", "C1")))
                .isInstanceOf(DataAccessException.class);
        for (int i = 0; i < 100 && house.alarms.isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(house.alarms).extracting(Alarm::what).containsExactly("audit.not-written");
        assertThat(house.alarms.getFirst().sentence())
                .contains("invalid byte sequence")
                .hasLineCount(1);
        house.write(1);
        assertThat(count()).isEqualTo(1);
    }

    /** As after a crash of the database that forgot a block of ids which no committed transaction had used. */
    @Test
    void idsOfARolledBackBlockAreNotUsedOn() {
        house.tx.executeWithoutResult(status -> {
            house.writer.append(AuditHouse.act(1));
            status.setRollbackOnly();
        });
        house.tamper("select setval('vault.audit_id', greatest(1, (select last_value - 100 from vault.audit_id)))");
        for (int i = 0; i < 250; i++) {
            house.write(AuditHouse.act(1));
        }
        assertThat(count()).isEqualTo(250);
    }

    @Test
    void manyAtOnceEachGetALineAndTheWholeVerifies() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var jobs = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 400; i++) {
                int number = i;
                jobs.add(() -> {
                    house.write(AuditHouse.act(number));
                    return true;
                });
            }
            for (var job : threads.invokeAll(jobs)) {
                assertThat(job.get()).isTrue();
            }
        }
        String anchors = house.sealAll(house.sealer());
        var report = house.verify(anchors);
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(400);
        assertThat(report.sides()).isEqualTo(200);
    }

    @Test
    void whileTheDiskIsFullLookUpsGoOnAndAreLoadedOnceAfterwards() throws Exception {
        house.reserve.start();
        for (int i = 0; i < 100 && !house.reserve.ready(); i++) {
            Thread.sleep(20);
        }
        house.full = true;
        var kim = new Actor("kim", "prt1", 7L, "s-1", "10.0.0.9");
        for (int i = 0; i < 30; i++) {
            house.write(Act.done("dispatch.call.look", kim).on("dispatch.call", "C" + i));
        }
        assertThatThrownBy(() -> house.write(AuditHouse.act(0))).isInstanceOf(NoRoom.class);
        assertThat(count()).isZero();
        assertThat(house.reserve.waiting()).isEqualTo(30);
        house.reserve.stop();

        house.fresh();
        house.reserve.start();
        Thread.sleep(200);
        assertThat(house.reserve.waiting()).isEqualTo(30);
        house.full = false;
        for (int i = 0; i < 500 && house.reserve.waiting() > 0; i++) {
            Thread.sleep(20);
        }
        house.reserve.stop();
        assertThat(count()).isEqualTo(30);
        house.sealAll(house.sealer());
        assertThat(house.verify("").findings()).isEmpty();
        List<String> refs = house.sql
                .sql("select refs[1] from vault.audit_line order by at, id limit 3")
                .query(String.class)
                .list();
        assertThat(refs).containsExactly("C0", "C1", "C2");
    }
}
