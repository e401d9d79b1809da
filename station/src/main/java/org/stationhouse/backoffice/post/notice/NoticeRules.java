package org.stationhouse.backoffice.post.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.staff.Refusal;

/** What notices must obey, each rule with its sentence. */
final class NoticeRules {

    /** A day before it is due, when it is, and a day later; from then on it is the supervisors' task. */
    static final int MOST_REMINDERS = 3;

    private static final Duration DAY = Duration.ofDays(1);
    private static final String RECORD = "Notices: what was given stays; it is taken back with a reason";
    private static final String DUE = "Notices: the day by which it must be read lies ahead";
    private static final String TO = "Notices: to somebody who can read it";

    private NoticeRules() {}

    static void mayBeWithdrawn(Notice notice) {
        if (notice.state() instanceof Notice.State.Withdrawn) {
            throw new Refusal("This notice was taken back already.", RECORD);
        }
    }

    static void mayBeRead(Notice notice) {
        if (notice.state() instanceof Notice.State.Withdrawn) {
            throw new Refusal("This notice was taken back; nobody has to acknowledge it.", RECORD);
        }
    }

    static void dueAhead(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn != null && dueOn.isBefore(today)) {
            throw new Refusal("The day by which it must be read lies in the past.", DUE);
        }
    }

    static void toSomebody(int people) {
        if (people == 0) {
            throw new Refusal("Nobody works there now; the notice would wait for nobody.", TO);
        }
    }

    /** How often somebody who has not read it should have been reminded by now. */
    static int reminders(Deadline due, Instant now) {
        Instant end = due.end();
        if (now.isBefore(end.minus(DAY))) {
            return 0;
        }
        return now.isBefore(end) ? 1 : now.isBefore(end.plus(DAY)) ? 2 : MOST_REMINDERS;
    }
}
