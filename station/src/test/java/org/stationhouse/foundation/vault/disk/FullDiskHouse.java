package org.stationhouse.foundation.vault.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Child;
import org.stationhouse.FilledHouse;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.Stationhouse;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;

/**
 * One disk of a working house fills, as often as asked: first to the margin, then wholly, then it has room again. Ends with 0 when all was
 * as it must be.
 */
final class FullDiskHouse {

    private static final long MARGIN = 64L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Map<String, Object> SETTINGS = Map.of(
            "server.port",
            0,
            "stationhouse.disk.margin-mib",
            64,
            "stationhouse.disk.ballast-mib",
            48,
            "stationhouse.audit.reserve-mib",
            4);

    private final SmallDisk.Holds what;
    private final DataFolder folder;
    private final SmallDisk disk;
    private final ConfigurableApplicationContext house;
    private final DiskState state;
    private final JdbcClient sql;
    private final List<Caller> callers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<PublicRef, byte[]> files = new HashMap<>();

    private FullDiskHouse(SmallDisk.Holds what, DataFolder folder) throws Exception {
        this.what = what;
        this.folder = folder;
        if (what == SmallDisk.Holds.FILES) {
            Database.of(folder, Options.serving(TestFolder.binaries())).close();
        }
        disk = new SmallDisk(what, folder);
        house = Opening.serve(Folders.at(folder.data()), SETTINGS);
        state = house.getBean(DiskState.class);
        sql = house.getBean(JdbcClient.class);
        house.getBean(FilledHouse.class).setUp();
        house.getBean(Backups.class).backUp(Actor.console("test"));
    }

    public static void main(String... arguments) throws Exception {
        int exit = 1;
        try {
            new FullDiskHouse(SmallDisk.Holds.valueOf(arguments[0]), DataFolder.at(Path.of(arguments[1])))
                    .run(Integer.parseInt(arguments[2]));
            exit = 0;
        } catch (Throwable e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private void run(int rounds) throws Exception {
        var address = URI.create("http://127.0.0.1:" + Opening.port(house));
        for (String name : List.of("a", "b", "c")) {
            var caller = new Caller(address, name);
            callers.add(caller);
            threads.add(Thread.ofPlatform().daemon().start(caller));
        }
        var reader = new Caller(address, "reader");
        reader.signIn();
        store();
        long healed = 0;
        for (int round = 0; round < rounds; round++) {
            healed = Math.max(healed, round(reader));
        }
        callers.forEach(Caller::end);
        for (Thread thread : threads) {
            thread.join(60_000);
        }
        check(reader);
        int refused = callers.stream().mapToInt(Caller::refused).sum();
        long lines = refusals();
        assertThat(lines).isPositive();
        long ended = endWhileFull();
        again();
        System.out.println("disk " + what + " rounds=" + rounds + " acknowledged=" + acknowledged() + " refused="
                + refused + " refusals_audited=" + lines + " restarts=" + restarts() + " healed_ms=" + healed
                + " ended_full_ms=" + ended);
    }

    /** @return milliseconds from the time when there is room until a call is acknowledged */
    private long round(Caller reader) throws Exception {
        int calls = acknowledged() + 30;
        until("calls before", () -> acknowledged() >= calls);
        until("ballast", this::ballast);

        disk.fill(MARGIN - (1 << 20));
        until("read-only", state::readOnly);
        reader.signIn();
        atTheMargin(reader);

        int before = acknowledged();
        fillWholly();
        assertThat(ballast()).as("ballast").isFalse();

        long began = System.nanoTime();
        disk.clear();
        until("calls afterwards", () -> acknowledged() > before);
        long healed = (System.nanoTime() - began) / 1_000_000;
        assertThat(healed).isLessThan(LONGEST.toMillis());
        store();
        until("ballast again", this::ballast);
        return healed;
    }

    private boolean ballast() {
        return Files.exists(what.in(folder).resolve("disk.ballast"));
    }

    private long refusals() {
        return sql.sql("select count(*) from vault.audit_line where verb = 'web.page.save' and outcome = 'REFUSED'")
                .query(Long.class)
                .single();
    }

    /** Who only reads goes on, and each look leaves its line; nothing is saved, and each page says why. */
    private void atTheMargin(Caller reader) throws Exception {
        long refusals = refusals();
        String ref = callers.getFirst().acknowledged().values().iterator().next();
        String page = reader.get("/calls/" + ref).body();
        assertThat(page)
                .contains("The disk is almost full: nothing can be saved until space is freed.", "Burglary alarm");
        var refused = reader.post("/calls", Caller.form("not now"), "not-now-not-now-1");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains(Caller.REFUSED, "What you typed is still here");
        assertThatThrownBy(() -> house.getBean(FileBytes.class).stage(new ByteArrayInputStream(new byte[9])))
                .isInstanceOf(NoRoom.class);
        assertThat(refusals()).as("lines wait in the reserve").isEqualTo(refusals);
    }

    /** Somebody else's work takes each byte that becomes free, while the database is asked to go on writing. */
    private void fillWholly() throws Exception {
        long until = System.nanoTime() + 4_000_000_000L;
        for (int round = 0; System.nanoTime() < until; round++) {
            disk.fill(0);
            if (what == SmallDisk.Holds.DATABASE && round % 5 == 0) {
                newLogFile();
            }
            Thread.sleep(50);
        }
        assertThat(disk.free()).isZero();
        assertThat(state.readOnly()).isTrue();
    }

    /** There is no room for one: the database fails, and may end. */
    private void newLogFile() {
        try (Connection keeper = database().connect(database().keeper().orElseThrow());
                var s = keeper.createStatement()) {
            s.execute("select pg_logical_emit_message(false, 'test', repeat('x', 20000000))");
        } catch (SQLException noRoom) {
            Thread.yield();
        }
    }

    private Database database() {
        return house.getBean(Database.class);
    }

    private void store() throws Exception {
        byte[] bytes = ("file " + files.size()).repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var bytesStore = house.getBean(FileBytes.class);
        FileBytes.Staged staged = bytesStore.stage(new ByteArrayInputStream(bytes));
        house.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> bytesStore.keep(staged, "TESTRECORD" + files.size()));
        files.put(staged.id(), bytes);
    }

    private void check(Caller reader) throws Exception {
        var found = calls(sql);
        assertThat(found).containsAllEntriesOf(expected());
        assertThat(found.keySet()).as("refused for good").doesNotContain("not now");
        for (var file : files.entrySet()) {
            try (var in = house.getBean(FileBytes.class).open(file.getKey())) {
                assertThat(in.readAllBytes()).isEqualTo(file.getValue());
            }
        }
        assertThat(reader.get("/calls/new").body()).doesNotContain("The disk is almost full");
        AuditLedger ledger = house.getBean(AuditLedger.class);
        until(
                "reserve loaded",
                () -> sql.sql("select count(*) from vault.audit_reserve")
                                .query(Long.class)
                                .single()
                        > 0);
        until("sealed", () -> ledger.standing().waiting() == 0);
        assertThat(ledger.verify().findings()).isEmpty();
        Backups backups = house.getBean(Backups.class);
        Instant done = Instant.now();
        until("archived", () -> {
            Backups.Standing now = backups.standing();
            return looked(reader)
                    && now.problem() == null
                    && now.archivedUntil() != null
                    && now.archivedUntil().isAfter(done);
        });
    }

    /** Told to end while nothing can be written it ends all the same, and nothing is missing when it is opened again. */
    private long endWhileFull() throws Exception {
        fillWholly();
        long began = System.nanoTime();
        house.close();
        long took = (System.nanoTime() - began) / 1_000_000;
        assertThat(took).isLessThan(LONGEST.toMillis());
        disk.clear();
        try (var opened = Opening.command(Folders.at(folder.data()))) {
            assertThat(calls(opened.getBean(JdbcClient.class))).containsAllEntriesOf(expected());
            assertThat(opened.getBean(AuditLedger.class).verify().findings()).isEmpty();
        }
        return took;
    }

    private Map<String, String> expected() {
        Map<String, String> expected = new HashMap<>();
        callers.forEach(caller -> expected.putAll(caller.acknowledged()));
        return expected;
    }

    static Map<String, String> calls(JdbcClient sql) {
        var found = new HashMap<String, String>();
        sql.sql("select l.said, c.ref from dispatch.line l join dispatch.call c on c.id = l.call where l.kind = 'NOTE'")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(it -> assertThat(found.put(it.getKey(), it.getValue()))
                        .as(it.getKey())
                        .isNull());
        return found;
    }

    /** What was archived meanwhile brings back all of it, too. */
    private void again() throws Exception {
        Path to = folder.data().resolveSibling("again");
        try (var restore =
                Child.of(Stationhouse.class, "restore", "--data", folder.data().toString(), "--to", to.toString())) {
            assertThat(restore.exit())
                    .as(() -> restore.said() + " " + restore.complained())
                    .isZero();
        }
        try (var restored = Opening.command(Folders.at(to))) {
            assertThat(calls(restored.getBean(JdbcClient.class))).containsAllEntriesOf(expected());
        }
    }

    private long restarts() throws Exception {
        try (var lines = Files.lines(folder.data().resolve("pg.log"))) {
            return lines.filter(line -> line.contains("PANIC") || line.contains("reinitializing"))
                    .count();
        }
    }

    private int acknowledged() {
        return callers.stream().mapToInt(caller -> caller.acknowledged().size()).sum();
    }

    /** Each look is a line in the trail, and so moves the log on. */
    private static boolean looked(Caller reader) {
        try {
            return reader.get("/calls").statusCode() == 200;
        } catch (IOException | InterruptedException away) {
            return false;
        }
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("a minute passed without: " + what);
            }
            Thread.sleep(20);
        }
    }
}
