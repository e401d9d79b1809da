package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.Person;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.BannedWords;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.Totp;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.staff.session.SeatState;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * Every timer of access with the clock held still, on both sides of its border: the last moment before, and the moment itself. What
 * starts a timer is done in the past, so that no job of the house finds that its time has come.
 */
@StationTest
class TimersTests {

    private static final Duration TICK = Duration.ofMillis(1);
    /** Noon of yesterday where the agency is: the moment of the border. */
    private static final Instant BORDER =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(4));

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /**
     * One row of the table.
     *
     * @param timer names of the constants that it proves
     * @param before how it stands {@code step} before {@code after}
     * @param then how it stands at {@code after}
     * @param begin does what starts the timer; gives how it stands whenever it is asked
     */
    private record Row(
            String timer,
            String rule,
            Duration after,
            Duration step,
            String before,
            String then,
            Supplier<Supplier<String>> begin) {}

    @Autowired
    MovableClock clock;

    @Autowired
    FilledHouse house;

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
    GlassDesk glass;

    @Autowired
    Reviews reviews;

    @Autowired
    PasswordWords words;

    @Autowired
    BannedWords banned;

    @Autowired
    Factors factors;

    @Autowired
    Attempts attempts;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void setUp() {
        house.setUp();
        List.of("administrator", "security-officer", "pst1").forEach(door::actor);
    }

    private List<Row> table() {
        return List.of(
                new Row(
                        "SESSION",
                        "IA-11: again after 12 hours",
                        Timers.SESSION,
                        TICK,
                        "Open",
                        "Ended",
                        () -> seat(true)),
                new Row(
                        "IDLE",
                        "AC-11: locked after 30 minutes",
                        Timers.IDLE,
                        TICK,
                        "Open",
                        "Locked",
                        () -> seat(false)),
                new Row(
                        "LOCKED",
                        "SC-10: over an hour after the lock",
                        Timers.IDLE.plus(Timers.LOCKED),
                        TICK,
                        "Locked",
                        "Ended",
                        () -> seat(false)),
                new Row("PROOF", "IA-11: step-up", Timers.PROOF, TICK, "Allowed", "ProveAgain", this::privileged),
                new Row(
                        "HALF_SIGN_IN",
                        "between the two proofs",
                        Timers.HALF_SIGN_IN,
                        TICK,
                        "true",
                        "false",
                        this::half),
                new Row(
                        "WINDOW here",
                        "AC-7: five in 15 minutes",
                        Attempts.WINDOW,
                        TICK,
                        "locked",
                        "open",
                        () -> failures(4, 1)),
                new Row(
                        "WINDOW everywhere",
                        "twenty from all sources",
                        Attempts.WINDOW,
                        TICK,
                        "locked",
                        "open",
                        () -> failures(19, 19)),
                new Row(
                        "lock",
                        "AC-7: until released, however long",
                        Duration.ofDays(400),
                        TICK,
                        "locked",
                        "locked",
                        this::lock),
                new Row("step", "RFC 6238: one step late", Duration.ofSeconds(60), TICK, "true", "false", this::code),
                new Row("SLIP", "first sign-in", Factors.SLIP, TICK, "SLIP", "nothing", this::slip),
                new Row(
                        "AUTHENTICATOR",
                        "IA-5: refreshed annually",
                        Timers.AUTHENTICATOR,
                        TICK,
                        "[]",
                        "[PASSWORD, CODE_APP]",
                        this::authenticators),
                new Row(
                        "recovery codes",
                        "until used: no end of their own",
                        Duration.ofDays(400),
                        TICK,
                        "taken",
                        "taken",
                        this::recovery),
                new Row(
                        "TEMPORARY_ACCOUNT",
                        "AC-2(2): 72 hours",
                        Timers.TEMPORARY_ACCOUNT,
                        TICK,
                        "ACTIVE, may work",
                        "DISABLED",
                        () -> account(true)),
                new Row(
                        "UNUSED_ACCOUNT",
                        "AC-2(3): 90 days",
                        Timers.UNUSED_ACCOUNT,
                        TICK,
                        "ACTIVE, may work",
                        "DISABLED",
                        () -> account(false)),
                new Row("clearance", "PS-3", days(3), days(1), "Refused", "Allowed", () -> gate(true)),
                new Row("training", "AT-2", days(3), days(1), "Refused", "Allowed", () -> gate(false)),
                new Row("REVIEW", "AC-2: annually", Timers.REVIEW, TICK, "false", "true", this::review),
                new Row("GLASS", "60 minutes", Timers.GLASS, TICK, "Allowed", "BehindGlass", this::broken),
                new Row("GLASS_REVIEW", "seven days", Timers.GLASS_REVIEW, TICK, "false", "true", this::brokenReview),
                new Row(
                        "BANNED_WORDS",
                        "IA-5(1)(a): every quarter",
                        Timers.BANNED_WORDS.plusDays(1),
                        days(1),
                        "false",
                        "true",
                        this::wordList));
    }

    private static Duration days(int count) {
        return Duration.ofDays(count);
    }

    @TestFactory
    List<DynamicTest> aTimerHoldsUntilItsBorderAndNoLonger() {
        var tests = new ArrayList<DynamicTest>();
        for (Row row : table()) {
            tests.add(DynamicTest.dynamicTest(row.timer() + " " + row.after() + ", " + row.rule(), () -> {
                clock.stop(BORDER.minus(row.after()));
                Supplier<String> stands = row.begin().get();
                clock.stop(BORDER.minus(row.step()));
                assertThat(stands.get()).as("just before").isEqualTo(row.before());
                clock.stop(BORDER.minus(row.after()));
                stands = row.begin().get();
                clock.stop(BORDER);
                assertThat(stands.get()).as("at the border").isEqualTo(row.then());
            }));
        }
        return tests;
    }

    /** A timer that is added without a row here is found. INPUT_GRAIN only makes a lock come early, never late. */
    @Test
    void noTimerIsLeftOut() {
        List<String> proved = table().stream().map(Row::timer).toList();
        assertThat(Arrays.stream(Timers.class.getFields())
                        .filter(it -> Modifier.isStatic(it.getModifiers()))
                        .map(java.lang.reflect.Field::getName)
                        .filter(it -> !it.equals("INPUT_GRAIN")))
                .isSubsetOf(proved);
        assertThat(Timers.INPUT_GRAIN).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    private Supplier<String> seat(boolean exempt) {
        Instant begin = clock.instant();
        var seat = new Seat(new SignedIn(1, "kim", "Kim", "pst1", "S", begin), begin, begin, null, exempt);
        return () -> SeatState.at(seat, clock.instant()).getClass().getSimpleName();
    }

    private Supplier<String> privileged() {
        Actor actor = door.actor("administrator");
        return () -> policy.decide(actor, "staff.account.approve").getClass().getSimpleName();
    }

    private Supplier<String> half() {
        var session = new MockHttpSession();
        new Half(1, Half.Stage.CODE, clock.instant()).putInto(session);
        return () -> String.valueOf(Half.in(session, clock.instant()).isPresent());
    }

    /** @param sources from how many the failures come in turn */
    private Supplier<String> failures(int count, int sources) {
        String key = PublicRef.fresh().text();
        for (int i = 0; i < count; i++) {
            fail(key, "10.0.0." + i % sources);
        }
        return () -> {
            fail(key, "10.0.0.0");
            return attempts.begin(key, "10.0.0.0").isEmpty() ? "locked" : "open";
        };
    }

    private void fail(String key, String source) {
        OptionalLong attempt = attempts.begin(key, source);
        attempts.failed(attempt.orElseThrow(), key, source);
    }

    private Supplier<String> lock() {
        String key = PublicRef.fresh().text();
        for (int i = 0; i < Attempts.MOST_HERE; i++) {
            fail(key, "10.0.0.1");
        }
        return () -> attempts.begin(key, "10.0.0.1").isEmpty() ? "locked" : "open";
    }

    /** The code of the step that begins now is taken in this step and in the next one. */
    private Supplier<String> code() {
        String secret = Totp.freshSecret();
        String code = Totp.code(secret, clock.instant());
        return () -> String.valueOf(Totp.step(secret, code, clock.instant()).isPresent());
    }

    private Supplier<String> slip() {
        Person person = people.hire("pst1");
        String code = inTransaction(() -> factors.bindSlip(person.account(), "test"));
        return () -> factors.matches(person.account(), code).map(Kind::name).orElse("nothing");
    }

    private Supplier<String> authenticators() {
        Person person = people.hire("pst1");
        return () -> factors.due(person.account()).toString();
    }

    private Supplier<String> recovery() {
        Person person = people.hire("pst1");
        return () -> inTransaction(() ->
                        factors.takeCode(person.account(), person.recovery().getFirst()))
                .map(kind -> "taken")
                .orElse("refused");
    }

    private Supplier<String> account(boolean temporary) {
        Account account = temporary ? temporary() : people.hire("pst1").account();
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
        String name = "t"
                + PublicRef.fresh().text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
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

    private Supplier<String> broken() {
        Actor kim = door.actor("pst1");
        Relation jacket = Relation.restricted("cases.jacket", PublicRef.fresh().text(), false);
        breakGlass(jacket, kim);
        return () -> policy.decide(kim, "cases.jacket.read", jacket).getClass().getSimpleName();
    }

    private Supplier<String> brokenReview() {
        Glass broken =
                breakGlass(Relation.restricted("cases.jacket", PublicRef.fresh().text(), false), door.actor("pst1"));
        return () -> String.valueOf(broken.late(clock.instant()));
    }

    private Glass breakGlass(Relation record, Actor actor) {
        return glass.breakGlass(
                record, "26-000001", Glass.Reason.DANGER_TO_LIFE, "Somebody may be hurt within the hour.", actor);
    }

    /** Looked over on some day, by the list that comes with the program or by the agency: late after that day and a quarter. */
    private Supplier<String> wordList() {
        Instant noon = words.reviewed().atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant begin = clock.instant();
        return () -> {
            Instant then = noon.plus(Duration.between(begin, clock.instant()));
            return String.valueOf(new PasswordWords(banned, policy, audit, Clock.fixed(then, ZoneOffset.UTC)).late());
        };
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactions).execute(status -> act.get());
    }
}
