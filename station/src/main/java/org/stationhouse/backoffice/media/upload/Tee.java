package org.stationhouse.backoffice.media.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes that are looked at while they are read. */
final class Tee extends FilterInputStream {

    private final OutputStream beside;

    Tee(InputStream in, OutputStream beside) {
        super(in);
        this.beside = beside;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            beside.write(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        if (count > 0) {
            beside.write(into, from, count);
        }
        return count;
    }
}
