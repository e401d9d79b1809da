package org.stationhouse.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints that were kept outside the database: lines {@code checkpoint ORIGIN SIZE ROOT [KEYNAME SIGNATURE]}
 * anywhere in a text, so an anchor file, a syslog file and a root typed in from paper are all read. A line without a
 * signature is believed because of where it was kept.
 */
public final class Anchors {
    private static final String WORD = "checkpoint";

    /** One line, with the note it was made from unless it was typed in without a signature. */
    record Anchor(Checkpoint checkpoint, @Nullable Note note, String place) {}

    private final Map<String, NavigableMap<Long, List<Anchor>>> byOrigin = new HashMap<>();
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
        Checkpoint checkpoint;
        Note note = null;
        try {
            checkpoint = Checkpoint.of(words.get(0), words.get(1), words.get(2));
            if (words.size() > 3) {
                var text = checkpoint.origin() + "\n" + checkpoint.size() + "\n" + checkpoint.base64() + "\n";
                var sign = words.size() > 4 ? words.get(4) : "";
                if (NoteKey.decode(sign).length != NoteKey.HASH_LENGTH + NoteKey.SIGNATURE_LENGTH) return;
                note = new Note(text, List.of(new Note.Sign(words.get(3), sign)));
            }
        } catch (BadLedger notOne) {
            return;
        }
        byOrigin.computeIfAbsent(checkpoint.origin(), origin -> new TreeMap<>())
                .computeIfAbsent(checkpoint.size(), size -> new ArrayList<>(1))
                .add(new Anchor(checkpoint, note, place));
        count++;
    }

    List<Anchor> at(String origin, long size) {
        var sizes = byOrigin.get(origin);
        return sizes == null ? List.of() : sizes.getOrDefault(size, List.of());
    }

    /** The anchor with the most rows of this log. */
    @Nullable
    Anchor last(String origin) {
        var sizes = byOrigin.get(origin);
        return sizes == null ? null : sizes.lastEntry().getValue().get(0);
    }

    /** Logs that an anchor knows. */
    List<String> origins() {
        return byOrigin.keySet().stream().sorted().toList();
    }
}
