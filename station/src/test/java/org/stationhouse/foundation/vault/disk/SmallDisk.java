package org.stationhouse.foundation.vault.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stationhouse.foundation.vault.DataFolder;

/** A tmpfs over one folder of a house, and somebody who fills it with other things. */
final class SmallDisk implements AutoCloseable {

    /** What of the house lies on it. */
    enum Holds {
        DATABASE(700),
        FILES(300),
        ARCHIVE(300);

        private final int mebibytes;

        Holds(int mebibytes) {
            this.mebibytes = mebibytes;
        }

        Path in(DataFolder house) {
            return switch (this) {
                case DATABASE -> house.data();
                case FILES -> house.data().resolve("files");
                case ARCHIVE -> house.backups();
            };
        }
    }

    private static final int STEP = 256 << 10;

    private final Path at;
    private final Path filler;
    private final FileChannel out;

    /** Mounts it for this process and its children. */
    SmallDisk(Holds what, DataFolder house) throws IOException, InterruptedException {
        at = what.in(house);
        Files.createDirectories(at);
        int exit = new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "mode=711,size=" + what.mebibytes + "m", "tmpfs", at.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("no tmpfs at " + at);
        }
        filler = at.resolve("lost+found");
        Files.createDirectories(filler);
        out = FileChannel.open(filler.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    long free() {
        return at.toFile().getUsableSpace();
    }

    /** Fills it until only so many bytes are free. @return whether that could be reached */
    void fill(long left) throws IOException {
        while (free() > left) {
            try {
                out.write(ByteBuffer.allocate((int) Math.min(STEP, free() - left)));
            } catch (IOException full) {
                return;
            }
        }
    }

    /** Takes so much of the other things away that so many bytes are free. */
    void leave(long free) throws IOException {
        out.truncate(Math.max(0, out.size() - (free - free())));
        out.position(out.size());
    }

    /** Takes the other things away. */
    void clear() throws IOException {
        leave(Long.MAX_VALUE / 2);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
