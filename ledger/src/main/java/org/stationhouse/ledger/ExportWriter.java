package org.stationhouse.ledger;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Writes an audit log as one file. It begins with the line {@code stationhouse audit export 1}; then frames follow:
 * kind (1 byte), length (4 bytes, big-endian), content.
 * <pre>
 * H  header: UTF-8 lines "agency", "exported" and, for each field, "field NUMBER NAME KIND"
 * E  signed statement of an epoch, with its public key
 * R  canonical bytes of a row
 * S  values before and after of the row just written: id (8 bytes), salt (16 bytes), ciphertext
 * C  signed checkpoint over the rows of its log so far
 * Z  end: rows, values, checkpoints (8 bytes each), SHA-256 of every byte before this frame
 * </pre>
 */
public final class ExportWriter implements LogSink, AutoCloseable {
    static final String MAGIC = "stationhouse audit export 1\n";

    private final DigestOutputStream digested;
    private final DataOutputStream out;
    private long rows;
    private long sides;
    private long checkpoints;

    /** @param exported when, as shown to the reader */
    public ExportWriter(OutputStream to, String agency, String exported) throws IOException {
        digested = new DigestOutputStream(new BufferedOutputStream(to, 1 << 16), TreeHash.sha256());
        out = new DataOutputStream(digested);
        out.write(Note.utf8(MAGIC));
        var header = new StringBuilder("agency ")
                .append(line(agency))
                .append("\nexported ")
                .append(line(exported))
                .append('\n');
        for (var field : Field.values()) {
            header.append("field ")
                    .append(field.number())
                    .append(' ')
                    .append(field)
                    .append(' ')
                    .append(field.kind())
                    .append('\n');
        }
        frame('H', Note.utf8(header.toString()));
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public void epoch(Note statement) {
        frame('E', Note.utf8(statement.toString()));
    }

    @Override
    public void row(Row row, @Nullable Side side) {
        rows++;
        frame('R', row.canonical());
        if (side != null) {
            sides++;
            frame(
                    'S',
                    ByteBuffer.allocate(Long.BYTES + Side.SALT_LENGTH + side.ciphertext().length)
                            .putLong(side.id())
                            .put(side.salt())
                            .put(side.ciphertext())
                            .array());
        }
    }

    @Override
    public void checkpoint(Note checkpoint) {
        checkpoints++;
        frame('C', Note.utf8(checkpoint.toString()));
    }

    private void frame(char kind, byte[] content) {
        try {
            out.writeByte(kind);
            out.writeInt(content.length);
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the end frame and closes the file; an export without it counts as cut. */
    public void finish() throws IOException {
        byte[] hash = ((MessageDigest) digested.getMessageDigest()).digest();
        frame(
                'Z',
                ByteBuffer.allocate(3 * Long.BYTES + TreeHash.LENGTH)
                        .putLong(rows)
                        .putLong(sides)
                        .putLong(checkpoints)
                        .put(hash)
                        .array());
        close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
