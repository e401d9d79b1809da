package org.stationhouse.foundation.vault.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * A file that only takes room. Its bytes are random, since some file systems store zeros in no space at all.
 *
 * @param size in bytes; 0 for a house without ballast
 */
public record Ballast(Path file, long size) {

    private static final System.Logger LOG = System.getLogger(Ballast.class.getName());
    private static final String NAME = "disk.ballast";
    private static final int STEP = 1 << 20;

    /** Two segments of the database's log, to start and to write a checkpoint. */
    private static final long TO_START = 48L << 20;

    private static final long LEAST = 1 << 20;

    static Ballast in(Path folder, long size) {
        return new Ballast(folder.resolve(NAME), size);
    }

    /**
     * Gives the ballast of a folder up when a database on its disk could not start.
     *
     * @throws CannotRun when there is no room at all
     */
    public static void makeRoomToStart(Path folder) throws IOException {
        if (folder.toFile().getUsableSpace() < TO_START) {
            in(folder, 0).release();
        }
        if (folder.toFile().getTotalSpace() > 0 && folder.toFile().getUsableSpace() < LEAST) {
            throw new CannotRun("The disk of " + folder + " is full: free some space, then the database can start.");
        }
    }

    boolean stands() {
        try {
            return size == 0 || Files.size(file) == size;
        } catch (IOException none) {
            return false;
        }
    }

    void build() throws IOException {
        release();
        Path part = file.resolveSibling(NAME + ".part");
        var random = RandomGenerator.getDefault();
        byte[] some = new byte[STEP];
        try (var out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; left -= STEP) {
                random.nextBytes(some);
                var bytes = ByteBuffer.wrap(some, 0, (int) Math.min(STEP, left));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return whether there was any */
    boolean release() throws IOException {
        Files.deleteIfExists(file.resolveSibling(NAME + ".part"));
        boolean gone = Files.deleteIfExists(file);
        if (gone) {
            LOG.log(System.Logger.Level.WARNING, "The disk of {0} is full: its ballast is given up.", file.getParent());
        }
        return gone;
    }
}
