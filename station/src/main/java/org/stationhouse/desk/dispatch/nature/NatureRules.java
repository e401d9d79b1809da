package org.stationhouse.desk.dispatch.nature;

import java.util.List;
import java.util.Locale;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What natures must obey, each rule with its sentence. */
final class NatureRules {

    private static final String WITHDRAWN = "Natures: what was withdrawn is brought back before it is changed";

    private NatureRules() {}

    /** A code means one thing for ever: one that was withdrawn is brought back, not given out again. */
    static void codeIsNew(boolean known) {
        if (known) {
            throw new Unfit("code", "dispatch.nature.code.taken");
        }
    }

    /** What is typed means one nature: its words are no code, words or other words of another in use. */
    static void wordsAreItsOwn(Nature said, List<Nature> inUse) {
        String words = said.words().toLowerCase(Locale.ROOT);
        for (Nature other : inUse) {
            boolean same = words.equals(other.code().toLowerCase(Locale.ROOT))
                    || words.equals(other.words().toLowerCase(Locale.ROOT))
                    || other.also().contains(words);
            if (same && !other.code().equals(said.code())) {
                throw new Unfit("words", "dispatch.nature.words.taken", other.code() + " " + other.words());
            }
        }
    }

    static void inUse(NatureEdition now) {
        if (now.withdrawn()) {
            throw new Refusal("This nature was withdrawn: bring it back first.", WITHDRAWN);
        }
    }

    static void outOfUse(NatureEdition now) {
        if (!now.withdrawn()) {
            throw new Refusal("This nature is in use.", WITHDRAWN);
        }
    }
}
