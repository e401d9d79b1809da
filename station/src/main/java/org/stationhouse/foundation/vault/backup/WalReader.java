package org.stationhouse.foundation.vault.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;

/**
 * Reads a file of archived log, frame by frame. A file may end in the middle of a frame, since the program that wrote it may have
 * been killed: the next file then goes on where the last whole frame ended. A frame that does not open ends the file, too; whether
 * that is a loss shows where the next one begins.
 */
final class WalReader implements AutoCloseable {

    enum Kind {
        LOG,
        END
    }

    /** @param at when these bytes arrived: everything in them was committed before */
    record Frame(Lsn from, Instant at, byte[] log) {
        Lsn to() {
            return from.plus(log.length);
        }
    }

    /** So many bytes are made ready for the log of a frame, or more. */
    private static final int LEAST = 1 << 10;

    private final Path file;
    private final DataInputStream in;
    private final WalHeader header;
    private final SecretKey key;
    private final Cipher cipher = BoxOutput.gcm();
    private long number;
    private Lsn reached;
    private boolean ended;

    WalReader(Path file, BoxKey key) throws IOException {
        this.file = file;
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        try {
            this.header = WalHeader.read(in, name());
            if (!name().equals(header.file())) {
                throw new BadBox("the archived log " + name() + " was renamed: it is " + header.file());
            }
            byte[] salt = in.readNBytes(BoxKey.SALT);
            if (salt.length < BoxKey.SALT) {
                throw new BadBox("the archived log " + name() + " is cut short");
            }
            this.key = key.derive(salt, WalWriter.INFO + header.text());
            this.reached = header.from();
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static WalHeader header(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 512)) {
            return WalHeader.read(in, String.valueOf(file.getFileName()));
        }
    }

    WalHeader header() {
        return header;
    }

    /** The first byte of log after the last whole frame read. */
    Lsn reached() {
        return reached;
    }

    /** Whether the file was closed in order. */
    boolean ended() {
        return ended;
    }

    /** @return null at the end, in order or not */
    @Nullable
    Frame next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            int length = in.readInt();
            if (length < BoxOutput.TAG || length > 2 * WalWriter.FRAME) {
                return null;
            }
            byte[] sealed = in.readNBytes(length);
            if (sealed.length < length) {
                return null;
            }
            return opened(sealed);
        } catch (EOFException cut) {
            return null;
        }
    }

    private @Nullable Frame opened(byte[] sealed) throws IOException {
        ByteBuffer clear = decrypted(sealed, false);
        if (clear == null) {
            ended = decrypted(sealed, true) != null;
            return null;
        }
        number++;
        if (clear.get() != Kind.LOG.ordinal()) {
            throw new BadBox("the archived log " + name() + " holds a frame that this program does not know");
        }
        Instant at = Instant.ofEpochMilli(clear.getLong());
        var frame = new Frame(reached, at, inflated(clear));
        reached = frame.to();
        return frame;
    }

    private byte[] inflated(ByteBuffer clear) throws BadBox {
        byte[] log = new byte[Math.clamp(8L * clear.remaining(), LEAST, WalWriter.FRAME)];
        int filled = 0;
        var inflater = new Inflater();
        try {
            inflater.setInput(clear);
            while (!inflater.finished()) {
                if (filled == log.length) {
                    log = Arrays.copyOf(log, 2 * log.length);
                }
                int some = inflater.inflate(log, filled, log.length - filled);
                if (some == 0 && !inflater.finished()) {
                    throw new DataFormatException();
                }
                filled += some;
            }
        } catch (DataFormatException e) {
            throw new BadBox("the archived log " + name() + " holds a frame that can't be inflated");
        } finally {
            inflater.end();
        }
        return filled == log.length ? log : Arrays.copyOf(log, filled);
    }

    private @Nullable ByteBuffer decrypted(byte[] sealed, boolean last) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, BoxOutput.nonce(number, last));
            return ByteBuffer.wrap(cipher.doFinal(sealed));
        } catch (GeneralSecurityException notThisFrame) {
            return null;
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
