package org.stationhouse.desk.dispatch.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A door or alarm is logged, and closed once with the response taken. */
@StationTest
class DoorEventsTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    DoorEvents events;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
    }

    private DoorEvent now(DoorEvent event) {
        return events.read(event.ref(), clerk).orElseThrow();
    }

    @Test
    void anEventIsClosedOnceWithItsResponse() {
        DoorEvent event = events.log("Sally port " + mark, "Forced", null, clerk);
        assertThat(event.closed()).isNull();
        events.close(event.ref(), 1, "Reset, nobody there", clerk);
        assertThat(now(event).closed()).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.response()).isEqualTo("Reset, nobody there");
            assertThat(it.by()).isEqualTo(clerk.name());
        });
        assertThatThrownBy(() -> events.close(event.ref(), 1, "again", clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> events.close(event.ref(), 2, "again", clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> events.log("x", "y", null, door.actor("auditor")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theListShowsWhatIsOpenFirstAndFilters() {
        events.log("Lobby " + mark, "Panic", null, clerk);
        events.log("Roof " + mark, "Fault", "Called the vendor", clerk);
        assertThat(events.list(new DoorFilter(mark, null, null, null), 0, 9, clerk))
                .extracting(DoorEvent::event)
                .containsExactly("Panic", "Fault");
        assertThat(events.list(new DoorFilter(mark, "CLOSED", null, null), 0, 9, clerk))
                .extracting(DoorEvent::event)
                .containsExactly("Fault");
        assertThat(events.list(new DoorFilter("called the vendor", "OPEN", null, null), 0, 9, clerk))
                .isEmpty();
        assertThat(events.sources()).contains("Lobby " + mark, "Roof " + mark);
    }

    @Test
    void itIsLoggedAndClosedByKeyboard() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/calls").keys().press("/").content("door Gate " + mark).press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/doors\\?.*"));
            desk.settled().keys().content("Held open").press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/doors/[0-9A-Z]{17}$"));
            assertThat(desk.settled().find("main h1")).containsText("Gate " + mark);
            desk.keys().content("Closed by hand").press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/doors$"));
            assertThat(desk.settled().find("#rows")).containsText("Closed by hand");
            assertThat(desk.keys().clicks()).isZero();
        }
        assertThat(events.list(new DoorFilter(mark, "CLOSED", null, null), 0, 9, clerk))
                .hasSize(1);
    }

    @Test
    void itsPagesLookRight() {
        DoorEvent event = events.log("Garage " + mark, "Forced", null, clerk);
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/doors").passes("doors");
            desk.open("/doors/" + event.ref()).passes("door");
        }
    }
}
