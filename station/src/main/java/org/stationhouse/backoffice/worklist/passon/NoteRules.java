package org.stationhouse.backoffice.worklist.passon;

import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.staff.Refusal;

/** What the pass-on log must obey, each rule with its sentence. */
final class NoteRules {

    private static final String LOG = "Pass-on log: notes are added and corrected, never changed";

    private NoteRules() {}

    /** A note is corrected by its author, and once: later the correction is. */
    static void mayCorrect(Note note, Owner.Person author) {
        if (note.account() != author.account()) {
            throw new Refusal("Only its author corrects a note. Write one of your own.", LOG);
        }
        if (note.corrected()) {
            throw new Refusal("This note was corrected already. Correct the correction.", LOG);
        }
    }
}
