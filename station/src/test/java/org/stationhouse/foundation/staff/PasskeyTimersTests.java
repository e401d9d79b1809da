package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.passkey.SoftKey;

/** How long a passkey opens a door, and how long its answer is waited for. */
@StationTest
class PasskeyTimersTests {

    static final Set<String> PROVES = Set.of("AUTHENTICATOR", "PASSKEY_CHALLENGE");

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Autowired
    Passkeys passkeys;

    @Autowired
    SignInDesk desk;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        return Border.tests(
                clock,
                PROVES,
                List.of(
                        Border.of(
                                "AUTHENTICATOR signing in",
                                "IA-5: refreshed annually",
                                Timers.AUTHENTICATOR,
                                "in",
                                "AGED",
                                this::signingIn),
                        Border.of(
                                "AUTHENTICATOR unlocking and proving again",
                                "IA-5: refreshed annually",
                                Timers.AUTHENTICATOR,
                                "in",
                                "AGED",
                                this::again),
                        Border.of(
                                "PASSKEY_CHALLENGE signing in",
                                "agency's choice",
                                Timers.PASSKEY_CHALLENGE,
                                "in",
                                "WRONG",
                                this::slowAnswer),
                        Border.of(
                                "PASSKEY_CHALLENGE making one",
                                "agency's choice",
                                Timers.PASSKEY_CHALLENGE,
                                "bound",
                                "refused",
                                this::slowMaking)));
    }

    /** The one who tried is told apart from one who has no passkey: by the audit trail, not on the screen. */
    @Test
    void anAgedPasskeyLeavesItsLine() {
        clock.stop(clock.instant().minus(Timers.AUTHENTICATOR).minus(Duration.ofDays(1)));
        Hand hand = hand();
        Supplier<String> stands = signingIn(hand);
        clock.reset();
        assertThat(stands.get()).isEqualTo("AGED");
        assertThat(sql.sql("select reason from vault.audit_line where :ref = any(refs) and verb = 'staff.sign.in'")
                        .param("ref", hand.account().ref().text())
                        .query(String.class)
                        .list())
                .containsExactly("passkey older than a year");
    }

    /** Who holds a passkey, and the key. */
    private record Hand(Account account, SoftKey key) {}

    private Hand hand() {
        Account account = people.hire("prt1").account();
        var key = new SoftKey("http://localhost");
        var request = new MockHttpServletRequest();
        var actor = door.actor(account);
        assertThat(passkeys.made("Front desk", key.made(passkeys.making(actor, request)), actor, request))
                .isTrue();
        return new Hand(account, key);
    }

    private Supplier<String> signingIn() {
        return signingIn(hand());
    }

    private Supplier<String> signingIn(Hand hand) {
        return () -> {
            keepInUse(hand.account());
            var request = acknowledged();
            return said(passkeys.signIn(hand.key().proof(passkeys.proving(request)), request));
        };
    }

    private MockHttpServletRequest acknowledged() {
        var request = new MockHttpServletRequest();
        desk.acknowledge(request);
        return request;
    }

    private Supplier<String> again() {
        Hand hand = hand();
        return () -> {
            keepInUse(hand.account());
            var request = new MockHttpServletRequest();
            desk.open(accounts.named(hand.account().name()).orElseThrow(), Set.of("test"), request);
            return said(passkeys.again(hand.key().proof(passkeys.proving(request)), request));
        };
    }

    private Supplier<String> slowAnswer() {
        Hand hand = hand();
        var request = acknowledged();
        Map<String, Object> asked = passkeys.proving(request);
        return () -> said(passkeys.signIn(hand.key().proof(asked), request));
    }

    private Supplier<String> slowMaking() {
        Account account = people.hire("prt1").account();
        var request = new MockHttpServletRequest();
        Map<String, Object> asked = passkeys.making(door.actor(account), request);
        return () -> {
            String answer = new SoftKey("http://localhost").made(asked);
            return passkeys.made("Front desk", answer, door.actor(account), request) ? "bound" : "refused";
        };
    }

    /** Else it would be disabled as unused long before its passkey is old. */
    private void keepInUse(Account account) {
        sql.sql("update staff.account set last_used_at = :at where id = :id")
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .param("id", account.id())
                .update();
    }

    private static String said(SignInStep step) {
        return step instanceof SignInStep.Failed failed ? failed.why().name() : "in";
    }
}
