package org.stationhouse.backoffice.post.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.post.Wording;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Reminds those who have not read what is due by now. */
@Service
public class NoticeReminders {

    private static final String REMIND = "post.notice.remind";

    private final NoticeStore notices;
    private final NoticeMail mail;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeReminders(NoticeStore notices, NoticeMail mail, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.mail = mail;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many people */
    @Transactional
    public int remind(Actor actor) {
        policy.require(actor, REMIND);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int reminded = 0;
        for (PublicRef ref : notices.toRemind(now.plus(1, ChronoUnit.DAYS), NoticeRules.MOST_REMINDERS)) {
            reminded += notices.lock(ref).map(it -> remind(it, now, actor)).orElse(0);
        }
        if (reminded > 0) {
            audit.write(Act.done(REMIND, actor).count(reminded));
        }
        return reminded;
    }

    private int remind(Notice notice, Instant now, Actor actor) {
        int to = notice.due() == null ? 0 : NoticeRules.reminders(notice.due(), now);
        List<Long> waiting = notices.people(notice.id()).stream()
                .filter(it -> it.readAt() == null && it.reminders() < to)
                .map(Notice.Person::account)
                .filter(it -> notices.updateReminded(notice.id(), it, to, now) == 1)
                .toList();
        if (notice.byMail()) {
            mail.tell(Wording.REMINDER, notice.ref(), notice.number(), waiting, ":" + to, actor);
        }
        return waiting.size();
    }
}
