package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Act.Change;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.RecordKeys.KeyDestroyed;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Login;

@StationTest
class AuditTrailTests {

    @Autowired
    AuditTrail audit;

    @Autowired
    AuditLedger ledger;

    @Autowired
    RecordKeys keys;

    @Autowired
    JdbcClient sql;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    private final String ref = PublicRef.fresh().text();
    private final Actor kim = new Actor("kim", "prt1", 7L, "s-1", "10.0.0.9");
    private TransactionTemplate tx;

    @BeforeEach
    void eachInItsTransaction() {
        tx = new TransactionTemplate(transactions);
    }

    private void write(Act act) {
        tx.executeWithoutResult(status -> audit.write(act));
    }

    private Map<String, Object> line() {
        return sql.sql("select * from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query()
                .singleRow();
    }

    @Test
    void anActLeavesALineWithAllThatIsKnown() {
        write(Act.done("records.history.look", kim)
                .on("records.person", ref)
                .inCase("26-000123")
                .purpose("C")
                .because("hit confirmation \0 for \ud800 Ruiz")
                .asked("ruiz, a")
                .count(3)
                .bytes(900)
                .received(40)
                .under(new Ori("CA0340000"))
                .releasedTo("Sacramento County DA", "J. Doe", "Public Defender"));

        assertThat(line())
                .containsEntry("verb", "records.history.look")
                .containsEntry("outcome", "DONE")
                .containsEntry("actor", "kim")
                .containsEntry("role", "prt1")
                .containsEntry("account", 7L)
                .containsEntry("session", "s-1")
                .containsEntry("source", "10.0.0.9")
                .containsEntry("case_number", "26-000123")
                .containsEntry("purpose", "C")
                .containsEntry("reason", "hit confirmation ? for ? Ruiz")
                .containsEntry("query", "ruiz, a")
                .containsEntry("count", 3L)
                .containsEntry("bytes_in", 40L)
                .containsEntry("bytes_out", 900L)
                .containsEntry("ori", "CA0340000")
                .containsEntry("receiving_agency", "Sacramento County DA")
                .containsEntry("requestor", "J. Doe")
                .containsEntry("secondary_recipient", "Public Defender")
                .containsEntry("side", null);
    }

    @Test
    void itStandsAndFallsWithItsTransaction() {
        assertThatThrownBy(() -> audit.write(Act.done("dispatch.call.look", kim).on("dispatch.call", ref)))
                .isInstanceOf(IllegalTransactionStateException.class);
        tx.executeWithoutResult(status -> {
            audit.write(Act.done("dispatch.call.look", kim).on("dispatch.call", ref));
            status.setRollbackOnly();
        });
        assertThat(sql.sql("select count(*) from vault.audit_line where :ref = any(refs)")
                        .param("ref", ref)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void valuesAreReadableOnlyWithTheRecordsKeyAndTheLineOutlivesIt() {
        write(Act.done("dispatch.call.change", kim)
                .on("dispatch.call", ref)
                .changed("nature", "459", "459 burglary, rear door")
                .changed("party", null, "Ana Lopez"));

        var line = line();
        var side = sql.sql("select record, salt, sealed from vault.audit_side where id = :id")
                .param("id", line.get("id"))
                .query()
                .singleRow();
        byte[] sealed = (byte[]) Objects.requireNonNull(side.get("sealed"));
        assertThat(side).containsEntry("record", ref);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("burglary");
        assertThat(ChangedValues.parse(keys.open(ref, AuditWriter.VALUES, sealed)))
                .containsExactly(
                        Map.entry("nature", new Change("459", "459 burglary, rear door")),
                        Map.entry("party", new Change(null, "Ana Lopez")));

        tx.executeWithoutResult(status -> keys.destroy(ref));
        assertThatThrownBy(() -> keys.open(ref, AuditWriter.VALUES, sealed)).isInstanceOf(KeyDestroyed.class);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void nobodyOfTheProgramCanChangeIt() throws SQLException {
        write(Act.done("dispatch.call.look", kim).on("dispatch.call", ref));
        for (String table :
                List.of("audit_line", "audit_side", "audit_epoch", "audit_reserve", "audit_review", "checkpoint")) {
            refused(database.app(), "delete from vault." + table, "permission denied");
            refused(database.app(), "truncate vault." + table, "permission denied");
            refused(database.sealer(), "delete from vault." + table, "permission denied");
            refused(database.owner(), "delete from vault." + table, "append-only");
            refused(database.owner(), "truncate vault." + table, "append-only");
        }
        refused(database.app(), "update vault.audit_line set verb = 'x.y'", "permission denied");
        refused(database.owner(), "update vault.audit_line set verb = 'x.y'", "append-only");
        refused(database.app(), "insert into vault.checkpoint select * from vault.checkpoint", "permission denied");
        refused(database.app(), "insert into vault.audit_epoch select * from vault.audit_epoch", "permission denied");
        refused(database.app(), "insert into vault.append_only values ('x', 'app')", "permission denied");
        refused(database.sealer(), "insert into vault.audit_line (id) values (1)", "permission denied");
        refused(database.sealer(), "select * from vault.audit_side", "permission denied");
    }

    private void refused(Login login, String statement, String why) throws SQLException {
        try (Connection connection = database.connect(login);
                var run = connection.createStatement()) {
            assertThatThrownBy(() -> run.execute(statement))
                    .as(login + ": " + statement)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void everyLineIsSealedWithinTwoSecondsAndTheWholeTrailVerifies() throws InterruptedException {
        write(Act.done("dispatch.call.look", kim).on("dispatch.call", ref));
        long started = System.nanoTime();
        while (ledger.standing().waiting() > 0 && System.nanoTime() - started < 20_000_000_000L) {
            Thread.sleep(50);
        }
        var standing = ledger.standing();
        assertThat(standing.waiting()).isZero();
        assertThat(standing.sealing()).isTrue();
        assertThat(standing.lag()).isLessThan(Duration.ofSeconds(20));
        var report = ledger.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isPositive();
        assertThat(report.checkpoints()).isPositive();
    }
}
