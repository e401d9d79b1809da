package org.stationhouse.foundation.vault.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.stationhouse.foundation.vault.backup.WalReader.Kind;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;

/**
 * Writes archived log as it streams in. After the header and a salt of 16 bytes come frames: length (4 bytes), then AES-256-GCM of
 * kind (1 byte), time of arrival (8, milliseconds since 1970) and the deflated log. The nonce is the frame's number; a file that
 * was closed in order ends with a frame of kind END. A file gets its name when its
 * header is on the disk, so none is without. What {@link #flush} wrote is on the disk.
 */
final class WalWriter implements AutoCloseable {

    static final String INFO = "stationhouse wal 1 ";
    /** More is written at once, so that a flood of log costs few waits for the disk. */
    static final int FRAME = 4 * 1024 * 1024;
    /** After this a new file is begun, so that expiry and copying move on. */
    static final long ROLL = 64L * 1024 * 1024;

    private final FileChannel channel;
    private final SecretKey key;
    private final Cipher cipher = BoxOutput.gcm();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long number;
    private Lsn durable;

    WalWriter(BackupFolder folder, WalHeader header, BoxKey key) throws IOException {
        byte[] salt = BoxKey.random(BoxKey.SALT);
        this.key = key.derive(salt, INFO + header.text());
        this.durable = header.from();
        Path file = folder.wal().resolve(header.file());
        Path part = folder.wal().resolve(header.file() + Durable.PART);
        Files.deleteIfExists(part);
        this.channel = Durable.create(part);
        try {
            write(ByteBuffer.wrap(header.bytes()));
            write(ByteBuffer.wrap(salt));
            channel.force(true);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.sync(folder.wal());
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(part);
            throw e;
        }
    }

    void append(byte[] log, int from, int length) {
        waiting.write(log, from, length);
    }

    int waiting() {
        return waiting.size();
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The first byte of log that is not on the disk yet. */
    Lsn durable() {
        return durable;
    }

    /** No frame holds more than {@link #FRAME}, however much has gathered: a longer one would not be read again. */
    void flush(Instant now) throws IOException {
        byte[] log = waiting.toByteArray();
        waiting.reset();
        for (int from = 0; from < log.length; from += FRAME) {
            byte[] some = Arrays.copyOfRange(log, from, Math.min(log.length, from + FRAME));
            frame(Kind.LOG, now, deflated(some));
            durable = durable.plus(some.length);
        }
    }

    /** Ends the file in order. */
    void end(Instant now) throws IOException {
        flush(now);
        frame(Kind.END, now, new byte[0]);
        channel.close();
    }

    /** Leaves the file as it is on the disk. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void frame(Kind kind, Instant now, byte[] content) throws IOException {
        var clear = ByteBuffer.allocate(1 + Long.BYTES + content.length)
                .put((byte) kind.ordinal())
                .putLong(now.toEpochMilli())
                .put(content);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, BoxOutput.nonce(number++, kind == Kind.END));
            byte[] sealed = cipher.doFinal(clear.array());
            write(ByteBuffer.allocate(Integer.BYTES + sealed.length)
                    .putInt(sealed.length)
                    .put(sealed)
                    .flip());
            channel.force(false);
        } catch (GeneralSecurityException e) {
            throw new IOException("a frame of log can't be encrypted", e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] deflated(byte[] log) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var small = new ByteArrayOutputStream(log.length / 2);
        try (var out = new DeflaterOutputStream(small, deflater)) {
            out.write(log);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }
}
