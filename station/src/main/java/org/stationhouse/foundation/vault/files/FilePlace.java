package org.stationhouse.foundation.vault.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Where the files lie: {@code files/<first two letters>/<id>}, 1,024 folders; {@code files/incoming} holds what is still being
 * written, {@code files/parts} what comes in parts, {@code files/orphans} what no row knows. A file appears under its name whole and on the disk, or not at all.
 */
final class FilePlace {

    private final Path root;

    /** @param root made when it is missing */
    FilePlace(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(incoming());
        Files.createDirectories(parts());
        Files.createDirectories(orphans());
    }

    record Written(long size, String sha256) {}

    Path path(PublicRef id) {
        return shard(id).resolve(id.text());
    }

    Path root() {
        return root;
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    Path orphans() {
        return root.resolve("orphans");
    }

    /** Files that come in parts and are not whole yet. */
    Path parts() {
        return root.resolve("parts");
    }

    /** Writes a file so that it survives any crash from the return on; leaves nothing behind when it can't. */
    Written write(PublicRef id, SecretKey key, InputStream bytes) throws IOException {
        Path part = incoming().resolve(id.text());
        try {
            Written written;
            try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                written = seal(id, key, bytes, out);
                out.force(true);
            }
            enter(id, part);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A file that was written whole gets its name. */
    void enter(PublicRef id, Path written) throws IOException {
        Path shard = shard(id);
        if (!Files.isDirectory(shard)) {
            Files.createDirectories(shard);
            sync(root);
        }
        Files.move(written, path(id), StandardCopyOption.ATOMIC_MOVE);
        sync(shard);
    }

    private static Written seal(PublicRef id, SecretKey key, InputStream bytes, FileChannel out) throws IOException {
        Chunks chunks = Chunks.sealing(key, id);
        MessageDigest digest = sha256();
        byte[] sealed = new byte[Chunks.CLEAR + Chunks.TAG];
        byte[] now = new byte[Chunks.CLEAR];
        byte[] ahead = new byte[Chunks.CLEAR];
        long size = 0;
        fully(out, Chunks.head(id), Chunks.HEAD);
        int filled = bytes.readNBytes(now, 0, now.length);
        boolean last;
        do {
            int next = filled < now.length ? 0 : bytes.readNBytes(ahead, 0, ahead.length);
            last = next == 0;
            digest.update(now, 0, filled);
            size += filled;
            try {
                fully(out, sealed, chunks.next(now, filled, last, sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java can't encrypt with AES-GCM", e);
            }
            byte[] done = now;
            now = ahead;
            ahead = done;
            filled = next;
        } while (!last);
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    boolean whole(PublicRef id, long size) {
        try {
            return Files.size(path(id)) == Chunks.lengthOnDisk(size);
        } catch (IOException e) {
            return false;
        }
    }

    void delete(PublicRef id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Puts a file that no row knows aside; its time of change then tells since when it lies there. */
    void setAside(PublicRef id, Instant now) throws IOException {
        Path to = orphans().resolve(id.text());
        Files.move(path(id), to, StandardCopyOption.ATOMIC_MOVE);
        Files.setLastModifiedTime(to, FileTime.from(now));
    }

    void putBack(PublicRef id) throws IOException {
        Files.createDirectories(shard(id));
        Files.move(orphans().resolve(id.text()), path(id), StandardCopyOption.ATOMIC_MOVE);
        sync(shard(id));
    }

    /** When a file was last changed; the far future for one that is gone. */
    static Instant changed(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private Path shard(PublicRef id) {
        return root.resolve(id.text().substring(0, 2));
    }

    private static void fully(FileChannel out, byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
