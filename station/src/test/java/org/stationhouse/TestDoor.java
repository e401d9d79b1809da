package org.stationhouse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.OpenDoor;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignedIn;

/**
 * A quick way in for tests, on the test class path only: {@code GET /test/sign-in?role=pst1} opens a session of a real account of
 * that role, made on first use by the real verbs, and answers its sign-in name. {@code &person=b} gives a second person of the role.
 */
@RestController
public class TestDoor implements OpenDoor {

    private static final String FIRST = "test-first";
    private static final String SECOND = "test-second";

    private final Accounts accounts;
    private final SignInDesk desk;
    private final Clock clock;

    TestDoor(Accounts accounts, SignInDesk desk, Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<String> paths() {
        return List.of("/test/**");
    }

    @GetMapping("/test/sign-in")
    @Needs("staff.sign.in")
    String signIn(
            @RequestParam String role, @RequestParam(defaultValue = "a") String person, HttpServletRequest request) {
        return desk.open(account(role, person), Set.of("test"), request).name();
    }

    /** The account of a role, made active on first use. */
    public Account account(String role) {
        return account(role, "a");
    }

    public synchronized Account account(String role, String person) {
        String name = "test-" + role + "-" + person;
        return accounts.named(name).orElseGet(() -> {
            Actor first = administrator();
            return hire(name, role, person, first, actor(accounts.named(SECOND).orElseThrow()));
        });
    }

    /** An actor of the role, with an active account and a fresh proof. */
    public Actor actor(String role) {
        return actor(account(role));
    }

    public Actor actor(Account account) {
        return new Actor(account.name(), account.role(), account.id(), "test", "127.0.0.1", clock.instant());
    }

    /** As the pages know him who is signed in. */
    public SignedIn signedIn(String role) {
        Account account = account(role);
        return new SignedIn(account.id(), account.name(), account.display(), role, "test", clock.instant());
    }

    /** Who asks for the accounts. With the second person that approvals need, it is made before all others. */
    private Actor administrator() {
        Optional<Account> known = accounts.named(FIRST);
        if (known.isPresent()) {
            return actor(known.get());
        }
        Actor console = Actor.console("test");
        Actor first = actor(hire(FIRST, "administrator", "first", console, console));
        hire(SECOND, "security-officer", "second", first, first);
        return first;
    }

    private Account hire(String name, String role, String person, Actor by, Actor approver) {
        var wish =
                new AccountRequest(null, PersonName.of("Test " + role + " " + person), name, role, "for tests", false);
        PublicRef ref = accounts.request(wish, by).ref();
        accounts.approve(ref, approver);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(2);
        accounts.recordClearance(ref, today, by);
        accounts.recordTraining(ref, today, by);
        accounts.activate(ref, by);
        return accounts.named(name).orElseThrow();
    }
}
