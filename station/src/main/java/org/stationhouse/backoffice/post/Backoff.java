package org.stationhouse.backoffice.post;

import java.time.Duration;
import java.time.Instant;

/**
 * When a delivery is tried again. The times are those of RFC 5321 section 4.5.4.1: in the end every 30 minutes, given up after four days.
 * The first tries come sooner, since most trouble passes within minutes.
 */
final class Backoff {

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    static final Duration PATIENCE = Duration.ofDays(4);

    /** Longer than a whole conversation with the mail server may last: who died in it has let go by then. */
    static final Duration IN_HAND = Duration.ofMinutes(10);

    private Backoff() {}

    /** @param tries including the one that just failed, at least 1 */
    static Duration pause(int tries) {
        return tries > 5 ? LONGEST_PAUSE : Duration.ofMinutes(1L << (tries - 1));
    }

    static boolean over(Instant madeAt, Instant now) {
        return !now.isBefore(madeAt.plus(PATIENCE));
    }
}
