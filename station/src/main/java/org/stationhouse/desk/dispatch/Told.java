package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a call when it is taken, beside what it is about.
 *
 * @param narrative first lines of its log; null or blank for none
 * @param answers to the questions of its nature
 * @param claimed when it was written down on a device while the server was away, which the log then says; null for now
 */
public record Told(
        @Nullable String narrative,
        List<Answered> answers,
        @Nullable Instant claimed) {

    public Told {
        answers = List.copyOf(answers);
    }

    public static Told of(@Nullable String narrative) {
        return new Told(narrative, List.of(), null);
    }
}
