package org.stationhouse.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.staff.Accounts;

/** Who works in a scratch house: hired as everybody is, so that each act asks what it asks of anybody. */
@Component
class BenchStaff {

    private final Accounts accounts;
    private final Clock clock;

    BenchStaff(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A clerk at the desk. */
    Actor clerk() {
        return actor(hired("bench", "pst1"));
    }

    Account supervisor() {
        return hired("bench-supervisor", "supervisor");
    }

    private synchronized Account hired(String name, String role) {
        return accounts.named(name).orElseGet(() -> {
            Actor console = Actor.console("bench");
            Actor first = actor(accounts.named("bench-first")
                    .orElseGet(() -> hire("bench-first", "administrator", console, console)));
            Actor second = actor(accounts.named("bench-second")
                    .orElseGet(() -> hire("bench-second", "security-officer", first, first)));
            return hire(name, role, first, second);
        });
    }

    private Actor actor(Account account) {
        return new Actor(account.name(), account.role(), account.id(), "bench", "local", clock.instant());
    }

    private Account hire(String name, String role, Actor by, Actor approver) {
        var wish = new AccountRequest(null, PersonName.of("Bench " + role), name, role, "for measuring", false);
        PublicRef ref = accounts.request(wish, by).ref();
        accounts.approve(ref, approver);
        LocalDate cleared = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(2);
        accounts.recordClearance(ref, cleared, by);
        accounts.recordTraining(ref, cleared, by);
        accounts.activate(ref, by);
        return accounts.named(name).orElseThrow();
    }
}
