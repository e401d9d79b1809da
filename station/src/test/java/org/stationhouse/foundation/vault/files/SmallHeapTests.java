package org.stationhouse.foundation.vault.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.Child;
import org.stationhouse.Seed;

class SmallHeapTests {

    @TempDir
    Path folder;

    @Test
    void aFileFarLargerThanTheMemoryIsStoredAndReadBack() {
        long size = Seed.times(100, 2_000) * 1024L * 1024;
        try (Child child = Child.of(
                List.of("env", "JAVA_TOOL_OPTIONS=-Xmx12m"),
                Child.ownClasses(),
                SmallHeap.class.getName(),
                folder.toString(),
                String.valueOf(size))) {
            assertThat(child.exit()).as(() -> child.complained().toString()).isZero();
            assertThat(child.said().getLast()).startsWith("size=" + size + " heap=" + 12 * 1024 * 1024);
            System.out.println(child.said().getLast());
        }
    }
}
