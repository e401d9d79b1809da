package org.stationhouse.foundation.staff.account;

import java.time.Duration;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.NameKeys;
import org.stationhouse.foundation.vault.Job;

/** Disables accounts that ran out, and forgets old attempts. What ran out is refused from its minute on; this makes it visible. */
@Component
class AccountKeeper implements Job {

    private final AccountCare accounts;
    private final AccountStore store;
    private final Attempts attempts;
    private final NameKeys names;

    AccountKeeper(AccountCare accounts, AccountStore store, Attempts attempts, NameKeys names) {
        this.accounts = accounts;
        this.store = store;
        this.attempts = attempts;
        this.names = names;
    }

    @Override
    public String name() {
        return "staff.accounts";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        accounts.disableOver(Actor.program("accounts"));
        var known = new HashSet<String>();
        store.all().forEach(account -> known.add(names.of(account.name())));
        attempts.forgetOld(known);
    }
}
