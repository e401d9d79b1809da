package org.stationhouse.foundation.vault.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.HomeOri;
import org.stationhouse.foundation.vault.PlainTrail;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.Sql;
import org.stationhouse.foundation.vault.audit.SealStore.UnreachableDatabase;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.ledger.Anchors;
import org.stationhouse.ledger.LogCheck;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.Report;

/** The audit alone on a database of its own, without Spring and without the house, so that a test may do it harm. */
final class AuditHouse implements AutoCloseable {

    final PlainKeys keys = new PlainKeys();
    final List<Alarm> alarms = java.util.Collections.synchronizedList(new ArrayList<>());
    final Clock clock = Clock.systemUTC();
    final RecordKeys recordKeys = new PlainRecordKeys();
    /** When lines are written, null for now. */
    @Nullable
    Instant time;

    final DataFolder folder;
    final Database database;
    final Epochs epochs = new Epochs(keys, clock);
    final AlarmBell bell = new AlarmBell(event -> alarms.add((Alarm) event), new Syslog("", clock), clock);
    final HikariDataSource pool;
    final DataSourceTransactionManager manager;
    final TransactionTemplate tx;
    final JdbcClient sql;
    final AuditStore lines;
    boolean full;
    RowsEpoch rowsEpoch;
    AuditWriter writer;
    ReserveKeeper reserve;

    @SuppressWarnings("NullAway.Init") // fresh() sets the rest
    AuditHouse(String name) {
        folder = TestFolder.fresh(name);
        database = Database.of(folder, Options.serving(TestFolder.binaries()));
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().secret())
                .locations("classpath:db/migration")
                .schemas("house")
                .defaultSchema("house")
                .load()
                .migrate();
        var connections = new HikariDataSource();
        connections.setJdbcUrl(database.url());
        connections.setUsername(database.app().name());
        connections.setPassword(database.app().secret());
        pool = connections;
        sql = Sql.client(pool);
        manager = new DataSourceTransactionManager(pool);
        tx = new TransactionTemplate(manager);
        lines = new AuditStore(sql);
        fresh();
    }

    /** As if the program had been started again. */
    void fresh() {
        rowsEpoch = new RowsEpoch(database, epochs);
        rowsEpoch.afterPropertiesSet();
        var ids = new AuditIds(lines);
        reserve = new ReserveKeeper(lines, ids, rowsEpoch, keys, () -> full, bell, folder, manager, clock, 1);
        writer = new AuditWriter(
                lines, ids, rowsEpoch, keys, recordKeys, () -> full, reserve, bell, new NoHome(), lineClock());
    }

    private Clock lineClock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return time == null ? clock.instant() : time;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** The trail as rooms see it. */
    AuditTrail trail() {
        return PlainTrail.of(writer);
    }

    Sealer sealer() throws UnreachableDatabase {
        return new Sealer(SealStore.open(database), epochs, keys, bell, clock);
    }

    /** Seals all there is in checkpoints and returns their anchor lines. */
    String sealAll(Sealer sealer) {
        var anchors = new StringBuilder();
        Note note;
        while ((note = sealer.seal()) != null) {
            anchors.append(org.stationhouse.ledger.Checkpoint.line(note)).append('\n');
        }
        return anchors.toString();
    }

    void write(Act act) {
        tx.executeWithoutResult(status -> writer.append(act));
    }

    void write(int count) {
        for (int i = 0; i < count; i++) {
            write(act(i));
        }
    }

    static Act act(int i) {
        var actor = new Actor("kim", "prt1", 7L, "s-1", "10.0.0.9");
        var act = Act.done("dispatch.call.change", actor).on("dispatch.call", "C" + i);
        return i % 2 == 0 ? act.changed("nature", "459", "459 rear " + i) : act.asked("smith " + i);
    }

    Report verify(String anchors) {
        var check = new LogCheck(Anchors.none().add(anchors, "anchors"), List.of(), row -> Hmac.fits(row, keys));
        LogStore.read(database, check, check::found);
        return check.finish();
    }

    /** Does what only a superuser can: change what is append-only, with triggers asleep. */
    void tamper(String... statements) {
        try (Connection connection = superuser();
                var run = connection.createStatement()) {
            run.execute("set session_replication_role = replica");
            for (String statement : statements) {
                run.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection superuser() throws SQLException {
        return database.connect(database.keeper().orElseThrow());
    }

    /** Back to the state before the first start. */
    void empty() {
        tamper("truncate vault.audit_line, vault.audit_side, vault.checkpoint, vault.audit_epoch, vault.audit_reserve");
        alarms.clear();
        full = false;
        fresh();
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }

    private static final class NoHome implements ObjectProvider<HomeOri> {
        @Override
        public Stream<HomeOri> stream() {
            return Stream.empty();
        }
    }

    /** Stands for the keys of records: turns bits, in the length of a real ciphertext. */
    private static final class PlainRecordKeys implements RecordKeys {
        private static final int MORE = 37;

        @Override
        public byte[] seal(String record, String purpose, byte[] clear) {
            return turned(Arrays.copyOf(clear, clear.length + MORE));
        }

        @Override
        public byte[] open(String record, String purpose, byte[] sealed) {
            return Arrays.copyOf(turned(sealed), sealed.length - MORE);
        }

        @Override
        public void destroy(String record) {
            throw new UnsupportedOperationException();
        }

        private static byte[] turned(byte[] bytes) {
            byte[] turned = bytes.clone();
            for (int i = 0; i < turned.length; i++) {
                turned[i] ^= 0x55;
            }
            return turned;
        }
    }
}
