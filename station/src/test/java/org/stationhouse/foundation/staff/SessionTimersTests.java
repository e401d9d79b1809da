package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.staff.session.SeatState;

/** How long a session, its lock, a half sign-in and a fresh proof last. */
@StationTest
class SessionTimersTests {

    static final Set<String> PROVES = Set.of("SESSION", "IDLE", "LOCKED", "PROOF", "HALF_SIGN_IN");

    @Autowired
    MovableClock clock;

    @Autowired
    TestDoor door;

    @Autowired
    AccessPolicy policy;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        door.actor("administrator");
        return Border.tests(
                clock,
                PROVES,
                List.of(
                        Border.of(
                                "SESSION",
                                "IA-11: again after 12 hours",
                                Timers.SESSION,
                                "Open",
                                "Ended",
                                () -> seat(true)),
                        Border.of(
                                "IDLE",
                                "AC-11: locked after 30 minutes",
                                Timers.IDLE,
                                "Open",
                                "Locked",
                                () -> seat(false)),
                        Border.of(
                                "LOCKED",
                                "SC-10: over an hour after the lock",
                                Timers.IDLE.plus(Timers.LOCKED),
                                "Locked",
                                "Ended",
                                () -> seat(false)),
                        Border.of("PROOF", "IA-11: step-up", Timers.PROOF, "Allowed", "ProveAgain", this::privileged),
                        Border.of(
                                "HALF_SIGN_IN",
                                "between the two proofs",
                                Timers.HALF_SIGN_IN,
                                "true",
                                "false",
                                this::half)));
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
}
