package org.stationhouse.foundation.staff.sign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Border;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.proof.BannedWords;
import org.stationhouse.foundation.vault.AuditTrail;

/** When the list of banned passwords is to be looked over again. */
@StationTest
public class WordTimersTests {

    public static final Set<String> PROVES = Set.of("BANNED_WORDS");

    @Autowired
    MovableClock clock;

    @Autowired
    BannedWords banned;

    @Autowired
    AccessPolicy policy;

    @Autowired
    AuditTrail audit;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        return Border.tests(
                clock,
                PROVES,
                List.of(Border.days(
                        "BANNED_WORDS",
                        "IA-5(1)(a): every quarter",
                        Timers.BANNED_WORDS.plusDays(1),
                        "false",
                        "true",
                        this::list)));
    }

    /** Looked over on some day, by the list that comes with the program or by the agency: late after that day and a quarter. */
    private Supplier<String> list() {
        Instant noon = banned.reviewed().atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant begin = clock.instant();
        return () -> {
            Instant then = noon.plus(Duration.between(begin, clock.instant()));
            return String.valueOf(new WordOffice(banned, policy, audit, Clock.fixed(then, ZoneOffset.UTC)).late());
        };
    }
}
