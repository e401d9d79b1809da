package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/**
 * Files that are either wholly on the disk under their name, or not there; half of one gives its room back at once. Only their owner
 * may read them.
 */
public final class Durable {

    public static final String PART = ".part";

    private Durable() {}

    /** What writes the bytes of a file. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static void write(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.deleteIfExists(part);
        try (var channel = create(part)) {
            writing.to(Channels.newOutputStream(new Unclosed(channel)));
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(file));
    }

    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Overwrites the old text before the new one takes its name, so that what stood there is not left in free blocks. */
    public static void replaceSecret(Path file, String text) throws IOException {
        Path old = file.resolveSibling(file.getFileName() + ".old");
        if (Files.exists(file)) {
            Files.deleteIfExists(old);
            Files.createLink(old, file);
        }
        write(file, text);
        shred(old);
    }

    /** Overwrites a file three times and removes it (CJIS MP-6); copies that the disk made of it are beyond a program's reach. */
    public static void shred(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (int pass = 0; pass < 3; pass++) {
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(BoxKey.random(Math.toIntExact(out.size())));
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
        }
        Files.delete(file);
        sync(folderOf(file));
    }

    public static FileChannel create(Path file) throws IOException {
        Files.createDirectories(folderOf(file));
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    public static void sync(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    public static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder: " + file);
        }
        return folder;
    }

    /** Lets a writer close its stream while the file is still to be forced to the disk. */
    private record Unclosed(FileChannel channel) implements java.nio.channels.WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return channel.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {}
    }
}
