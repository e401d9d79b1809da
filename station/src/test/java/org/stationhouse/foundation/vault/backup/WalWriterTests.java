package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.Seed;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;

class WalWriterTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatGatheredWhileTheArchiveWasBehindIsReadAgainToTheLastByte() throws Exception {
        Random random = Seed.random(WalWriterTests.class);
        byte[] log = new byte[3 * 8 * 1024 * 1024 + 17];
        random.nextBytes(log);
        Arrays.fill(log, log.length / 2, log.length, (byte) 0);
        var backups = new BackupFolder(folder).made();
        BoxKey key = BoxKey.fresh();
        var header = new WalHeader(new Generation("20261122T020000Z-3f9a71c2"), 7, 1, 16 << 20, Lsn.of("0/1000000"));
        try (var writer = new WalWriter(backups, header, key)) {
            writer.append(log, 0, log.length);
            writer.end(NOW);
            assertThat(writer.durable()).isEqualTo(header.from().plus(log.length));
        }
        assertThat(backups.wal().resolve(header.file() + Durable.PART)).doesNotExist();
        try (var reader = new WalReader(backups.wal().resolve(header.file()), key)) {
            int read = 0;
            for (var frame = reader.next(); frame != null; frame = reader.next()) {
                assertThat(frame.log()).isEqualTo(Arrays.copyOfRange(log, read, read + frame.log().length));
                read += frame.log().length;
            }
            assertThat(read).isEqualTo(log.length);
            assertThat(reader.ended()).isTrue();
            assertThat(reader.reached()).isEqualTo(header.from().plus(log.length));
        }
    }
}
