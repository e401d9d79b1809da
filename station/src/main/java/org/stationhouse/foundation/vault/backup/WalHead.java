package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.NoteKey;
import org.stationhouse.ledger.NoteSigner;

/**
 * How far the archive of the log and the order journal reached, signed, so that a tail that was cut off is noticed. It is written
 * every few seconds and may lag behind, never lead.
 *
 * @param reached all log before this place is archived
 * @param at when that was so: everything committed before is in the archive
 * @param orders hash of the last line of the order journal
 */
record WalHead(Generation generation, int timeline, Lsn reached, Instant at, String orders) {

    private static final String TITLE = "stationhouse log archive";

    void write(BackupFolder folder, NoteSigner signer) throws IOException {
        var text = String.join(
                "\n", TITLE, generation.id(), Integer.toString(timeline), reached.toString(), at.toString(), orders);
        Durable.write(folder.head(), Note.sign(text + "\n", signer).toString());
    }

    /** Empty before the first backup. */
    static Optional<WalHead> read(BackupFolder folder, NoteKey signs) throws IOException {
        if (!Files.exists(folder.head())) {
            return Optional.empty();
        }
        try {
            var note = Note.parse(Files.readString(folder.head()));
            var lines = note.lines();
            if (!note.signedBy(signs) || lines.size() != 6 || !lines.getFirst().equals(TITLE)) {
                throw new BadBox("the head of the log archive was altered");
            }
            return Optional.of(new WalHead(
                    new Generation(lines.get(1)),
                    Integer.parseInt(lines.get(2)),
                    Lsn.of(lines.get(3)),
                    Instant.parse(lines.get(4)),
                    lines.get(5)));
        } catch (BadLedger | IllegalArgumentException | DateTimeParseException e) {
            throw new BadBox("the head of the log archive was altered");
        }
    }
}
