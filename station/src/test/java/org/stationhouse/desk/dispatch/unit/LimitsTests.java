package org.stationhouse.desk.dispatch.unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The agency sets its own limits for units on scene, and two supervisors don't undo each other. */
@StationTest
class LimitsTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Limits limits;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aSupervisorSetsThemOnTheirPageByKeyboard() {
        Map<Integer, Integer> before = limits.minutes();
        try (var desk = Browser.at(port).as("supervisor")) {
            desk.open("/units/limits");
            assertThat(desk.find("#f-one")).hasValue(String.valueOf(before.get(1)));
            desk.find("#f-two").fill("900");
            desk.find("#f-two").press("Control+Enter");
            assertThat(desk.find("#e-two")).isVisible();
            assertThat(limits.minutes()).isEqualTo(before);
            desk.find("#f-two").fill("17");
            desk.find("#f-two").press("Control+Enter");
            desk.settled();
            assertThat(desk.find("#f-two")).hasValue("17");
        }
        assertThat(limits.minutes()).containsEntry(2, 17).containsEntry(1, before.get(1));
        limits.set(limits.minutes(), before, door.actor("supervisor"));
    }

    @Test
    void whoComesSecondOrMayNotChangesNothing() {
        Map<Integer, Integer> before = limits.minutes();
        var other = new TreeMap<>(before);
        other.merge(3, 1, Integer::sum);
        assertThatThrownBy(() -> limits.set(before, other, door.actor("prt2"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> limits.set(other, before, door.actor("supervisor")))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThat(limits.minutes()).isEqualTo(before);
    }
}
