package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;

/**
 * The weekly review of the audit trail (CJIS AU-6): a summary by rules, and the sign-off of an auditor. A week runs from Monday on the
 * agency's clock. Whether somebody may review is the caller's affair.
 */
public interface AuditReview {

    /** Lines on one page. */
    int PAGE = 50;

    /** What is worth a look. The words that name each stand in the messages of the room that shows them, by {@link #key}. */
    enum Rule {
        /** acts that the access policy refused */
        REFUSED,
        /** access taken against the rule, with a reason (SECURITY.md 3.4) */
        BREAK_GLASS,
        /** queries between {@value AuditReview#NIGHT_FROM} and {@value AuditReview#NIGHT_TO} o'clock */
        OUT_OF_HOURS,
        /** queries of people without case, purpose and reason (CJIS 4.2.5.1; CLETS PPP 1.6.4) */
        WITHOUT_CASE,
        /** queries for the asker's own name */
        OWN_NAME,
        /** prints and exports of {@value AuditReview#LARGE_COUNT} records or more, or of ten million bytes */
        LARGE_EXPORT,
        /** sign-ins that failed (CJIS AU-2) */
        FAILED_SIGN_IN;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    int NIGHT_FROM = 22;
    int NIGHT_TO = 6;
    int LARGE_COUNT = 100;

    /** How often a rule met, and for whom most often. */
    record Tally(Rule rule, long count, List<Share> most) {}

    record Share(String actor, long count) {}

    /** @param note what the auditor found */
    record Signed(String by, Instant at, String note) {}

    /**
     * One week.
     *
     * @param monday its first day
     * @param signed null as long as nobody signed it off
     * @param overdue whether it ended more than seven days ago without a sign-off
     */
    record Week(LocalDate monday, @Nullable Signed signed, boolean overdue) {}

    /** @param lines of all lines of that week */
    record Summary(Week week, long lines, List<Tally> tallies) {}

    /** The Monday of a day. */
    static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /** Weeks that have ended, the newest first, from the first line of the audit trail on; at most 60. */
    List<Week> weeks();

    /** The oldest week that is overdue, for the home page. */
    Optional<Week> overdue();

    /**
     * The summary of a week, the running one too.
     *
     * @param surnames of the people behind the accounts, for {@link Rule#OWN_NAME}
     */
    Summary summary(LocalDate monday, Map<Long, String> surnames, Actor actor);

    /** The lines that met a rule, newest first. @param page from 0 */
    AuditLooks.Looks lines(LocalDate monday, Rule rule, Map<Long, String> surnames, int page, Actor actor);

    /**
     * Signs a week off, once.
     *
     * @throws IllegalStateException when the week has not ended
     * @throws IllegalArgumentException when the note is blank
     * @throws SomeoneElseSaved when it is signed off already
     */
    void signOff(LocalDate monday, String note, Actor actor);
}
