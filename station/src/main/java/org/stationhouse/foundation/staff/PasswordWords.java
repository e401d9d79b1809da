package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.proof.BannedWords;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The agency's own words that no password may consist of, beside those that come with the program (CJIS IA-5(1)(a)). */
@Service
public class PasswordWords {

    private final BannedWords words;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordWords(BannedWords words, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.words = words;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** In order. */
    @Transactional
    public Collection<String> own(Actor actor) {
        policy.require(actor, "staff.password.ban");
        return words.own();
    }

    /** When the list was last looked over. */
    public LocalDate reviewed() {
        return words.reviewed();
    }

    /** Whether a quarter has passed since. */
    public boolean late() {
        return reviewed()
                .plusDays(Timers.BANNED_WORDS.toDays())
                .isBefore(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Adds words of at least 4 letters. @return how many were new */
    @Transactional
    public int add(String typed, Actor actor) {
        policy.require(actor, "staff.password.ban");
        int added = words.add(typed, actor.name());
        audit.write(Act.done("staff.password.ban", actor).because(added + " words"));
        return added;
    }
}
