package org.stationhouse.foundation.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTests {

    @TempDir
    Path folder;

    @Test
    void whatCouldNotBeWrittenWhollyTakesNoRoomAndTheOldFileStays() throws IOException {
        Path file = folder.resolve("base.box");
        Durable.write(file, "yesterday");

        assertThatThrownBy(() -> Durable.write(file, out -> {
                    out.write(new byte[1_000]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(file).hasContent("yesterday");
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }
}
