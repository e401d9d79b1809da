package org.stationhouse.foundation.staff.session;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * Who sits at a terminal, as the session keeps it: texts only, so that a session outlives a change of classes. What changes while
 * working (input, lock, proof) lies in attributes of its own, so that two requests at the same time can't undo each other.
 *
 * @param openedAt when the session began
 * @param inputAt last input of the person, to within a few seconds
 * @param lockedAt when it was locked by hand, null when it was not
 * @param exempt whether the terminal is exempt from the idle lock (CJIS AC-11: conveyance, secured dispatch, receive-only)
 */
public record Seat(
        SignedIn who,
        Instant openedAt,
        Instant inputAt,
        @Nullable Instant lockedAt,
        boolean exempt) {

    static final String WHO = "staff.who";
    static final String INPUT = "staff.input";
    static final String LOCK = "staff.lock";
    static final String PROOF = "staff.proof";

    private static final String SEPARATOR = Character.toString(31);
    private static final String VERSION = "1";

    /** Who sits in this session; empty when nobody is signed in. */
    public static Optional<Seat> in(@Nullable HttpSession session) {
        if (session == null
                || !(session.getAttribute(WHO) instanceof String text)
                || !(session.getAttribute(INPUT) instanceof String input)
                || !(session.getAttribute(PROOF) instanceof String proof)) {
            return Optional.empty();
        }
        String[] part = text.split(SEPARATOR, -1);
        if (part.length != 8 || !part[0].equals(VERSION)) {
            return Optional.empty();
        }
        Instant locked = session.getAttribute(LOCK) instanceof String at ? time(at) : null;
        var who = new SignedIn(Long.parseLong(part[1]), part[2], part[3], part[4], part[5], time(proof));
        return Optional.of(new Seat(who, time(part[6]), time(input), locked, Boolean.parseBoolean(part[7])));
    }

    /** Puts a person into a new session. */
    public void takeIn(HttpSession session) {
        session.setAttribute(
                WHO,
                String.join(
                        SEPARATOR,
                        VERSION,
                        Long.toString(who.account()),
                        who.name(),
                        who.display(),
                        who.role(),
                        who.session(),
                        text(openedAt),
                        Boolean.toString(exempt)));
        session.setAttribute(INPUT, text(inputAt));
        session.setAttribute(PROOF, text(who.provedAt()));
    }

    public static void noteInput(HttpSession session, Instant now) {
        session.setAttribute(INPUT, text(now));
    }

    public static void lock(HttpSession session, Instant now) {
        session.setAttribute(LOCK, text(now));
    }

    public static void unlock(HttpSession session, Instant now) {
        session.removeAttribute(LOCK);
        session.setAttribute(INPUT, text(now));
    }

    public static void noteProof(HttpSession session, Instant now) {
        session.setAttribute(PROOF, text(now));
    }

    /** @param who the text of attribute {@link #WHO} */
    static String account(String who) {
        String[] part = who.split(SEPARATOR, 3);
        return part.length > 1 ? part[1] : "";
    }

    private static String text(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static Instant time(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }
}
