package org.stationhouse.foundation.vault.orders;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.OrderJournal.Line;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.Manifest;

/**
 * The order journal as a file. Each line is: state, id, time, verb, record, details, SHA-256 of the line before, signature; parted by
 * tabs. An order has a line INTENT before its transaction commits and DONE or VOID after; nothing is ever rewritten. Half a line at
 * the end, left by a crash, counts for nothing and is cut off by the next line.
 */
public final class OrderFile {

    public enum State {
        INTENT,
        DONE,
        VOID
    }

    /** @param problem the first thing wrong, one sentence; empty for none */
    public record Content(
            Map<PublicRef, Line> orders, Map<PublicRef, State> states, int lines, String last, String problem) {

        public List<Line> in(State state) {
            return orders.values().stream()
                    .filter(line -> states.get(line.id()) == state)
                    .toList();
        }
    }

    private static final String NONE = "0".repeat(64);
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final BackupKeys keys;

    public OrderFile(Path file, BackupKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Writes a line to the disk before it returns. */
    public void append(State state, Line line) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Durable.folder(Durable.folderOf(file));
            try (var channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                String before = upTo(channel);
                String text = String.join(
                        "\t",
                        state.name(),
                        line.id().text(),
                        line.at().toString(),
                        line.verb(),
                        line.record(),
                        escaped(line.details()),
                        before);
                String signed = text + "\t" + keys.sign(text) + "\n";
                var bytes = ByteBuffer.wrap(signed.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                lock.release();
            }
        }
    }

    /** Leaves the channel behind the last whole line, and gives that line's hash. */
    private static String upTo(FileChannel channel) throws IOException {
        var all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (all.hasRemaining() && channel.read(all) >= 0) {
            // until it is read
        }
        String text = new String(all.array(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        return end == 0 ? NONE : hash(text.substring(text.lastIndexOf('\n', end - 2) + 1, end - 1));
    }

    public Content read() throws IOException {
        if (!Files.exists(file)) {
            return new Content(Map.of(), Map.of(), 0, NONE, "");
        }
        Map<PublicRef, Line> orders = new LinkedHashMap<>();
        Map<PublicRef, State> states = new LinkedHashMap<>();
        String text = Files.readString(file);
        String before = NONE;
        int number = 0;
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            number++;
            String[] words = line.split("\t", -1);
            int end = line.lastIndexOf('\t');
            if (words.length != 8 || !words[6].equals(before) || !keys.signed(line.substring(0, end), words[7])) {
                return new Content(
                        orders, states, number - 1, before, "The order journal was altered at line " + number + ".");
            }
            try {
                var order =
                        new Line(new PublicRef(words[1]), Instant.parse(words[2]), words[3], words[4], plain(words[5]));
                orders.putIfAbsent(order.id(), order);
                states.put(order.id(), State.valueOf(words[0]));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return new Content(
                        orders, states, number - 1, before, "The order journal is damaged at line " + number + ".");
            }
            before = hash(line);
        }
        return new Content(orders, states, number, before, "");
    }

    /** Whether the file once ended with this line, so that nothing was cut off since. */
    public static boolean holds(Path file, String lineHash) throws IOException {
        if (lineHash.equals(NONE)) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        var hashes = new ArrayList<String>();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> hashes.add(hash(line)));
        }
        return hashes.contains(lineHash);
    }

    /** Hash of the last whole line, for the head of the log archive; zeros for none. */
    public static String last(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - (1 << 16));
            var tail = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(tail, from);
            String text = new String(tail.array(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            return end < 0 ? NONE : hash(text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
        }
    }

    private static String hash(String line) {
        return Manifest.sha256(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String details) {
        return Base64.getUrlEncoder().encodeToString(details.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String escaped) {
        return new String(Base64.getUrlDecoder().decode(escaped), StandardCharsets.UTF_8);
    }
}
