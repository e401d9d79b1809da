package org.stationhouse.foundation.vault.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Intake.WrongPlace;

/**
 * A stored file while it comes: the form of {@link Chunks}, as far as it has come. A chunk is written once, at its own place, under the
 * nonce of its number; what a broken line or a crash left behind the last whole chunk is cut off, since nobody was told that it came.
 */
final class PartFile {

    private static final int SEALED = Chunks.CLEAR + Chunks.TAG;

    private final Path path;
    private final PublicRef id;
    private final SecretKey key;
    private final long size;

    PartFile(Path path, PublicRef id, SecretKey key, long size) {
        this.path = path;
        this.id = id;
        this.key = key;
        this.size = size;
    }

    /** Bytes that came whole. */
    long at() throws IOException {
        try {
            return at(Files.size(path));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private long at(long length) {
        if (length >= Chunks.lengthOnDisk(size)) {
            return size;
        }
        return length < Chunks.HEAD ? 0 : (length - Chunks.HEAD) / SEALED * Chunks.CLEAR;
    }

    long add(long from, InputStream part) throws IOException {
        try (var out = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (FileLock lock = locked(out, from)) {
                long at = at(out.size());
                if (from != at || !lock.isValid()) {
                    throw new WrongPlace(at);
                }
                if (out.size() < Chunks.lengthOnDisk(size)) {
                    out.truncate(Math.min(out.size(), Chunks.lengthOnDisk(at) - (at == 0 ? Chunks.TAG : 0)));
                    at = append(out, at, part);
                }
                return at;
            } finally {
                out.force(true);
            }
        }
    }

    private static FileLock locked(FileChannel out, long from) throws IOException {
        try {
            FileLock lock = out.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new WrongPlace(from);
        }
        throw new WrongPlace(from);
    }

    private long append(FileChannel out, long begin, InputStream part) throws IOException {
        out.position(out.size());
        if (out.size() < Chunks.HEAD) {
            out.truncate(0);
            fully(out, Chunks.head(id), Chunks.HEAD);
        }
        Chunks chunks = Chunks.sealing(key, id).from(begin / Chunks.CLEAR);
        byte[] clear = new byte[Chunks.CLEAR];
        byte[] sealed = new byte[SEALED];
        long at = begin;
        do {
            int due = (int) Math.min(Chunks.CLEAR, size - at);
            if (part.readNBytes(clear, 0, due) < due) {
                return at;
            }
            try {
                fully(out, sealed, chunks.next(clear, due, at + due == size, sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java can't encrypt with AES-GCM", e);
            }
            at += due;
        } while (at < size);
        return at;
    }

    /** Reads the whole file from the disk. @return its SHA-256 */
    String read(Path from, OutputStream beside) throws IOException {
        MessageDigest digest = FilePlace.sha256();
        Chunks chunks = Chunks.opening(key, id);
        byte[] sealed = new byte[SEALED];
        byte[] clear = new byte[Chunks.CLEAR];
        try (InputStream in = Files.newInputStream(from)) {
            in.skipNBytes(Chunks.HEAD);
            long left = size;
            do {
                int due = (int) Math.min(Chunks.CLEAR, left);
                if (in.readNBytes(sealed, 0, due + Chunks.TAG) < due + Chunks.TAG) {
                    throw new EOFException("file " + id + " was cut off");
                }
                chunks.next(sealed, due + Chunks.TAG, due == left, clear);
                digest.update(clear, 0, due);
                beside.write(clear, 0, due);
                left -= due;
            } while (left > 0);
        } catch (GeneralSecurityException e) {
            throw new IOException("file " + id + " was altered while it came", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void fully(FileChannel out, byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }
}
