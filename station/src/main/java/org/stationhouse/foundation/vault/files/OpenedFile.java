package org.stationhouse.foundation.vault.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.stationhouse.foundation.vault.FileBytes.FileDamaged;
import org.stationhouse.foundation.vault.FileBytes.Stored;

/** The original bytes of a stored file. Nothing is handed out before its chunk is checked; the whole is checked at the end. */
final class OpenedFile extends InputStream {

    private final Stored file;
    private final InputStream disk;
    private final Chunks chunks;
    private final MessageDigest digest = FilePlace.sha256();
    private final byte[] sealed = new byte[Chunks.CLEAR + Chunks.TAG];
    private final byte[] clear = new byte[Chunks.CLEAR];
    private long left;
    private int at;
    private int filled;
    private boolean ended;

    /** @throws FileDamaged when the file is missing or its length or head is wrong */
    OpenedFile(Stored file, Path path, SecretKey key) throws IOException {
        this.file = file;
        if (!Files.exists(path)) {
            throw new FileDamaged(file.id(), "is missing");
        }
        long length = Files.size(path);
        long expected = Chunks.lengthOnDisk(file.size());
        if (length != expected) {
            throw new FileDamaged(file.id(), "has " + length + " bytes on the disk where " + expected + " belong");
        }
        this.disk = Files.newInputStream(path);
        this.chunks = Chunks.opening(key, file.id());
        this.left = file.size();
        if (!Arrays.equals(disk.readNBytes(Chunks.HEAD), Chunks.head(file.id()))) {
            disk.close();
            throw new FileDamaged(file.id(), "was altered in its head");
        }
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, to.length);
        if (most == 0) {
            return 0;
        }
        if (at == filled && !fill()) {
            return -1;
        }
        int given = Math.min(most, filled - at);
        System.arraycopy(clear, at, to, from, given);
        at += given;
        return given;
    }

    @Override
    public int read() throws IOException {
        if (at == filled && !fill()) {
            return -1;
        }
        return clear[at++] & 0xff;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int due = (int) Math.min(Chunks.CLEAR, left);
        boolean last = due == left;
        int read = disk.readNBytes(sealed, 0, due + Chunks.TAG);
        try {
            filled = chunks.next(sealed, read, last, clear);
        } catch (GeneralSecurityException e) {
            ended = true;
            var damaged = new FileDamaged(file.id(), "was altered around byte " + (file.size() - left));
            damaged.initCause(e);
            throw damaged;
        }
        at = 0;
        left -= filled;
        digest.update(clear, 0, filled);
        if (last) {
            ended = true;
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                filled = 0;
                throw new FileDamaged(file.id(), "does not have the SHA-256 it was stored with");
            }
        }
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
