package org.stationhouse.backoffice.worklist.logs;

import java.util.List;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Somebody or something in a master index that may be meant.
 *
 * @param about what tells it from others, one line
 * @param flags message keys of its warnings
 * @param strong whether nobody new is entered before this one was answered
 * @param why what speaks for and against it
 */
public record KnownOffer(
        PublicRef ref,
        String number,
        String name,
        String path,
        String about,
        List<String> flags,
        boolean strong,
        List<Why> why) {

    /** @param word message key @param said what of the known one it is about */
    public record Why(String word, String said, boolean against) {}

    public KnownOffer {
        flags = List.copyOf(flags);
        why = List.copyOf(why);
    }
}
