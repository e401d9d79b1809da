package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Finding;
import org.stationhouse.ledger.LogSink;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

class LogStoreTests {

    static AuditHouse house;

    @BeforeAll
    static void build() {
        house = new AuditHouse("log");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void empty() {
        house.empty();
    }

    /** Takes all that is read. */
    private static class Taken implements LogSink, LogStore.Complaints {
        final List<Row> rows = new ArrayList<>();
        final List<String> said = new ArrayList<>();

        @Override
        public void epoch(Note statement) {
            said.add("epoch");
        }

        @Override
        public void row(Row row, @Nullable Side side) {
            rows.add(row);
            said.add(side == null ? "row" : "row and side");
        }

        @Override
        public void checkpoint(Note checkpoint) {
            said.add("checkpoint");
        }

        @Override
        public void found(Finding.Kind kind, long at, String sentence) {
            said.add(kind + " " + sentence);
        }
    }

    private static Taken read() {
        var taken = new Taken();
        assertThat(LogStore.read(house.database, taken, taken)).isEqualTo(taken.rows.size());
        return taken;
    }

    private static List<Row> bySql() {
        return house.sql
                .sql("select " + AuditStore.COLUMNS + " from vault.audit_line l order by l.epoch, l.xid, l.id")
                .query((row, n) -> AuditStore.row(row))
                .list();
    }

    @Test
    void aLineIsReadAsTheSealerReadsIt() {
        var random = Seed.random(LogStoreTests.class);
        for (int i = 0; i < Seed.times(200, 5_000); i++) {
            Act act = act(random);
            house.time = Instant.ofEpochMilli(random.nextLong(-5_000_000_000_000L, 5_000_000_000_000L));
            house.write(act);
        }
        house.time = null;
        assertThat(read().rows).isEqualTo(bySql());
        assertThat(house.verify("").findings()).isEmpty();
    }

    private static Act act(Random random) {
        var actor = new Actor(
                text(random) + "x",
                "prt1",
                random.nextBoolean() ? random.nextLong() : null,
                text(random),
                text(random) + "x");
        var act = Act.done("dispatch.call.look", actor);
        for (int ref = random.nextInt(4); ref > 0; ref--) {
            act = act.on("dispatch.call", text(random) + ref);
        }
        act = random.nextBoolean() ? act.asked(text(random)) : act.changed("place", text(random), text(random));
        return random.nextBoolean() ? act.because(text(random)) : act.count(random.nextLong());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 1, 0x2fff)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }

    @Test
    void statementsLinesAndCheckpointsComeInTheirOrder() throws Exception {
        house.write(3);
        var sealer = house.sealer();
        house.sealAll(sealer);
        house.write(2);
        house.keys.rotate();
        house.sealAll(sealer);
        house.write(1);
        assertThat(read().said)
                .containsExactly(
                        "epoch",
                        "row and side",
                        "row",
                        "row and side",
                        "checkpoint",
                        "epoch",
                        "row and side",
                        "row",
                        "checkpoint",
                        "row and side");
    }

    @Test
    void aFieldOfAnotherShapeIsFoundAndStopsNothing() {
        house.write(4);
        long id = read().rows.getFirst().number(Field.ID);
        house.tamper(
                "update vault.audit_line set refs = array['C1', null] where id = " + id,
                "update vault.audit_line set refs = array[['C1', 'C2'], ['C3', 'C4']] where id = " + (id + 1),
                "update vault.audit_line set refs = '{}', actor = '' where id = " + (id + 2),
                "update vault.audit_line set xid = '18446744073709551615' where id = " + (id + 3),
                "update vault.audit_side set salt = '\\x00' where id = " + id);
        Taken taken = read();
        assertThat(taken.rows).hasSize(4);
        assertThat(taken.said)
                .contains(
                        "ROW row " + id + " has a field that no program writes so: REFS",
                        "ROW row " + (id + 1) + " has a field that no program writes so: REFS")
                .anyMatch(it -> it.startsWith("SIDE "));
        assertThat(taken.rows.get(2).has(Field.ACTOR)).isFalse();
        assertThat(house.verify("").findings().stream()
                        .filter(it -> it.kind() == Finding.Kind.HMAC)
                        .map(Finding::at))
                .containsExactlyInAnyOrder(id, id + 1, id + 2);
    }

    @Test
    void linesBeforeTheFirstEpochAreReadToo() throws Exception {
        house.write(2);
        house.sealAll(house.sealer());
        house.tamper(
                "insert into vault.audit_line (id, xid, at, epoch, verb, outcome, actor, role, source, hmac) values"
                        + " (-7, '0', now(), -1, 'a.b', 'DONE', 'lee', 'prt1', '10.0.0.9', '\\x00')");
        assertThat(read().rows.getFirst().number(Field.ID)).isEqualTo(-7);
        assertThat(house.verify("").findings()).extracting(Finding::kind).contains(Finding.Kind.HMAC);
    }

    @Test
    void checkpointsWithoutAnyStatementAreFound() throws Exception {
        house.write(2);
        house.sealAll(house.sealer());
        house.tamper("truncate vault.audit_epoch");
        assertThat(house.verify("").findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.EPOCH, Finding.Kind.CHECKPOINT);
    }

    @Test
    void whenTheOneWhoChecksFailsNothingIsReadAnyMore() throws Exception {
        new ManyLines(house, new Random(1)).write(20_000);
        var refusing = new Taken() {
            @Override
            public void row(Row row, @Nullable Side side) {
                throw new IllegalArgumentException("no more");
            }
        };
        assertThatThrownBy(() -> LogStore.read(house.database, refusing, refusing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no more");
        assertThat(threads()).isEmpty();
        assertThat(read().rows).hasSize(20_000);
    }

    @Test
    void whatCantBeReadIsOneSentence() throws Exception {
        house.write(1);
        try (var superuser = house.superuser()) {
            superuser.setAutoCommit(false);
            try (var drop = superuser.createStatement()) {
                drop.execute("drop table vault.audit_side");
            }
            var taken = new Taken();
            assertThatThrownBy(() -> LogStore.read(superuser, taken, taken))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("can't be read");
            superuser.rollback();
        }
        assertThat(threads()).isEmpty();
    }

    private static List<Thread> threads() {
        var all = new Thread[Thread.activeCount() + 50];
        int count = Thread.enumerate(all);
        return Arrays.stream(all, 0, count)
                .filter(it -> it.getName().equals("audit-reader"))
                .toList();
    }
}
