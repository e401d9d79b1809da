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
 * @param source how it came in
 * @param unit which unit came upon it; null for none
 * @param dueAt when somebody has to see to it; null for now
 */
public record Told(
        @Nullable String narrative,
        List<Answered> answers,
        @Nullable Instant claimed,
        Source source,
        @Nullable String unit,
        @Nullable Instant dueAt) {

    public Told {
        answers = List.copyOf(answers);
    }

    public static Told of(@Nullable String narrative) {
        return new Told(narrative, List.of(), null, Source.PHONE, null, null);
    }

    /** The same, come in this way. */
    public Told by(Source other) {
        return new Told(narrative, answers, claimed, other, unit, dueAt);
    }

    /** The same, that this unit came upon. */
    public Told seenBy(String sign) {
        return new Told(narrative, answers, claimed, Source.ON_VIEW, sign, dueAt);
    }

    /** The same, to be seen to at this time. */
    public Told due(Instant at) {
        return new Told(narrative, answers, claimed, source, unit, at);
    }
}
