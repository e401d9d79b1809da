package org.stationhouse.backoffice.post.check;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Brake;

/** Who tries codes is not listened to for a while, and nobody is about a number that many try; as at sign-in (CJIS AC-7). */
@Component
class CheckBrake {

    static final int MOST_OF_SOURCE = 10;
    static final int MOST_OF_NUMBER = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Brake sources;
    private final Brake numbers;

    CheckBrake(Clock clock) {
        sources = new Brake(MOST_OF_SOURCE, WINDOW, clock);
        numbers = new Brake(MOST_OF_NUMBER, WINDOW, clock);
    }

    /** Counts a question, unless too many failed before. @return false when it is not looked at */
    boolean begin(String source, String number) {
        return sources.pass(source) && numbers.pass(number);
    }

    /** It was no guess. */
    void right(String source, String number) {
        sources.forgive(source);
        numbers.forgive(number);
    }
}
