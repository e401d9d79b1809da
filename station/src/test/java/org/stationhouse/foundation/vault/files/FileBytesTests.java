package org.stationhouse.foundation.vault.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
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
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.FileBytes.FileDamaged;
import org.stationhouse.foundation.vault.RecordKeys;

@StationTest
@RecordApplicationEvents
class FileBytesTests {

    @Autowired
    FileBytes files;

    @Autowired
    KeptFiles kept;

    @Autowired
    RecordKeys keys;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    PlatformTransactionManager transactions;

    private final Random random = Seed.random(FileBytesTests.class);
    private final String record = PublicRef.fresh().text();
    private TransactionTemplate tx;

    @BeforeEach
    void eachWithItsTransaction() {
        tx = new TransactionTemplate(transactions);
    }

    @Test
    void bytesOfAnyLengthComeBackAsTheyWere() throws Exception {
        int chunk = Chunks.CLEAR;
        for (int size :
                List.of(0, 1, 17, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 5, random.nextInt(500_000))) {
            byte[] original = bytes(size);

            FileBytes.Stored stored = store(original);

            assertThat(read(stored.id())).as("size " + size).isEqualTo(original);
            assertThat(stored.size()).isEqualTo(size);
            assertThat(stored.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(original)));
            assertThat(Files.size(path(stored))).isEqualTo(Chunks.lengthOnDisk(size));
            assertThat(files.find(stored.id())).contains(stored);
        }
    }

    @Test
    void nothingReadableLiesOnTheDisk() throws IOException {
        byte[] original = "photograph of the room".repeat(50).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        FileBytes.Stored stored = store(original);

        byte[] disk = Files.readAllBytes(path(stored));
        assertThat(new String(disk, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("photograph")
                .contains(stored.id().text());
        assertThat(Files.readAllBytes(path(store(original)))).isNotEqualTo(disk);
    }

    @Test
    void everyFlippedBitOfASmallFileIsNoticed() throws IOException {
        FileBytes.Stored stored = store(bytes(40));
        byte[] good = Files.readAllBytes(path(stored));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(path(stored), bad);
            assertThatExceptionOfType(FileDamaged.class).as("bit " + bit).isThrownBy(() -> check(stored.id()));
        }
        Files.write(path(stored), good);
        assertThat(read(stored.id())).hasSize(40);
    }

    @Test
    void chunksCutSwappedDoubledOrTakenFromAnotherFileAreNoticed() throws IOException {
        int sealed = Chunks.CLEAR + Chunks.TAG;
        FileBytes.Stored stored = store(bytes(3 * Chunks.CLEAR));
        FileBytes.Stored other = store(bytes(3 * Chunks.CLEAR));
        byte[] good = Files.readAllBytes(path(stored));

        byte[] cut = java.util.Arrays.copyOf(good, good.length - sealed);
        byte[] swapped = good.clone();
        System.arraycopy(good, Chunks.HEAD, swapped, Chunks.HEAD + sealed, sealed);
        System.arraycopy(good, Chunks.HEAD + sealed, swapped, Chunks.HEAD, sealed);
        byte[] doubled = good.clone();
        System.arraycopy(good, Chunks.HEAD, doubled, Chunks.HEAD + sealed, sealed);
        byte[] mixed = good.clone();
        System.arraycopy(Files.readAllBytes(path(other)), Chunks.HEAD, mixed, Chunks.HEAD, sealed);
        byte[] longer = java.util.Arrays.copyOf(good, good.length + 1);
        for (byte[] bad : List.of(cut, swapped, doubled, mixed, longer, new byte[0])) {
            Files.write(path(stored), bad);
            assertThatExceptionOfType(FileDamaged.class).isThrownBy(() -> check(stored.id()));
        }
        Files.delete(path(stored));
        assertThatExceptionOfType(FileDamaged.class)
                .isThrownBy(() -> read(stored.id()))
                .withMessageContaining("is missing");
        assertThat(events.stream(Alarm.class))
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo("file.damaged"));
    }

    @Test
    void aRowThatWasAlteredIsNoticed() throws IOException {
        FileBytes.Stored stored = store(bytes(1000));
        sql.sql("update vault.file set sha256 = repeat('0', 64) where id = :id")
                .param("id", stored.id())
                .update();
        assertThatExceptionOfType(FileDamaged.class)
                .isThrownBy(() -> check(stored.id()))
                .withMessageContaining("SHA-256");

        FileBytes.Stored moved = store(bytes(1000));
        String neighbor = PublicRef.fresh().text();
        tx.executeWithoutResult(status -> keys.seal(neighbor, new byte[1]));
        sql.sql("update vault.file set record = :record where id = :id")
                .param("record", neighbor)
                .param("id", moved.id())
                .update();
        assertThatExceptionOfType(FileDamaged.class)
                .isThrownBy(() -> check(moved.id()))
                .withMessageContaining("row");
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoRow() throws IOException {
        FileBytes.Staged staged = files.stage(new ByteArrayInputStream(bytes(100)));
        tx.executeWithoutResult(status -> {
            files.keep(staged, record);
            status.setRollbackOnly();
        });

        assertThat(files.find(staged.id())).isEmpty();
        assertThatThrownBy(() -> files.open(staged.id())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aSenderWhoBreaksOffLeavesNothing() throws IOException {
        long before = count();

        assertThatThrownBy(() -> files.stage(new InputStream() {
                    private int sent;

                    @Override
                    public int read() throws IOException {
                        if (++sent > 200_000) {
                            throw new IOException("connection reset");
                        }
                        return 7;
                    }
                }))
                .isInstanceOf(IOException.class);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatWaitedTooLongOrVanishedIsNotKept() throws IOException {
        FileBytes.Staged late = files.stage(new ByteArrayInputStream(bytes(10)));
        clock.forward(KeptFiles.KEEP_WITHIN.plus(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> tx.executeWithoutResult(status -> files.keep(late, record)))
                .isInstanceOf(IllegalStateException.class);
        clock.reset();
        FileBytes.Staged gone = files.stage(new ByteArrayInputStream(bytes(10)));
        Files.delete(kept.place().path(gone.id()));
        assertThatThrownBy(() -> tx.executeWithoutResult(status -> files.keep(gone, record)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void disposalTakesTheKeyThenTheFileAndTellsTheAudit() throws IOException {
        FileBytes.Stored stored = store(bytes(100));
        var custodian = new Actor("kim", "custodian", null, null, "test");

        tx.executeWithoutResult(status -> {
            files.dispose(stored.id(), "tried", custodian);
            status.setRollbackOnly();
        });
        assertThat(read(stored.id())).hasSize(100);
        tx.executeWithoutResult(status -> {
            files.dispose(stored.id(), "order of the court", custodian);
            assertThat(path(stored)).exists();
        });

        assertThat(path(stored)).doesNotExist();
        assertThatThrownBy(() -> files.open(stored.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(files.find(stored.id()))
                .hasValueSatisfying(it -> assertThat(it.disposedAt()).isNotNull());
        assertThat(sql.sql("select key is null from vault.file where id = :id")
                        .param("id", stored.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select verb from vault.audit_line where :id = any(refs)")
                        .param("id", stored.id())
                        .query(String.class)
                        .list())
                .containsExactly("vault.file.dispose");
        assertThatThrownBy(() -> tx.executeWithoutResult(status -> files.dispose(stored.id(), "again", custodian)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void destroyingTheRecordsKeyMakesItsFilesUnreadable() throws IOException {
        FileBytes.Stored stored = store(bytes(100));

        tx.executeWithoutResult(status -> keys.destroy(record));

        assertThatExceptionOfType(RecordKeys.KeyDestroyed.class).isThrownBy(() -> read(stored.id()));
    }

    private FileBytes.Stored store(byte[] original) throws IOException {
        FileBytes.Staged staged = files.stage(new ByteArrayInputStream(original));
        FileBytes.Stored stored = tx.execute(status -> files.keep(staged, record));
        assertThat(stored).isNotNull();
        return stored;
    }

    /** Reads without raising an alarm. */
    private void check(PublicRef id) throws IOException {
        try (var in = kept.opened(new FileRowStore(sql, clock).find(id).orElseThrow())) {
            in.readAllBytes();
        }
    }

    private byte[] read(PublicRef id) throws IOException {
        var out = new ByteArrayOutputStream();
        files.read(id, out);
        return out.toByteArray();
    }

    private Path path(FileBytes.Stored stored) {
        return kept.place().path(stored.id());
    }

    private long count() throws IOException {
        try (var all = Files.walk(folder.data().resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
