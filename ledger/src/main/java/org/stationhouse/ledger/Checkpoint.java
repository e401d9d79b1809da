package org.stationhouse.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What is signed about a log at one moment, as C2SP tlog-checkpoint has it: its origin, its number of rows and the root of the
 * tree over them, each on a line; then, as an extension line, the hash of the note before it. So the signature of the last
 * checkpoint proves all the earlier ones to the byte, and a missing one is seen.
 *
 * @param origin name of the log, without blanks; each epoch is a log of its own
 * @param previous {@link Note#hash} of the checkpoint before, for the first one of the epoch's statement
 */
public record Checkpoint(String origin, long size, byte[] root, byte[] previous) {
    private static final String PREVIOUS = "previous ";
    private static final int LINES = 4;

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c <= ' ')) {
            throw new BadLedger("the origin of a checkpoint is empty or has a blank");
        }
        if (size < 0) throw new BadLedger("the size of a checkpoint is below zero");
        if (root.length != TreeHash.LENGTH || previous.length != TreeHash.LENGTH) {
            throw new BadLedger("a hash in a checkpoint is not 32 bytes long");
        }
        root = root.clone();
        previous = previous.clone();
    }

    public static Checkpoint parse(Note note) {
        var lines = note.lines();
        if (lines.size() != LINES || !lines.get(3).startsWith(PREVIOUS)) {
            throw new BadLedger("a checkpoint has not its four lines");
        }
        return of(lines.get(0), lines.get(1), lines.get(2), lines.get(3).substring(PREVIOUS.length()));
    }

    static Checkpoint of(String origin, String size, String root, String previous) {
        return new Checkpoint(origin, size(size), hash(root), hash(previous));
    }

    static long size(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) throw new BadLedger("the size of a checkpoint is no number");
        return Long.parseLong(text);
    }

    static byte[] hash(String base64) {
        var bytes = NoteKey.decode(base64);
        if (bytes.length != TreeHash.LENGTH || !base64(bytes).equals(base64)) {
            throw new BadLedger("a hash in a checkpoint is not 32 bytes in base64");
        }
        return bytes;
    }

    static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    String text() {
        return origin + "\n" + size + "\n" + base64(root) + "\n" + PREVIOUS + base64(previous) + "\n";
    }

    public Note sign(NoteSigner... signers) {
        return Note.sign(text(), signers);
    }

    /**
     * The signed checkpoint on one line of plain ASCII, for a log file, syslog or paper: {@code checkpoint ORIGIN SIZE ROOT
     * PREVIOUS KEYNAME SIGNATURE}. {@link Anchors} reads it back.
     */
    public static String line(Note note) {
        var it = parse(note);
        var sign = note.signatures().get(0);
        return String.join(" ", List.of("checkpoint", it.toString(), base64(it.previous), sign.name(), sign.base64()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint it && text().equals(it.text());
    }

    @Override
    public int hashCode() {
        return origin.hashCode() ^ Long.hashCode(size) ^ Arrays.hashCode(root);
    }

    /** Origin, size and root in base64, as a person would type it from paper. */
    @Override
    public String toString() {
        return origin + " " + size + " " + base64(root);
    }
}
