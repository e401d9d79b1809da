package org.stationhouse.foundation.staff.session;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Timers;

/**
 * A sign-in that is half done, as the visitor's session keeps it.
 *
 * @param account who proved the first factor
 * @param stage what comes next
 * @param at when that was
 */
public record Half(long account, Stage stage, Instant at) {

    /** What comes next. */
    public enum Stage {
        /** the code of the app, or one from the recovery sheet */
        CODE,
        /** a password or code app has to be bound */
        BIND
    }

    private static final String NAME = "staff.half";
    private static final String BANNER = "staff.banner";
    private static final String OFFER = "staff.offer";

    /** Empty when there is none, or it is too old. */
    public static Optional<Half> in(@Nullable HttpSession session, Instant now) {
        if (session == null || !(session.getAttribute(NAME) instanceof String text)) {
            return Optional.empty();
        }
        String[] part = text.split(" ");
        var half = new Half(
                Long.parseLong(part[0]), Stage.valueOf(part[1]), Instant.ofEpochMilli(Long.parseLong(part[2])));
        return now.isBefore(half.at.plus(Timers.HALF_SIGN_IN)) ? Optional.of(half) : Optional.empty();
    }

    public void putInto(HttpSession session) {
        session.setAttribute(NAME, account + " " + stage + " " + at.toEpochMilli());
    }

    /** Whether the notice before sign-in was acknowledged in this session (CJIS AC-8). */
    public static boolean acknowledged(@Nullable HttpSession session) {
        return session != null && session.getAttribute(BANNER) != null;
    }

    public static void acknowledge(HttpSession session) {
        session.setAttribute(BANNER, "yes");
    }

    /** The encrypted secret of a code app that is offered and not confirmed yet. */
    public static Optional<String> offer(HttpSession session) {
        return session.getAttribute(OFFER) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public static void offer(HttpSession session, @Nullable String sealed) {
        session.setAttribute(OFFER, sealed);
    }
}
