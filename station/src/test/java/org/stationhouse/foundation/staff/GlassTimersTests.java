package org.stationhouse.foundation.staff;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** How long a broken glass opens its record, and when its review is late (SECURITY 3.4). */
@StationTest
class GlassTimersTests {

    static final Set<String> PROVES = Set.of("GLASS", "GLASS_REVIEW");

    @Autowired
    MovableClock clock;

    @Autowired
    TestDoor door;

    @Autowired
    AccessPolicy policy;

    @Autowired
    GlassDesk glass;

    @TestFactory
    List<DynamicTest> holdUntilTheirBordersAndNoLonger() {
        door.actor("pst1");
        return Border.tests(
                clock,
                PROVES,
                List.of(
                        Border.of("GLASS", "60 minutes", Timers.GLASS, "Allowed", "BehindGlass", this::broken),
                        Border.of(
                                "GLASS_REVIEW", "seven days", Timers.GLASS_REVIEW, "false", "true", this::unreviewed)));
    }

    private Supplier<String> broken() {
        Actor kim = door.actor("pst1");
        Relation jacket = jacket();
        breakGlass(jacket, kim);
        return () -> policy.decide(kim, "cases.jacket.read", jacket).getClass().getSimpleName();
    }

    private Supplier<String> unreviewed() {
        Glass broken = breakGlass(jacket(), door.actor("pst1"));
        return () -> String.valueOf(broken.late(clock.instant()));
    }

    private static Relation jacket() {
        return Relation.restricted("cases.jacket", PublicRef.fresh().text(), false);
    }

    private Glass breakGlass(Relation record, Actor actor) {
        return glass.breakGlass(
                record, "26-000001", Glass.Reason.DANGER_TO_LIFE, "Somebody may be hurt within the hour.", actor);
    }
}
