package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/** The nightly check of every stored file, byte by byte: what it found, for the health page. */
public interface FileScrub {

    /**
     * One run.
     *
     * @param endedAt null while it runs, or when it was broken off
     * @param files checked
     * @param bytes of the originals, checked
     * @param damaged files that were found missing, short or altered
     * @param waiting files that the night was too short for; they come first in the next
     */
    record Run(
            long id,
            Instant startedAt,
            @Nullable Instant endedAt,
            long files,
            long bytes,
            long damaged,
            long waiting) {}

    /** A file that is not what was stored. */
    record Finding(PublicRef file, String record, String what, Instant foundAt) {}

    /** Checks all stored files now. */
    Run run();

    /**
     * Checks all stored files and writes nothing, for {@code verify}.
     *
     * @param found is told each file that is not what was stored
     * @return how many were checked
     */
    long check(Consumer<Finding> found);

    Optional<Run> last();

    /** What is wrong as of the last check of each file, at most 1,000. */
    List<Finding> findings();
}
