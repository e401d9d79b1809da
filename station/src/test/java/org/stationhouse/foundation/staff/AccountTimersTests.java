package org.stationhouse.foundation.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** When an account may begin, when it ends by itself, and when all of them are looked over again. */
@StationTest
class AccountTimersTests {

    static final Set<String> PROVES = Set.of("TEMPORARY_ACCOUNT", "UNUSED_ACCOUNT", "clearance", "training", "REVIEW");

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountCare care;

    @Autowired
    AccessPolicy policy;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        List.of("administrator", "security-officer").forEach(door::actor);
        return Border.tests(
                clock,
                PROVES,
                List.of(
                        Border.of(
                                "TEMPORARY_ACCOUNT",
                                "AC-2(2): 72 hours",
                                Timers.TEMPORARY_ACCOUNT,
                                "ACTIVE, may work",
                                "DISABLED",
                                () -> account(temporary())),
                        Border.of(
                                "UNUSED_ACCOUNT",
                                "AC-2(3): 90 days",
                                Timers.UNUSED_ACCOUNT,
                                "ACTIVE, may work",
                                "DISABLED",
                                () -> account(people.hire("pst1").account())),
                        Border.days("clearance", "PS-3", THREE_DAYS, "Refused", "Allowed", () -> gate(true)),
                        Border.days("training", "AT-2", THREE_DAYS, "Refused", "Allowed", () -> gate(false)),
                        Border.of("REVIEW", "AC-2: annually", Timers.REVIEW, "false", "true", this::review)));
    }

    private Supplier<String> account(Account account) {
        var who = new SignedIn(account.id(), account.name(), "Kim", account.role(), "S", clock.instant());
        return () -> {
            care.disableOver(Actor.program("accounts"));
            String state = accounts.named(account.name()).orElseThrow().state().word();
            return state + (policy.mayWork(who) ? ", may work" : "");
        };
    }

    private Account temporary() {
        Account account = approved();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(1);
        accounts.recordClearance(account.ref(), today, administrator());
        accounts.recordTraining(account.ref(), today, administrator());
        accounts.activate(account.ref(), administrator());
        return accounts.named(account.name()).orElseThrow();
    }

    private Account approved() {
        String name = "t" + PublicRef.fresh().text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var wish = new AccountRequest(null, PersonName.of("Temp Kim"), name, "pst1", "covers a week", true);
        Account account = accounts.request(wish, administrator());
        accounts.approve(account.ref(), door.actor("security-officer"));
        return account;
    }

    private Actor administrator() {
        return door.actor("administrator");
    }

    /** One of the two days lies in three days, the other one in the past. */
    private Supplier<String> gate(boolean clearance) {
        Account account = approved();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        accounts.recordClearance(account.ref(), clearance ? today.plusDays(3) : today.minusDays(3), administrator());
        accounts.recordTraining(account.ref(), clearance ? today.minusDays(3) : today.plusDays(3), administrator());
        return () -> {
            try {
                accounts.activate(account.ref(), administrator());
                return "Allowed";
            } catch (Refusal refusal) {
                return "Refused";
            }
        };
    }

    /** The house as if its only review had closed now; the next is due in a year. */
    private Supplier<String> review() {
        Instant due = new TransactionTemplate(transactions).execute(status -> {
            sql.sql("delete from staff.review_line").update();
            sql.sql("delete from staff.review").update();
            sql.sql("insert into staff.review (ref, opened_at, opened_by, closed_at) values (:ref, :now, 'test', :now)")
                    .param("ref", PublicRef.fresh())
                    .param("now", clock.instant())
                    .update();
            status.setRollbackOnly();
            return reviews.due().orElseThrow();
        });
        return () -> String.valueOf(!clock.instant().isBefore(due));
    }
}
