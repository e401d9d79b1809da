package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream that is read ahead of its reader, on a thread of its own. */
public final class AheadInput extends InputStream {

    private static final int CHUNK = 1 << 17;
    private static final int CHUNKS = 8;

    private final InputStream source;
    private final Ahead<byte[]> ahead;
    private byte[] chunk = new byte[0];
    private int at;

    /** @param name of the thread */
    public AheadInput(InputStream source, String name) {
        this.source = source;
        this.ahead = new Ahead<>(name, CHUNKS, this::chunk);
    }

    private byte @Nullable [] chunk() throws IOException {
        byte[] bytes = new byte[CHUNK];
        int length = source.readNBytes(bytes, 0, CHUNK);
        return length == CHUNK ? bytes : length == 0 ? null : Arrays.copyOf(bytes, length);
    }

    @Override
    public int read() throws IOException {
        return more() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() throws IOException {
        if (at == chunk.length) {
            byte[] next = ahead.next();
            if (next == null) {
                return false;
            }
            chunk = next;
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        source.close();
    }
}
