package org.stationhouse.foundation.web.usual;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Browser;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Usual;

/** What a person picks most stands first, what he picked long ago sinks, and nobody else's list is changed by it. */
@StationTest
class UsualTests {

    @Autowired
    Usual usual;

    @Autowired
    TestDoor door;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private void pick(String list, Actor actor, String... codes) {
        transaction.executeWithoutResult(it -> {
            for (String code : codes) {
                usual.picked(list, code, actor);
            }
        });
    }

    @Test
    void whatIsPickedMostComesFirstAndWhatIsOldSinks() {
        Actor one = door.actor("cso1");
        pick("test.sinking", one, "A", "A", "A", "B", "B", "C");
        assertThat(usual.of("test.sinking", one)).containsExactly("A", "B", "C");
        clock.forward(Duration.ofDays(61));
        pick("test.sinking", one, "C");
        // three of 61 days ago weigh less than one of then and one of today
        assertThat(usual.of("test.sinking", one)).containsExactly("C", "A", "B");
    }

    @Test
    void aListIsItsOwnersAloneAndNotLongerThanALine() {
        for (int n = 0; n < Usual.MOST + 3; n++) {
            pick("test.long", door.actor("cso1"), "N" + n);
        }
        assertThat(usual.of("test.long", door.actor("cso1"))).hasSize(Usual.MOST);
        assertThat(usual.of("test.long", door.actor("cso2"))).isEmpty();
        assertThat(usual.of("test.other", door.actor("cso1"))).isEmpty();
        assertThat(usual.of("test.long", Actor.console("nobody"))).isEmpty();
        assertThatThrownBy(() -> usual.picked("test.long", "A", door.actor("cso1")))
                .as("a pick belongs to an act")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theNatureThatOneLogsMostIsOfferedBeforeAnythingIsTyped() {
        pick("dispatch.nature", door.actor("pso2"), "594", "594", "415P");
        try (var desk = Browser.at(port).as("pso2")) {
            desk.open("/calls/new");
            assertThat(desk.find("#nature-said button").first()).containsText("594");
            desk.keys().content("415");
            assertThat(desk.find("#nature-said strong")).containsText("415");
            desk.find("#f-nature").fill("41");
            assertThat(desk.find("#nature-said button").first()).containsText("415P");
            desk.find("#f-nature").fill("");
            desk.find("[data-for=''] button").first().click();
            assertThat(desk.find("#f-nature")).hasValue("594 Vandalism");
            assertThat(desk.focused()).isEqualTo("f-place");
        }
    }
}
