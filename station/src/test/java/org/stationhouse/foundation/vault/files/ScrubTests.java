package org.stationhouse.foundation.vault.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.FileScrub;

@StationTest
@RecordApplicationEvents
class ScrubTests {

    @Autowired
    FileBytes files;

    @Autowired
    KeptFiles kept;

    @Autowired
    FileScrub scrub;

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = Seed.random(ScrubTests.class);

    private List<Map<String, Object>> others = List.of();

    /** Other tests of the shared house leave files behind, damaged ones among them. */
    @BeforeEach
    void onlyFilesOfThisTest() {
        others = sql.sql("select id, key from vault.file where disposed_at is null")
                .query()
                .listOfRows();
        sql.sql(
                        "update vault.file set key = null, disposed_at = now(), finding = null, found_at = null where disposed_at is null")
                .update();
    }

    @AfterEach
    void theOthersComeBack() {
        others.forEach(it -> sql.sql("update vault.file set key = :key, disposed_at = null where id = :id")
                .params(it)
                .update());
    }

    @Test
    void everyInjectedBitFlipIsFoundAndNothingElse() throws IOException {
        int flips = Seed.times(100, 1_000);
        var hurt = new HashSet<PublicRef>();
        for (int i = 0; i < flips * 2; i++) {
            PublicRef id = stored(random.nextInt(200_000));
            if (i % 2 == 0) {
                flip(kept.place().path(id));
                hurt.add(id);
            }
        }

        FileScrub.Run run = scrub.run();

        assertThat(found()).isEqualTo(hurt);
        assertThat(run.damaged()).isEqualTo(flips);
        assertThat(run.files()).isEqualTo(flips * 2L);
        assertThat(run.waiting()).isZero();
        assertThat(scrub.last()).contains(run);
        assertThat(events.stream(Alarm.class))
                .anySatisfy(it -> assertThat(it.sentence()).contains(flips + " of"));
        System.out.println(
                "bitflips=" + flips + " found=" + found().size() + " clean=" + (run.files() - run.damaged()));
    }

    @Test
    void missingShortAndForeignFilesAreNamedAndARepairedOneIsCleared() throws IOException {
        PublicRef missing = stored(1000);
        PublicRef cut = stored(100_000);
        PublicRef foreign = stored(1000);
        byte[] good = Files.readAllBytes(kept.place().path(missing));
        Files.delete(kept.place().path(missing));
        Files.write(
                kept.place().path(cut),
                java.util.Arrays.copyOf(Files.readAllBytes(kept.place().path(cut)), 50_000));
        Files.copy(
                kept.place().path(stored(1000)),
                kept.place().path(foreign),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        scrub.run();
        assertThat(found()).containsExactlyInAnyOrder(missing, cut, foreign);
        assertThat(scrub.findings()).extracting(FileScrub.Finding::what).anyMatch(it -> it.contains("is missing"));

        Files.write(kept.place().path(missing), good);
        clock.forward(Duration.ofDays(1));
        scrub.run();
        assertThat(found()).containsExactlyInAnyOrder(cut, foreign);
    }

    @Test
    void aNightThatIsTooShortGoesOnWhereItEnded() throws IOException {
        PublicRef first = stored(10);
        scrub.run();
        clock.forward(Duration.ofDays(1));
        PublicRef second = stored(10);
        assertThat(new FileRowStore(sql, clock).unchecked(clock.instant(), 10))
                .extracting(it -> it.file().id())
                .containsExactly(second, first);
    }

    @Test
    void theSweepTakesOrphansAfterTheirGraceAndGivesThemBackWhenARowKnowsThemAgain() throws IOException {
        FileBytes.Staged orphan = files.stage(new ByteArrayInputStream(new byte[100]));
        FileBytes.Staged fresh = files.stage(new ByteArrayInputStream(new byte[100]));
        PublicRef live = stored(100);
        Path broken =
                Files.write(kept.place().incoming().resolve(PublicRef.fresh().text()), new byte[10]);
        for (Path old : List.of(kept.place().path(orphan.id()), kept.place().path(live), broken)) {
            age(old, Sweep.GRACE.plusHours(1));
        }

        Sweep.Swept swept = sweep.sweep();

        assertThat(swept).isEqualTo(new Sweep.Swept(1, 1, 0, 0));
        assertThat(kept.place().path(orphan.id())).doesNotExist();
        assertThat(kept.place().path(fresh.id())).exists();
        assertThat(kept.place().path(live)).exists();
        assertThat(broken).doesNotExist();

        tx().executeWithoutResult(status -> sql.sql("""
                        insert into vault.file (id, record, size, sha256, key, stored_at)
                        values (:id, 'later', 100, :sha256, '\\x00', now())
                        """)
                .param("id", orphan.id())
                .param("sha256", orphan.sha256())
                .update());
        assertThat(sweep.sweep().back()).isEqualTo(1);
        assertThat(kept.place().path(orphan.id())).exists();
    }

    @Test
    void whatLiesAsideForThirtyDaysIsDeletedAndWhatWasDisposedAtOnce() throws IOException {
        FileBytes.Staged orphan = files.stage(new ByteArrayInputStream(new byte[100]));
        age(kept.place().path(orphan.id()), Sweep.GRACE.plusHours(1));
        sweep.sweep();
        age(kept.place().orphans().resolve(orphan.id().text()), Sweep.ASIDE.plusHours(1));
        PublicRef disposed = stored(10);
        byte[] left = Files.readAllBytes(kept.place().path(disposed));
        tx().executeWithoutResult(status -> files.dispose(disposed, "test", Actor.program("test")));
        Files.write(kept.place().path(disposed), left);
        age(kept.place().path(disposed), Sweep.GRACE.plusHours(1));

        assertThat(sweep.sweep()).isEqualTo(new Sweep.Swept(0, 0, 0, 2));
        assertThat(kept.place().path(disposed)).doesNotExist();
    }

    private PublicRef stored(int size) throws IOException {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        FileBytes.Staged staged = files.stage(new ByteArrayInputStream(bytes));
        tx().executeWithoutResult(status -> files.keep(staged, "test record"));
        return staged.id();
    }

    private void flip(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 1 << random.nextInt(8));
        }
    }

    private void age(Path file, Duration by) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(by)));
    }

    private Set<PublicRef> found() {
        var found = new ArrayList<PublicRef>();
        scrub.findings().forEach(it -> found.add(it.file()));
        return new HashSet<>(found);
    }

    private TransactionTemplate tx() {
        return new TransactionTemplate(transactions);
    }
}
