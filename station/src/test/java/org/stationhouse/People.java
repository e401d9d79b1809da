package org.stationhouse;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.Totp;

/** Hires people whose password, app and recovery codes are known to the test; each test takes its own. */
@Component
public class People {

    public static final String PASSWORD = "seven grey herons wade";

    private final TestDoor door;
    private final Factors factors;
    private final MovableClock clock;
    private final TransactionTemplate transactions;
    private final AtomicInteger count = new AtomicInteger();

    People(TestDoor door, Factors factors, MovableClock clock, PlatformTransactionManager transactions) {
        this.door = door;
        this.factors = factors;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** A person of this role, active, with everything bound. */
    public Person hire(String role) {
        Account account = door.account(role, "p" + count.incrementAndGet());
        String secret = Totp.freshSecret();
        List<String> recovery = transactions.execute(status -> {
            factors.bindPassword(account, PASSWORD, account.name());
            factors.bindApp(account, secret, 0, account.name());
            return factors.bindCodes(account, account.name());
        });
        return new Person(account, PASSWORD, secret, recovery, clock);
    }
}
