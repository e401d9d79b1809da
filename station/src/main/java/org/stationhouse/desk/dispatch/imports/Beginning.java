package org.stationhouse.desk.dispatch.imports;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file whose first bytes are kept while it is read, to recognize it by. */
final class Beginning extends FilterInputStream {

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();

    Beginning(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0 && first.size() < Sample.BYTES) {
            first.write(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        if (count > 0) {
            first.write(into, from, Math.min(count, Sample.BYTES - first.size()));
        }
        return count;
    }

    /** At most {@link Sample#BYTES}. */
    byte[] bytes() {
        return first.toByteArray();
    }

    boolean pdf() {
        return text().startsWith("%PDF-");
    }

    /** As {@link LogFormat#of} takes it. */
    String text() {
        byte[] bytes = first.toByteArray();
        String text = new String(bytes, 0, Math.min(bytes.length, LogFormat.BEGINNING), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
