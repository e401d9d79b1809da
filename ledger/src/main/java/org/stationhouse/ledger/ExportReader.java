package org.stationhouse.ledger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@link ExportWriter} and hands its log to a {@link LogCheck}; frames that are broken are findings. */
final class ExportReader {
    private static final int LONGEST = 64 << 20;

    private final DigestInputStream digested;
    private final DataInputStream in;
    private final LogCheck check;
    private @Nullable Row waiting;
    private long rows;
    private long sides;
    private long checkpoints;
    /** Of every byte before the end frame. */
    private byte[] before = new byte[0];

    /** @throws BadLedger if the stream is no export at all */
    ExportReader(InputStream from, LogCheck check) throws IOException {
        digested = new DigestInputStream(new BufferedInputStream(from, 1 << 16), TreeHash.sha256());
        in = new DataInputStream(digested);
        this.check = check;
        if (!Arrays.equals(in.readNBytes(ExportWriter.MAGIC.length()), Note.utf8(ExportWriter.MAGIC))) {
            throw new BadLedger("the file is no audit export of this version");
        }
    }

    /** Reads to the end. A file that is cut or goes on after its end is a finding, not an exception. */
    void read() throws IOException {
        try {
            while (frame()) {}
            if (in.read() >= 0) cut("the export goes on after its end");
        } catch (EOFException e) {
            cut("the export is cut off");
        } catch (BadLedger e) {
            cut("the export is broken: " + e.getMessage());
        }
        flush(null);
    }

    private boolean frame() throws IOException {
        int kind = kind();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) throw new BadLedger("a part of it is too long");
        var content = in.readNBytes(length);
        if (content.length < length) throw new EOFException();
        if (kind != 'S') flush(null);
        switch (kind) {
            case 'H' -> {}
            case 'E' -> check.epoch(Note.parse(content));
            case 'R' -> {
                rows++;
                waiting = Row.parse(content);
            }
            case 'S' -> {
                sides++;
                flush(side(content));
            }
            case 'C' -> {
                checkpoints++;
                check.checkpoint(Note.parse(content));
            }
            case 'Z' -> {
                end(content);
                return false;
            }
            default -> throw new BadLedger("it has a part of an unknown kind");
        }
        return true;
    }

    /** The first byte of a frame. The end frame holds the hash of what stands before it. */
    private int kind() throws IOException {
        digested.on(false);
        int kind = in.readUnsignedByte();
        digested.on(true);
        if (kind == 'Z') before = digested.getMessageDigest().digest();
        else digested.getMessageDigest().update((byte) kind);
        return kind;
    }

    private void flush(@Nullable Side side) {
        if (waiting != null) check.row(waiting, side);
        else if (side != null) check.found(Finding.Kind.SIDE, side.id(), "values before and after stand without a row");
        waiting = null;
    }

    private static Side side(byte[] content) {
        if (content.length < Long.BYTES + Side.SALT_LENGTH)
            throw new BadLedger("values before and after are too short");
        var bytes = ByteBuffer.wrap(content);
        long id = bytes.getLong();
        var salt = new byte[Side.SALT_LENGTH];
        bytes.get(salt);
        var ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        return new Side(id, salt, ciphertext);
    }

    private void end(byte[] content) {
        var expected = ByteBuffer.allocate(3 * Long.BYTES + TreeHash.LENGTH)
                .putLong(rows)
                .putLong(sides)
                .putLong(checkpoints)
                .put(before);
        if (!Arrays.equals(content, expected.array())) cut("the export was changed after it was written");
    }

    private void cut(String sentence) {
        check.found(Finding.Kind.EXPORT, rows, sentence);
    }
}
