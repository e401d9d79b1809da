package org.stationhouse.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The signed statement that opens a log. A restored database begins a new epoch, and with it a new log, because its transaction
 * ids may begin again; the statement says where the log before it stood, so that rows lost by the restore are declared and not a
 * forgery. Rows of the epoch before that no checkpoint covered are the first of the new log.
 *
 * @param origin of the log that begins
 * @param number of the epoch, from 1
 * @param opened when, from the program's clock
 * @param key that signs the checkpoints of this log; a new key begins with a new epoch, signed by the old key too
 * @param prior where the log before it ends in the restored database; null in epoch 1
 * @param reason one line
 */
public record Epoch(
        String origin,
        long number,
        Instant opened,
        NoteKey key,
        @Nullable Prior prior,
        String reason) {
    private static final String TITLE = "stationhouse epoch";
    private static final int LINES = 7;

    /**
     * The end of the log before.
     *
     * @param size rows covered by its last checkpoint, 0 if it has none
     * @param note {@link Note#hash} of that checkpoint, or of the statement of that epoch if it has none
     */
    public record Prior(String origin, long size, byte[] root, byte[] note) {
        public Prior {
            root = root.clone();
            note = note.clone();
        }

        static Prior parse(String line) {
            var parts = line.split(" ", -1);
            if (parts.length != 4) throw new BadLedger("a statement of an epoch has a bad line about the epoch before");
            var it = Checkpoint.of(parts[0], parts[1], parts[2], parts[3]);
            return new Prior(it.origin(), it.size(), it.root(), it.previous());
        }

        @Override
        public String toString() {
            return origin + " " + size + " " + Checkpoint.base64(root) + " " + Checkpoint.base64(note);
        }
    }

    public Epoch {
        if (number < 1) throw new BadLedger("an epoch has a number below 1");
        if ((number == 1) != (prior == null)) throw new BadLedger("only the first epoch has no epoch before it");
        reason = reason.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** @param signers the new log's own key first, then the key of the epoch before, where it is another one */
    public Note sign(NoteSigner... signers) {
        var before = prior == null ? "none" : prior.toString();
        var lines = String.join("\n", TITLE, origin, "" + number, opened.toString(), key.toString(), before, reason);
        return Note.sign(lines + "\n", signers);
    }

    public static Epoch parse(Note note) {
        var lines = note.lines();
        if (lines.size() != LINES || !lines.get(0).equals(TITLE))
            throw new BadLedger("a note is no statement of an epoch");
        try {
            return new Epoch(
                    lines.get(1),
                    Long.parseLong(lines.get(2)),
                    Instant.parse(lines.get(3)),
                    NoteKey.parse(lines.get(4)),
                    lines.get(5).equals("none") ? null : Prior.parse(lines.get(5)),
                    lines.get(6));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new BadLedger("a statement of an epoch has a bad number or time");
        }
    }
}
