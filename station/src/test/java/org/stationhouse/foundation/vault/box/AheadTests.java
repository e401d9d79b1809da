package org.stationhouse.foundation.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.Seed;

@Timeout(60)
class AheadTests {

    private static final int MOST = 3;

    @TempDir
    Path folder;

    /** Counts to a number, then ends or fails. */
    private static final class Counter implements Ahead.Source<Integer> {
        final AtomicInteger made = new AtomicInteger();
        private final int last;
        private final @Nullable IOException failure;

        Counter(int last, @Nullable IOException failure) {
            this.last = last;
            this.failure = failure;
        }

        @Override
        public @Nullable Integer next() throws IOException {
            if (made.get() < last) {
                return made.incrementAndGet();
            }
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }

    @Test
    void allComesInItsOrderAndTheEndStaysTheEnd() throws IOException {
        try (var ahead = new Ahead<>("test", MOST, new Counter(1_000, null))) {
            for (int i = 1; i <= 1_000; i++) {
                assertThat(ahead.next()).isEqualTo(i);
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void aFailureComesAfterWhatWasReadBeforeIt() throws IOException {
        try (var ahead = new Ahead<>("test", MOST, new Counter(2, new BadBox("altered")))) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThat(ahead.next()).isEqualTo(2);
            assertThatThrownBy(ahead::next).isInstanceOf(BadBox.class).hasMessage("altered");
            assertThatThrownBy(ahead::next).isInstanceOf(BadBox.class);
        }
    }

    @Test
    void noMoreThanAFewWaitAndAfterClosingNothingIsRead() throws Exception {
        var counter = new Counter(Integer.MAX_VALUE, null);
        try (var ahead = new Ahead<>("test", MOST, counter)) {
            assertThat(ahead.next()).isEqualTo(1);
            Thread.sleep(300);
            assertThat(counter.made.get()).isLessThanOrEqualTo(1 + MOST + 1);
        }
        int made = counter.made.get();
        Thread.sleep(200);
        assertThat(counter.made.get()).isEqualTo(made);
    }

    @Test
    void aStreamReadAheadHasTheSameBytes() throws IOException {
        Random random = Seed.random(AheadTests.class);
        for (int length : new int[] {0, 1, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, random.nextInt(3_000_000)}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            var closed = new AtomicBoolean();
            var out = new ByteArrayOutputStream();
            try (var in = new AheadInput(closing(bytes, closed), "test")) {
                byte[] some = new byte[1 + random.nextInt(300_000)];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    out.write(some, 0, read);
                    int one = in.read();
                    if (one >= 0) {
                        out.write(one);
                    }
                }
                assertThat(in.read()).isEqualTo(-1);
            }
            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(closed).isTrue();
        }
    }

    private static InputStream closing(byte[] bytes, AtomicBoolean closed) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };
    }

    @Test
    void whatCantBeBroughtToTheDiskIsSaidAtTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a");
        try (var disk = new SyncBehind()) {
            disk.add(file);
            disk.finish();
        }
        try (var disk = new SyncBehind()) {
            disk.add(folder.resolve("missing"));
            disk.add(file);
            assertThatThrownBy(disk::finish).isInstanceOf(IOException.class).hasMessageContaining("missing");
        }
    }
}
