package org.stationhouse.foundation.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxTests {

    private static final long SEED = Long.getLong("stationhouse.seed", System.nanoTime());

    private final BoxKey key = BoxKey.fresh();

    @Test
    void whatGoesIntoABoxComesOut() throws IOException {
        var random = new Random(SEED);
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, random.nextInt(900_000)}) {
            byte[] clear = bytes(random, length);
            assertThat(open(close(clear, "a"), key, "a"))
                    .as("seed %d length %d", SEED, length)
                    .isEqualTo(clear);
        }
    }

    @Test
    void aBoxOfAnotherNameOrKeyStaysShut() throws IOException {
        byte[] box = close(bytes(new Random(SEED), 70_000), "a");

        assertThatThrownBy(() -> open(box, key, "b")).isInstanceOf(BadBox.class);
        assertThatThrownBy(() -> open(box, BoxKey.fresh(), "a")).isInstanceOf(BadBox.class);
    }

    @Test
    void everyChangedByteAndEveryCutIsSeen() throws IOException {
        var random = new Random(SEED);
        byte[] box = close(bytes(random, 140_000), "a");
        for (int round = 0; round < 200; round++) {
            byte[] changed = box.clone();
            changed[random.nextInt(box.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> open(changed, key, "a"))
                    .as("seed %d round %d", SEED, round)
                    .isInstanceOf(BadBox.class);
            byte[] cut = java.util.Arrays.copyOf(box, random.nextInt(box.length));
            assertThatThrownBy(() -> open(cut, key, "a"))
                    .as("seed %d round %d", SEED, round)
                    .isInstanceOf(BadBox.class);
        }
    }

    @Test
    void chunksCantBeSwapped() throws IOException {
        byte[] box = close(bytes(new Random(SEED), 3 * BoxOutput.CHUNK), "a");
        int head = BoxOutput.MAGIC.length + BoxKey.SALT;
        int chunk = BoxOutput.CHUNK + BoxOutput.TAG;
        byte[] swapped = box.clone();
        System.arraycopy(box, head, swapped, head + chunk, chunk);
        System.arraycopy(box, head + chunk, swapped, head, chunk);

        assertThatThrownBy(() -> open(swapped, key, "a")).isInstanceOf(BadBox.class);
    }

    private byte[] close(byte[] clear, String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var box = new BoxOutput(out, key, name)) {
            box.write(clear);
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] box, BoxKey with, String name) throws IOException {
        try (var in = new BoxInput(new ByteArrayInputStream(box), with, name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
