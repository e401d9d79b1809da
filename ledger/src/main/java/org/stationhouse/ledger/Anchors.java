package org.stationhouse.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints that were kept outside the database: {@code checkpoint ORIGIN SIZE ROOT [PREVIOUS KEYNAME SIGNATURE]} anywhere in a
 * line of text, so an anchor file, a syslog file and a root typed in from paper are all read. A line without a signature is
 * believed because of where it was kept.
 */
public final class Anchors {
    private static final String WORD = "checkpoint";
    private static final int SIGNED_WORDS = 6;
    /** A newer anchor of a log proves all that an older one does, so a long history may be thinned out. */
    private static final int MOST = 50_000;

    /** One line, with the note it was made from unless it was typed in without a signature. */
    record Anchor(
            String origin, long size, byte[] root, @Nullable Note note, String place) {}

    private final Map<String, NavigableMap<Long, Anchor>> byOrigin = new HashMap<>();
    private long count;

    public static Anchors none() {
        return new Anchors();
    }

    /** @throws BadLedger if the file is not text or holds no anchor at all */
    public Anchors read(Path file) throws IOException {
        long before = count;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(lines, file.getFileName() + " line ");
        } catch (CharacterCodingException e) {
            throw new BadLedger("the anchor file " + file.getFileName() + " is no text");
        }
        if (count == before) throw new BadLedger("the anchor file " + file.getFileName() + " holds no checkpoint");
        return this;
    }

    public Anchors add(String text, String place) {
        try {
            read(new BufferedReader(new StringReader(text)), place + " line ");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
        return this;
    }

    public long count() {
        return count;
    }

    private void read(BufferedReader in, String place) throws IOException {
        int number = 0;
        String line;
        while ((line = in.readLine()) != null) {
            number++;
            var words = Arrays.asList(line.strip().split("\\s+"));
            int at = words.indexOf(WORD);
            if (at >= 0 && words.size() >= at + 4) keep(words.subList(at + 1, words.size()), place + number);
        }
    }

    /** A word after "checkpoint" that is none (prose in a log file) is passed over; a last line cut off by a crash too. */
    private void keep(List<String> words, String place) {
        Anchor anchor;
        try {
            long size = Checkpoint.size(words.get(1));
            var root = Checkpoint.hash(words.get(2));
            anchor = new Anchor(words.get(0), size, root, words.size() == 3 ? null : note(words), place);
        } catch (BadLedger notOne) {
            return;
        }
        var sizes = byOrigin.computeIfAbsent(anchor.origin(), origin -> new TreeMap<>());
        var other = sizes.put(anchor.size(), anchor);
        if (other != null && !Arrays.equals(other.root(), anchor.root())) {
            sizes.put(anchor.size(), new Anchor(anchor.origin(), anchor.size(), new byte[0], null, place));
        }
        count++;
        if (sizes.size() > MOST) thin(sizes);
    }

    private static Note note(List<String> words) {
        if (words.size() < SIGNED_WORDS) throw new BadLedger("an anchor is cut off");
        var checkpoint = Checkpoint.of(words.get(0), words.get(1), words.get(2), words.get(3));
        if (NoteKey.decode(words.get(5)).length != NoteKey.HASH_LENGTH + NoteKey.SIGNATURE_LENGTH) {
            throw new BadLedger("an anchor is cut off");
        }
        return new Note(checkpoint.text(), List.of(new Note.Sign(words.get(4), words.get(5))));
    }

    private static void thin(NavigableMap<Long, Anchor> sizes) {
        var last = sizes.lastKey();
        boolean drop = false;
        for (var all = sizes.entrySet().iterator(); all.hasNext(); drop = !drop) {
            if (all.next().getKey() < last && drop) all.remove();
        }
    }

    @Nullable
    Anchor at(String origin, long size) {
        var sizes = byOrigin.get(origin);
        return sizes == null ? null : sizes.get(size);
    }

    /** The anchor with the most rows of this log. */
    @Nullable
    Anchor last(String origin) {
        var sizes = byOrigin.get(origin);
        return sizes == null ? null : sizes.lastEntry().getValue();
    }

    /** How many rows the newest anchor of this log covers, 0 without one. */
    public long lastSize(String origin) {
        var anchor = last(origin);
        return anchor == null ? 0 : anchor.size();
    }

    /** Logs that an anchor knows. */
    List<String> origins() {
        return byOrigin.keySet().stream().sorted().toList();
    }
}
