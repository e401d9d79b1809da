package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts a stream of any length with constant memory. A box is the line {@code stationhouse-box-1}, a salt of 16 bytes, and
 * chunks of at most 64 KiB, each AES-256-GCM with a 16-byte tag under the box's derived key. The nonce of a chunk is its number in
 * 11 bytes and one byte that is 1 for the last, so chunks can't be dropped, repeated, reordered or cut off unseen.
 */
public final class BoxOutput extends OutputStream {

    public static final byte[] MAGIC = "stationhouse-box-1\n".getBytes(StandardCharsets.US_ASCII);
    public static final String INFO = "stationhouse box 1 ";
    public static final int CHUNK = 64 * 1024;
    public static final int TAG = 16;

    private final OutputStream out;
    private final SecretKey key;
    private final Cipher cipher;
    private final byte[] clear = new byte[CHUNK];
    private final byte[] sealed = new byte[CHUNK + TAG];
    private int filled;
    private long number;
    private boolean closed;

    /** @param name what is in the box and where it lies; the reader must give the same */
    public BoxOutput(OutputStream out, BoxKey key, String name) throws IOException {
        this.out = out;
        byte[] salt = BoxKey.random(BoxKey.SALT);
        this.key = key.derive(salt, INFO + name);
        this.cipher = gcm();
        out.write(MAGIC);
        out.write(salt);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                chunk(false);
            }
            int some = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, clear, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    /** Nothing leaves before a chunk is full or the box is closed. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            chunk(true);
            out.close();
        }
    }

    private void chunk(boolean last) throws IOException {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(number++, last));
            int length = cipher.doFinal(clear, 0, filled, sealed);
            out.write(sealed, 0, length);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("a chunk can't be encrypted", e);
        }
    }

    public static GCMParameterSpec nonce(long number, boolean last) {
        var nonce = ByteBuffer.allocate(12).putInt(0).putLong(number << 8 | (last ? 1 : 0));
        return new GCMParameterSpec(TAG * 8, nonce.array());
    }

    public static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }
}
