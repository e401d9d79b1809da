package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;

/**
 * A file of the size that it may ever have, written full beforehand, so that look-ups stay audited while the disk has no room. It
 * holds lines in their canonical bytes, framed as in an audit export. After eight hours, or when it is full, nothing more is taken
 * and so nobody can look up. Not for a file system that copies on write: there a full disk stops it at once.
 */
final class Reserve {

    static final Duration LONGEST = Duration.ofHours(8);

    private static final byte[] TITLE = "stationhouse audit reserve 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_AT = 32;
    static final int ID_LENGTH = 16;
    private static final int FIRST = 64;
    private static final int HEAD = 5;
    private static final int STEP = 1 << 20;

    private final Path file;
    private final long size;
    private final Clock clock;
    private final Predicate<Row> ours;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable FileChannel channel;
    private byte[] id = new byte[ID_LENGTH];
    private long end = FIRST;

    /**
     * @param size of the file in bytes
     * @param ours whether a row bears the agency's HMAC; what does not was torn by a crash or is not ours
     */
    Reserve(Path file, long size, Clock clock, Predicate<Row> ours) {
        this.file = file;
        this.size = size;
        this.clock = clock;
        this.ours = ours;
    }

    /** Makes the file, or reads what an earlier run left in it. */
    synchronized void open() throws IOException {
        if (channel != null) {
            return;
        }
        if (!Files.exists(file)) {
            make();
        }
        var opened = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!alone(opened)) {
            opened.close();
            return;
        }
        var head = read(opened, 0, FIRST);
        if (!Arrays.equals(Arrays.copyOf(head.array(), TITLE.length), TITLE)) {
            opened.close();
            throw new IOException(file + " is no reserve of the audit");
        }
        head.get(ID_AT, id);
        channel = opened;
        scan(opened);
    }

    /** Whether no other process has it: a command beside the server leaves the reserve to the server. */
    private static boolean alone(FileChannel opened) throws IOException {
        try {
            return opened.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    /** Whether it takes lines in this process. */
    synchronized boolean isOpen() {
        return channel != null;
    }

    private void make() throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long at = 0; at < size; at += STEP) {
                write(out, ByteBuffer.allocate((int) Math.min(STEP, size - at)), at);
            }
            write(out, ByteBuffer.wrap(TITLE), 0);
            write(out, ByteBuffer.wrap(fresh()), ID_AT);
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.sync(Durable.folderOf(file));
    }

    private static byte[] fresh() {
        byte[] fresh = new byte[ID_LENGTH];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }

    private void scan(FileChannel from) throws IOException {
        rows.clear();
        end = FIRST;
        while (end + HEAD < from.size()) {
            var head = read(from, end, HEAD);
            int length = head.getInt(1);
            if (head.get(0) != 'R' || length <= 0 || length > from.size() - end - HEAD) {
                return;
            }
            try {
                Row row = Row.parse(read(from, end + HEAD, length).array());
                if (!ours.test(row)) {
                    return;
                }
                rows.add(row);
            } catch (BadLedger torn) {
                return;
            }
            end += HEAD + length;
        }
    }

    /** Number that the next row must bear as its id: its place in this file. */
    synchronized long nextId() {
        return rows.size() + 1L;
    }

    /** Keeps a row on the disk before it returns. */
    synchronized void append(Row row) {
        FileChannel out = channel;
        if (out == null) {
            throw new IllegalStateException("the disk is full and there is no reserve for the audit trail");
        }
        if (!rows.isEmpty() && clock.millis() > rows.getFirst().number(Field.TIME) + LONGEST.toMillis()) {
            throw new IllegalStateException("the disk has been full for eight hours, so look-ups are stopped too");
        }
        byte[] bytes = row.canonical();
        if (end + HEAD + bytes.length > size) {
            throw new IllegalStateException("the disk is full and the reserve for the audit trail too");
        }
        var frame = ByteBuffer.allocate(HEAD + bytes.length)
                .put((byte) 'R')
                .putInt(bytes.length)
                .put(bytes)
                .flip();
        try {
            write(out, frame, end);
            out.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the reserve for the audit trail can't be written", e);
        }
        rows.add(row);
        end += HEAD + bytes.length;
    }

    synchronized int count() {
        return rows.size();
    }

    /** Takes the rows out of a reserve. */
    interface Loading {
        /** @param reserve id of what the file held; it comes again if the program ended before the file was emptied */
        void load(byte[] reserve, List<Row> rows);
    }

    /** Hands over all rows, then empties the file. Nothing is added in between. */
    synchronized void unload(Loading loading) throws IOException {
        FileChannel out = channel;
        if (out == null || rows.isEmpty()) {
            return;
        }
        loading.load(id.clone(), List.copyOf(rows));
        for (long at = FIRST; at < end; at += STEP) {
            write(out, ByteBuffer.allocate((int) Math.min(STEP, end - at)), at);
        }
        byte[] next = fresh();
        write(out, ByteBuffer.wrap(next), ID_AT);
        out.force(false);
        id = next;
        rows.clear();
        end = FIRST;
    }

    synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (from.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the reserve of the audit is cut off");
            }
        }
        return bytes.flip();
    }

    private static void write(FileChannel to, ByteBuffer bytes, long at) throws IOException {
        long start = at - bytes.position();
        while (bytes.hasRemaining()) {
            to.write(bytes, start + bytes.position());
        }
    }
}
