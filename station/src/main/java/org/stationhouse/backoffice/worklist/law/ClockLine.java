package org.stationhouse.backoffice.worklist.law;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.jurisdiction.clock.Due;

/**
 * A clock as its matter's page shows it.
 *
 * @param head message key of what its date means
 * @param date in words, empty while it has none
 * @param missing what it waits for, in words
 * @param steps the way to the date
 * @param task what the agency has to do by it, null where it only tells
 */
record ClockLine(
        Due due,
        String head,
        String date,
        String missing,
        List<String> steps,
        boolean warns,
        @Nullable Task task) {

    String what() {
        return sentence(due);
    }

    /** What the rule asks; the law files begin small. */
    static String sentence(Due due) {
        String effect = due.rule().effect();
        return effect.substring(0, 1).toUpperCase(Locale.ROOT) + effect.substring(1);
    }
}
