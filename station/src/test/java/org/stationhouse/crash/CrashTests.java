package org.stationhouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.OwnProcesses;
import org.stationhouse.Seed;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.AuditLedger;

/**
 * Under load, the program, its database and both are killed at random moments (SECURITY goals R1 to R3). Afterwards every
 * acknowledged call is there once, with all that belongs to it, and the audit's tree verifies. Each kill must heal unattended.
 */
@OwnProcesses
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTests {

    private static final int WRITERS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Random chance = Seed.random(CrashTests.class);
    private final Station station = new Station(TestFolder.fresh("crash"));
    private final AtomicLong acknowledged = new AtomicLong();
    private Path acks;

    enum Victim {
        PROGRAM,
        DATABASE,
        BOTH
    }

    @BeforeAll
    void open() throws Exception {
        acks = Files.createDirectories(station.folder().data().resolveSibling("acks"));
        station.start();
        if (Seed.LONG) {
            // a killed machine leaves nothing, one that ends in order leaves the next two hundred a quick start
            station.stop();
            station.start();
        }
    }

    @AfterAll
    void close() throws Exception {
        station.close();
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void nothingAcknowledgedIsLostDoubledOrHalf(Victim victim) throws Exception {
        int kills = Seed.times(5, 100);
        var writers = new ArrayList<Writer>();
        var threads = new ArrayList<Thread>();
        for (int n = 0; n < WRITERS; n++) {
            var writer = new Writer(n, station, acks, acknowledged);
            writers.add(writer);
            threads.add(Thread.ofPlatform().start(writer));
        }
        for (Writer writer : writers) {
            assertThat(writer.began()).as("a writer logged its first call").isTrue();
        }
        var healed = new ArrayList<Long>();
        long before = acknowledged.get();
        for (int kill = 0; kill < kills; kill++) {
            waitForWork(0);
            Thread.sleep(chance.nextLong(50, 700));
            long began = System.nanoTime();
            kill(victim);
            long down = acknowledged.get();
            if (victim != Victim.DATABASE) {
                station.start();
            }
            waitForWork(down - acknowledged.get());
            healed.add((System.nanoTime() - began) / 1_000_000);
            station.freeThePort();
        }
        writers.forEach(Writer::end);
        for (int n = 0; n < WRITERS; n++) {
            threads.get(n).join(60_000);
            assertThat(threads.get(n).isAlive())
                    .as("writer %d still waits for its answer: %s", n, station.complained())
                    .isFalse();
            assertThat(writers.get(n).broke()).as("writer %d", n).isNull();
        }
        Collections.sort(healed);
        System.out.printf(
                "crash %s: kills=%d acknowledged=%d retries=%d healed_ms median=%d max=%d seed=%d%n",
                victim,
                kills,
                acknowledged.get() - before,
                writers.stream().mapToLong(Writer::retries).sum(),
                healed.get(healed.size() / 2),
                healed.getLast(),
                Seed.number());
        assertThat(healed.getLast()).as("healed unattended, ms").isLessThan(LONGEST.toMillis());
        long began = System.nanoTime();
        check();
        System.out.println("checked in ms " + (System.nanoTime() - began) / 1_000_000);
    }

    private void kill(Victim victim) throws Exception {
        switch (victim) {
            case PROGRAM -> station.killProgram();
            case DATABASE -> {
                station.killDatabase(chance.nextBoolean());
                if (chance.nextInt(3) == 0) {
                    station.occupyItsPort();
                }
            }
            case BOTH -> {
                boolean first = chance.nextBoolean();
                if (first) {
                    station.killDatabase(chance.nextBoolean());
                }
                station.killProgram();
                station.killDatabase(true);
                if (chance.nextBoolean()) {
                    station.occupyItsPort();
                }
            }
        }
    }

    /** Waits until some more calls are acknowledged than now. */
    private void waitForWork(long more) throws InterruptedException {
        long until = acknowledged.get() + Math.max(more, 0) + 3;
        long began = System.nanoTime();
        while (acknowledged.get() < until) {
            if (System.nanoTime() - began > 60_000_000_000L) {
                throw new AssertionError(
                        "nothing is acknowledged any more, seed " + Seed.number() + ": " + station.complained());
            }
            Thread.sleep(10);
        }
    }

    private void check() throws Exception {
        var expected = new HashMap<String, String>();
        for (int n = 0; n < WRITERS; n++) {
            for (String line : Files.readAllLines(acks.resolve("acknowledged-" + n))) {
                String[] parts = line.split("\t");
                expected.put(parts[0], parts[1]);
            }
        }
        try (var house = Opening.command(Folders.at(station.folder().data()))) {
            var sql = house.getBean(JdbcClient.class);
            var found = new HashMap<String, String>();
            sql.sql(
                            "select l.said, c.ref from dispatch.line l join dispatch.call c on c.id = l.call where l.kind = 'NOTE'")
                    .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(it -> assertThat(found.put(it.getKey(), it.getValue()))
                            .as("%s is there twice, seed %d", it.getKey(), Seed.number())
                            .isNull());
            assertThat(found).as("acknowledged calls, seed %d", Seed.number()).isEqualTo(expected);
            for (String half : HALVES) {
                assertThat(sql.sql(half).query(String.class).list()).as(half).isEmpty();
            }
            assertThat(house.getBean(AuditLedger.class).verify().findings())
                    .as("seed %d", Seed.number())
                    .isEmpty();
        }
    }

    /** Each finds the remains of half an act. */
    private static final List<String> HALVES = List.of(
            "select ref from dispatch.call c where not exists (select from dispatch.line l where l.call = c.id)",
            """
            select ref from dispatch.call c where (select count(*) from vault.audit_line a
                where a.verb = 'dispatch.call.log' and a.refs = array[c.ref]) <> 1""",
            """
            select refs[1] from vault.audit_line a where verb = 'dispatch.call.log' and outcome = 'DONE'
                and not exists (select from dispatch.call c where c.ref = a.refs[1])""",
            """
            select running::text from vault.number n where series = 'dispatch.call' and state = 'USED'
                and not exists (select from dispatch.call c where c.number = format('C%s-%s', year % 100, lpad(running::text, 6, '0')))""",
            """
            select number from dispatch.call c where not exists (select from vault.number n where series = 'dispatch.call'
                and state = 'USED' and c.number = format('C%s-%s', year % 100, lpad(running::text, 6, '0')))""",
            "select ref from dispatch.call c where not exists (select from search.entry e where e.ref = c.ref)",
            "select ref from search.entry e where not exists (select from dispatch.call c where c.ref = e.ref)",
            """
            select id::text from vault.audit_line a where side is not null
                and not exists (select from vault.audit_side s where s.id = a.id)""",
            "select id::text from vault.audit_side s where not exists (select from vault.audit_line a where a.id = s.id)",
            "select key from web.inbox where status is null",
            """
            select ref from dispatch.call c where (select count(*) from web.inbox i
                where i.location = '/calls/' || c.ref) <> 1""");
}
