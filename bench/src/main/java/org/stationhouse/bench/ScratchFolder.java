package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;

/** A folder that is made for one measurement and removed after it. */
record ScratchFolder(Path path) implements AutoCloseable {

    /** @param below where to make it; null for the system's folder of temporary files */
    static ScratchFolder make(@Nullable Path below) {
        try {
            Path parent = below == null ? Path.of(System.getProperty("java.io.tmpdir")) : below;
            Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "stationhouse-bench-");
            // as root, PostgreSQL may run as nobody, who must pass through here
            return new ScratchFolder(
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x")));
        } catch (IOException e) {
            throw new CannotRun("A scratch folder can't be made here: " + e.getMessage() + ".", e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    @Override
    public void close() {
        try (var all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new CannotRun("The scratch folder " + path + " could not be removed: " + e.getMessage() + ".", e);
        }
    }
}
