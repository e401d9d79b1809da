package org.stationhouse.foundation.vault.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.OrderJournal.Line;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.orders.OrderFile.State;

@StationTest
class OrderJournalTests {

    @Autowired
    OrderJournal journal;

    @Autowired
    OrdersAgain again;

    @Autowired
    RecordKeys keys;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataFolder house;

    @Test
    void aDestroyedKeyIsJournaledOutsideTheDatabase() {
        String record = PublicRef.fresh().text();
        tx.executeWithoutResult(status -> keys.seal(record, "secret".getBytes(UTF_8)));
        tx.executeWithoutResult(status -> keys.destroy(record));

        assertThat(journal.lines())
                .filteredOn(line -> line.record().equals(record))
                .singleElement()
                .satisfies(line -> assertThat(line.verb()).isEqualTo("vault.record-key.destroy"));
        assertThat(house.backups().resolve("orders.journal")).content().contains(record);
    }

    @Test
    void anOrderWhoseTransactionFailsIsVoid() {
        String record = PublicRef.fresh().text();
        assertThatThrownBy(() -> tx.executeWithoutResult(status -> {
                    journal.carriedOut("vault.record-key.destroy", record, "");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(journal.lines()).noneMatch(line -> line.record().equals(record));
        assertThatThrownBy(() -> journal.carriedOut("vault.record-key.destroy", record, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatTheDatabaseForgotIsDoneAgainBeforeItOpens() throws IOException {
        String record = PublicRef.fresh().text();
        byte[] sealed = tx.execute(status -> keys.seal(record, "secret".getBytes(UTF_8)));
        assertThat(sealed).isNotNull();
        var line = new Line(
                PublicRef.fresh(), Instant.parse("2026-11-21T10:00:00Z"), "vault.record-key.destroy", record, "");
        file().append(State.INTENT, line);
        file().append(State.DONE, line);

        assertThat(again.carryOut()).isEqualTo(1);
        assertThat(again.carryOut()).isZero();

        assertThat(sql.sql("select wrapped is null from vault.record_key where record = :record")
                        .param("record", record)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'vault.order.again' and :id = any(refs)")
                        .param("id", line.id().text())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCrashBetweenCommitAndDoneIsSettledByTheDatabase() throws IOException {
        String record = PublicRef.fresh().text();
        tx.executeWithoutResult(status -> journal.carriedOut("vault.record-key.destroy", record, ""));
        Line line = journal.lines().stream()
                .filter(it -> it.record().equals(record))
                .findFirst()
                .orElseThrow();
        file().append(State.INTENT, line);
        var never = new Line(PublicRef.fresh(), Instant.parse("2026-11-21T10:00:00Z"), line.verb(), record, "");
        file().append(State.INTENT, never);

        again.carryOut();

        assertThat(journal.lines()).contains(line).doesNotContain(never);
        assertThat(journal.standing().undecided()).doesNotContain(line, never);
    }

    @Test
    void anAlteredLineAndACutTailAreSeen(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("orders.journal");
        var own = new OrderFile(path, BackupKeys.readOrMake(folder));
        var lines = new ArrayList<Line>();
        for (String details : List.of("one", "two\nlines\tand tab", "")) {
            var line = new Line(PublicRef.fresh(), Instant.parse("2026-11-21T10:00:00Z"), "a.b.c", "R", details);
            own.append(State.DONE, line);
            lines.add(line);
        }
        assertThat(own.read().in(State.DONE)).isEqualTo(lines);
        assertThat(own.read().problem()).isEmpty();
        String last = OrderFile.last(path);
        String whole = Files.readString(path);

        Files.writeString(path, "half a line without end", StandardOpenOption.APPEND);
        assertThat(own.read().in(State.DONE)).isEqualTo(lines);
        own.append(State.VOID, lines.getLast());
        assertThat(own.read().problem()).isEmpty();
        assertThat(own.read().in(State.DONE)).isEqualTo(lines.subList(0, 2));

        Files.writeString(path, whole.replaceFirst("DONE", "VOID"));
        assertThat(own.read().problem()).contains("altered at line 1");
        Files.writeString(path, whole.substring(whole.indexOf('\n') + 1));
        assertThat(own.read().problem()).contains("altered at line 1");
        Files.writeString(path, whole.substring(0, whole.indexOf('\n') + 1));
        assertThat(own.read().problem()).isEmpty();
        assertThat(OrderFile.holds(path, last)).isFalse();
    }

    private OrderFile file() throws IOException {
        return new OrderFile(house.backups().resolve("orders.journal"), BackupKeys.readOrMake(house.keys()));
    }
}
