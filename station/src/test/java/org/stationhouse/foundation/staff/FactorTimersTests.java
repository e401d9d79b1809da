package org.stationhouse.foundation.staff;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.Person;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.Totp;

/** How long passwords, codes, slips and recovery codes open a door. */
@StationTest
class FactorTimersTests {

    static final Set<String> PROVES = Set.of("AUTHENTICATOR", "SLIP", "step", "recovery");

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    Factors factors;

    @Autowired
    PlatformTransactionManager transactions;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        return Border.tests(
                clock,
                PROVES,
                List.of(
                        Border.of(
                                "AUTHENTICATOR of password and app",
                                "IA-5: refreshed annually",
                                Timers.AUTHENTICATOR,
                                "[]",
                                "[PASSWORD, CODE_APP]",
                                this::authenticators),
                        Border.of("SLIP", "first sign-in", Factors.SLIP, "SLIP", "nothing", this::slip),
                        Border.of(
                                "step of a code",
                                "RFC 6238: one step late",
                                Duration.ofSeconds(60),
                                "true",
                                "false",
                                this::code),
                        Border.of(
                                "recovery codes",
                                "until used: no end of their own",
                                Duration.ofDays(400),
                                "taken",
                                "taken",
                                this::recovery)));
    }

    private Supplier<String> authenticators() {
        Person person = people.hire("pst1");
        return () -> factors.due(person.account()).toString();
    }

    private Supplier<String> slip() {
        Person person = people.hire("pst1");
        String code = inTransaction(() -> factors.bindSlip(person.account(), "test"));
        return () -> factors.matches(person.account(), code).map(Kind::name).orElse("nothing");
    }

    /** The code of the step that begins now is taken in this step and in the next one. */
    private Supplier<String> code() {
        String secret = Totp.freshSecret();
        String code = Totp.code(secret, clock.instant());
        return () -> String.valueOf(Totp.step(secret, code, clock.instant()).isPresent());
    }

    private Supplier<String> recovery() {
        Person person = people.hire("pst1");
        return () -> inTransaction(() ->
                        factors.takeCode(person.account(), person.recovery().getFirst()))
                .map(kind -> "taken")
                .orElse("refused");
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactions).execute(status -> act.get());
    }
}
