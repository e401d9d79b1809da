package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.ledger.Anchors;
import org.stationhouse.ledger.Checkpoint;
import org.stationhouse.ledger.Note;

/**
 * Checkpoints kept outside the database: a file for each year that is only added to, one line a checkpoint, at most one in ten
 * seconds. The folder should lie on another disk or host ({@code chattr +a} makes it append-only for everybody).
 */
final class AnchorFile {

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int TAIL = 1 << 14;

    private final Path folder;
    private final Clock clock;
    private @Nullable Note waiting;
    private Instant written = Instant.EPOCH;

    AnchorFile(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void keep(Note checkpoint) {
        waiting = checkpoint;
    }

    /** Writes the last checkpoint that waits, if it is time. */
    void write(boolean now) throws IOException {
        Note next = waiting;
        Instant time = clock.instant();
        if (next == null || (!now && time.isBefore(written.plus(PAUSE)) && !time.isBefore(written))) {
            return;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("checkpoints-" + time.atZone(ZoneOffset.UTC).getYear() + ".txt");
        boolean fresh = Files.notExists(file);
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String line = Checkpoint.line(next) + "\n";
            String whole = torn(file) ? "\n" + line : line;
            var bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        if (fresh) {
            Durable.sync(folder);
        }
        waiting = null;
        written = time;
    }

    /** Whether the last line was cut off by a crash; it stays, since nothing here is ever changed. */
    private static boolean torn(Path file) throws IOException {
        byte[] end = tail(file, 1);
        return end.length > 0 && end[0] != '\n';
    }

    private static byte[] tail(Path file, int most) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, in.size() - most);
            var bytes = ByteBuffer.allocate((int) (in.size() - from));
            while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
                continue;
            }
            return bytes.array();
        }
    }

    /** The newest anchors, enough to see whether the database is older than they are. */
    Anchors newest() throws IOException {
        List<Path> files = files(folder);
        return files.isEmpty()
                ? Anchors.none()
                : Anchors.none().add(new String(tail(files.getLast(), TAIL), StandardCharsets.ISO_8859_1), "anchor");
    }

    /** Every anchor file of a folder, oldest first. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).matches("checkpoints-\\d{4}\\.txt"))
                    .sorted()
                    .toList();
        }
    }
}
