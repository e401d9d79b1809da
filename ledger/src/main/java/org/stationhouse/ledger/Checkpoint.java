package org.stationhouse.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What is signed about a log at one moment, as C2SP tlog-checkpoint has it: its origin, its number of rows and the root
 * of the tree over them, each on a line.
 *
 * @param origin name of the log, without blanks; each epoch is a log of its own
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c <= ' ')) {
            throw new BadLedger("the origin of a checkpoint is empty or has a blank");
        }
        if (size < 0) throw new BadLedger("the size of a checkpoint is below zero");
        if (root.length != TreeHash.LENGTH) throw new BadLedger("the root of a checkpoint is not 32 bytes long");
        root = root.clone();
    }

    /** Reads the text of a note; lines after the third are allowed by the format and carry no meaning here. */
    public static Checkpoint parse(Note note) {
        var lines = note.lines();
        if (lines.size() < LINES) throw new BadLedger("a checkpoint has fewer than three lines");
        return of(lines.get(0), lines.get(1), lines.get(2));
    }

    static Checkpoint of(String origin, String size, String root) {
        if (!size.matches("0|[1-9][0-9]{0,17}")) throw new BadLedger("the size of a checkpoint is no number");
        var bytes = NoteKey.decode(root);
        if (!Base64.getEncoder().encodeToString(bytes).equals(root)) throw new BadLedger("a root is not plain base64");
        return new Checkpoint(origin, Long.parseLong(size), bytes);
    }

    public Note sign(NoteSigner... signers) {
        return Note.sign(origin + "\n" + size + "\n" + base64() + "\n", signers);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(root);
    }

    /**
     * The signed checkpoint on one line of plain ASCII, for a log file, syslog or paper: {@code checkpoint ORIGIN SIZE
     * ROOT KEYNAME SIGNATURE}. {@link Anchors} reads it back.
     */
    public static String line(Note note) {
        var it = parse(note);
        var sign = note.signatures().get(0);
        return String.join(
                " ", List.of("checkpoint", it.origin, Long.toString(it.size), it.base64(), sign.name(), sign.base64()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint it
                && origin.equals(it.origin)
                && size == it.size
                && Arrays.equals(root, it.root);
    }

    @Override
    public int hashCode() {
        return origin.hashCode() ^ Long.hashCode(size) ^ Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return origin + " " + size + " " + base64();
    }
}
