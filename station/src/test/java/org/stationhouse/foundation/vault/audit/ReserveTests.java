package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;

class ReserveTests {

    @TempDir
    Path folder;

    private final PlainKeys keys = new PlainKeys();
    private @Nullable Reserve open;
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    /** As if the program had been started again. */
    private Reserve reserve(long size) throws IOException {
        if (open != null) {
            open.close();
        }
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        var reserve = new Reserve(folder.resolve("reserve"), size, clock, row -> Hmac.fits(row, keys));
        reserve.open();
        open = reserve;
        return reserve;
    }

    private Row row(long id) {
        return Hmac.stamped(
                Row.builder()
                        .put(Field.ID, id)
                        .put(Field.TIME, now.toEpochMilli())
                        .put(Field.VERB, "dispatch.call.look")
                        .build(),
                keys);
    }

    private static List<Row> unload(Reserve reserve) throws IOException {
        var rows = new ArrayList<Row>();
        reserve.unload((id, all) -> rows.addAll(all));
        return rows;
    }

    @Test
    void itNeverGrowsAndHoldsWhatWasKeptAfterACrash() throws IOException {
        var reserve = reserve(100_000);
        assertThat(Files.size(folder.resolve("reserve"))).isEqualTo(100_000);
        for (int i = 1; i <= 20; i++) {
            reserve.append(row(reserve.nextId()));
        }
        var again = reserve(100_000);
        assertThat(again.count()).isEqualTo(20);
        assertThat(Files.size(folder.resolve("reserve"))).isEqualTo(100_000);
        assertThat(unload(again)).hasSize(20).first().isEqualTo(row(1));
        assertThat(again.count()).isZero();
        assertThat(reserve(100_000).count()).isZero();
    }

    @Test
    void aTornOrForeignLineEndsIt() throws IOException {
        var reserve = reserve(100_000);
        for (int i = 1; i <= 5; i++) {
            reserve.append(row(i));
        }
        int frame = row(1).canonical().length + 5;
        try (var file = new RandomAccessFile(folder.resolve("reserve").toFile(), "rw")) {
            file.seek(64 + 4L * frame + frame - 3);
            file.write(new byte[3]);
        }
        assertThat(reserve(100_000).count()).isEqualTo(4);
    }

    @Test
    void afterEightHoursOrWhenFullItTakesNoMore() throws IOException {
        var reserve = reserve(100_000);
        reserve.append(row(1));
        now = now.plus(Duration.ofHours(8));
        reserve.append(row(2));
        now = now.plusSeconds(1);
        assertThatThrownBy(() -> reserve.append(row(3))).hasMessageContaining("eight hours");
        assertThat(unload(reserve)).hasSize(2);
        reserve.append(row(1));

        Files.delete(folder.resolve("reserve"));
        var small = reserve(400);
        small.append(row(1));
        assertThatThrownBy(() -> {
                    for (int i = 2; i < 9; i++) {
                        small.append(row(i));
                    }
                })
                .hasMessageContaining("reserve");
    }

    @Test
    void whatCouldNotBeLoadedStaysAndBearsTheSameId() throws IOException {
        var reserve = reserve(100_000);
        reserve.append(row(1));
        var ids = new ArrayList<byte[]>();
        assertThatThrownBy(() -> reserve.unload((id, rows) -> {
                    ids.add(id);
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(reserve.count()).isEqualTo(1);
        reserve(100_000).unload((id, rows) -> ids.add(id));
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("reserve"), "x".repeat(500));
        assertThatThrownBy(() -> reserve(100_000)).isInstanceOf(IOException.class);
    }
}
