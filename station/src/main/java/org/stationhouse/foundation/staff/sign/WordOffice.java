package org.stationhouse.foundation.staff.sign;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.PasswordWords;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.proof.BannedWords;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the agency's own list. */
@Service
class WordOffice implements PasswordWords {

    private static final String RIGHT = "staff.password.ban";
    private static final int SHOWN = 100;
    private static final int LONGEST = 1_000_000;

    private final BannedWords words;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    WordOffice(BannedWords words, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.words = words;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Own own(Actor actor) {
        policy.require(actor, RIGHT);
        return new Own(words.count(), words.newest(SHOWN), words.reviewed(), late());
    }

    @Override
    public boolean late() {
        return words.reviewed()
                .plusDays(Timers.BANNED_WORDS.toDays())
                .isBefore(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    @Transactional(noRollbackFor = Unfit.class)
    public int add(String typed, Actor actor) {
        policy.require(actor, RIGHT);
        if (typed.isBlank() || typed.length() > LONGEST) {
            throw new Unfit("words", "staff.banned.form");
        }
        int added = words.add(typed, actor.name());
        audit.write(Act.done(RIGHT, actor).because(added + " words"));
        return added;
    }

    @Override
    @Transactional
    public void lookedOver(Actor actor) {
        policy.require(actor, RIGHT);
        words.lookedOver();
        audit.write(Act.done("staff.password.look-over", actor));
    }
}
