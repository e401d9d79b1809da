package org.stationhouse.backoffice.post.letter;

import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What letters must obey, each rule with its sentence. */
final class LetterRules {

    private static final String KEPT = "Letters: what went out stays as it went out";
    private static final String BACK = "Letters: only what was mailed comes back";

    private LetterRules() {}

    static void prepared(Letter letter) {
        if (!(letter.state() instanceof LetterState.Prepared)) {
            throw new Refusal("This letter was mailed or canceled already. Write a new one.", KEPT);
        }
    }

    static void mayComeBack(Letter letter) {
        if (!(letter.state() instanceof LetterState.Mailed)) {
            throw new Refusal("This letter is not on its way.", BACK);
        }
    }

    /** A certified letter has its number, no other has one. */
    static void numbered(LetterState.Kind kind, @Nullable CertifiedNumber certified) {
        if (kind == LetterState.Kind.CERTIFIED && certified == null) {
            throw new Unfit("certified", "post.letter.certified.needed");
        }
        if (kind != LetterState.Kind.CERTIFIED && certified != null) {
            throw new Unfit("certified", "post.letter.certified.other");
        }
    }
}
