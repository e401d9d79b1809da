package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Reads what {@link BoxOutput} wrote. Bytes are handed out only after their chunk's tag was checked. */
public final class BoxInput extends InputStream {

    private final PushbackInputStream in;
    private final String name;
    private final SecretKey key;
    private final Cipher cipher = BoxOutput.gcm();
    private final byte[] sealed = new byte[BoxOutput.CHUNK + BoxOutput.TAG];
    private byte[] clear = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    /** @throws BadBox when this is no box */
    public BoxInput(InputStream in, BoxKey key, String name) throws IOException {
        this.in = new PushbackInputStream(in, 1);
        this.name = name;
        if (!Arrays.equals(this.in.readNBytes(BoxOutput.MAGIC.length), BoxOutput.MAGIC)) {
            throw new BadBox(name + " is no encrypted file of Stationhouse");
        }
        byte[] salt = this.in.readNBytes(BoxKey.SALT);
        if (salt.length < BoxKey.SALT) {
            throw new BadBox(name + " is cut short");
        }
        this.key = key.derive(salt, BoxOutput.INFO + name);
    }

    @Override
    public int read() throws IOException {
        return more() ? clear[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(length, clear.length - at);
        System.arraycopy(clear, at, into, from, some);
        at += some;
        return some;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean more() throws IOException {
        while (at == clear.length) {
            if (ended) {
                return false;
            }
            chunk();
        }
        return true;
    }

    private void chunk() throws IOException {
        int length = in.readNBytes(sealed, 0, sealed.length);
        int next = in.read();
        ended = next < 0;
        if (!ended) {
            in.unread(next);
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, BoxOutput.nonce(number++, ended));
            clear = cipher.doFinal(sealed, 0, length);
            at = 0;
        } catch (GeneralSecurityException e) {
            throw new BadBox(name + " was altered or cut short, or this is not its key");
        }
    }
}
