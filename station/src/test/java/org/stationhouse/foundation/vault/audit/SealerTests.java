package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.audit.SealStore.UnreachableDatabase;
import org.stationhouse.ledger.Finding;

class SealerTests {

    static AuditHouse house;

    @BeforeAll
    static void build() {
        house = new AuditHouse("sealer");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void empty() {
        house.empty();
    }

    @Test
    void onlySettledLinesAreSealedSoThatNoneIsPassedOver() throws Exception {
        var sealer = house.sealer();
        try (Connection slow = house.database.connect(house.database.app());
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            house.write(1);
            assertThat(sealer.seal()).isNull();
            assertThat(sealer.lag()).isPositive();
            slow.commit();
        }
        assertThat(sealer.seal()).isNotNull();
        assertThat(sealer.size()).isEqualTo(1);
        assertThat(sealer.lag()).isZero();
    }

    @Test
    void aKilledSealerIsTakenUpByTheNext() throws UnreachableDatabase {
        var anchors = new StringBuilder();
        for (int round = 0; round < 7; round++) {
            var sealer = house.sealer();
            for (int i = 0; i < 17; i++) {
                house.write(3);
                anchors.append(house.sealAll(sealer));
            }
        }
        var report = house.verify(anchors.toString());
        assertThat(report.findings()).isEmpty();
        assertThat(report.figures()).isEqualTo("rows=357 checkpoints=119 bad=0");
        assertThat(report.unsealed()).isZero();
        assertThat(house.alarms).isEmpty();
    }

    @Test
    void aThousandLinesMakeOneCheckpoint() throws UnreachableDatabase {
        house.tx.executeWithoutResult(status -> {
            for (int i = 0; i < 2_345; i++) {
                house.writer.append(AuditHouse.act(2 * i + 1));
            }
        });
        assertThat(house.sealAll(house.sealer()).lines()).hasSize(3);
        assertThat(house.verify("").figures()).isEqualTo("rows=2345 checkpoints=3 bad=0");
    }

    @Test
    void oneSealsAtATime() throws UnreachableDatabase {
        try (var first = SealStore.open(house.database);
                var second = SealStore.open(house.database)) {
            assertThat(first.tryLock()).isTrue();
            assertThat(second.tryLock()).isFalse();
            first.close();
            long started = System.nanoTime();
            boolean taken = false;
            while (!taken && System.nanoTime() - started < 5_000_000_000L) {
                taken = second.tryLock();
            }
            assertThat(taken).isTrue();
        }
    }

    @Test
    void sealedLinesThatWereChangedRingAnAlarmAtTheNextStart() throws Exception {
        house.write(6);
        house.sealAll(house.sealer());
        house.tamper(
                "update vault.audit_line set verb = 'dispatch.call.look' where id = (select max(id) from vault.audit_line)");
        house.write(2);
        var sealer = house.sealer();
        house.sealAll(sealer);
        for (int i = 0; i < 100 && house.alarms.isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(house.alarms).extracting(Alarm::what).containsExactly("audit.changed");
        assertThat(house.verify("").findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.ROOT, Finding.Kind.HMAC);
        assertThat(VerifyJob.complaint(house.verify("")).orElseThrow())
                .contains("is not as it was written", "Run stationhouse verify");
        assertThat(sealer.size()).isEqualTo(2);
    }

    @Test
    void aNewCheckpointKeyBeginsAnEpochThatTheOldKeyVouchesFor() throws UnreachableDatabase {
        var sealer = house.sealer();
        house.write(3);
        String anchors = house.sealAll(sealer);
        house.keys.rotate();
        house.write(3);
        anchors += house.sealAll(sealer);
        house.write(2);
        anchors += house.sealAll(house.sealer());
        var report = house.verify(anchors);
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(8);
        assertThat(anchors.lines().map(line -> line.split(" ")[1].replaceAll(".*/", "")))
                .containsExactly("1", "2", "2");
        assertThat(house.sealer().rowsEpoch()).isEqualTo(1);
    }

    @Test
    void aRestoredDatabaseGoesOnInANewEpochAndSaysWhatItLacks() throws UnreachableDatabase {
        var sealer = house.sealer();
        house.write(4);
        String anchors = house.sealAll(sealer);
        house.write(5);
        long kept = Objects.requireNonNull(house.sql
                .sql("select max(id) from vault.audit_line")
                .query(Long.class)
                .single());
        house.write(6);
        anchors += house.sealAll(sealer);
        house.tamper(
                "delete from vault.audit_line where id > " + kept,
                "delete from vault.audit_side where id > " + kept,
                "delete from vault.checkpoint where no > 1");
        assertThat(house.verify(anchors).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.ANCHOR);

        try (var store = SealStore.open(house.database)) {
            house.epochs.open(store, true, "restored to 10:00");
        }
        house.fresh();
        house.write(3);
        anchors += house.sealAll(house.sealer());
        var report = house.verify(anchors);
        assertThat(report.findings()).isEmpty();
        assertThat(report.lost()).isEqualTo(11);
        assertThat(report.rows()).isEqualTo(12);
        assertThat(house.sql
                        .sql("select max(epoch) from vault.audit_line")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anotherClusterBeginsANewEpochByItself() throws UnreachableDatabase {
        house.write(4);
        house.sealAll(house.sealer());
        house.write(1);
        house.tamper(
                "update vault.audit_epoch set cluster = cluster + 1",
                "update vault.audit_line set xid = (xid::text::bigint + 1000000)::text::xid8",
                "update vault.checkpoint set row_xid = (row_xid::text::bigint + 1000000)::text::xid8");
        house.fresh();
        house.write(3);
        house.sealAll(house.sealer());
        assertThat(house.rowsEpoch.now()).isEqualTo(2);
        assertThat(house.verify("").unsealed()).isZero();
        assertThat(house.verify("").checkpoints()).isEqualTo(2);
    }
}
