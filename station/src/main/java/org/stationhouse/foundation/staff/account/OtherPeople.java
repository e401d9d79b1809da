package org.stationhouse.foundation.staff.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.access.Facts;
import org.stationhouse.foundation.staff.access.FactsBoard;

/** Who stands behind an account, and whether somebody else could do what he is about to do. */
@Component
class OtherPeople {

    private final Rights rights;
    private final FactsBoard board;
    private final Clock clock;

    OtherPeople(Rights rights, FactsBoard board, Clock clock) {
        this.rights = rights;
        this.board = board;
        this.clock = clock;
    }

    /** Member of an account; null for set-up at the console. */
    @Nullable
    Long memberOf(@Nullable Long account) {
        Facts.Holder holder = board.facts().holder(account);
        return holder == null ? null : holder.member();
    }

    /** Whether an active member other than these holds the right by his role. */
    boolean hold(String right, Set<Long> others) {
        Instant now = clock.instant();
        Set<String> roles = rights.right(right).orElseThrow().roles();
        return board.facts().accounts().values().stream()
                .filter(holder -> holder.activeAt(now) && roles.contains(holder.role()))
                .anyMatch(holder -> !others.contains(holder.member()));
    }

    /** Whether the actor may do this to an account, which may be his own only where nobody else can. */
    Decision doIt(String right, Account account, Actor actor) {
        return AccountRules.byAnother(
                memberOf(actor.account()), account.member(), hold(right, Set.of(account.member())));
    }
}
