package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;

/** While a call is taken, those that may be about the same are shown: open or of the last hour, at its place or from its phone. */
@StationTest
class AlikeCallsTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk desk;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    private final String street = "Kumquat" + UUID.randomUUID().toString().substring(0, 6);
    private final String digits = "916555" + ThreadLocalRandom.current().nextInt(1000, 9999);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    private Call logged(String place, String phone) {
        return desk.log(NewCall.typed(natures, "459", null, place, "", phone), null, clerk);
    }

    private List<String> alike(String place, String phone) {
        return book.alike(place, phone, clerk).stream()
                .map(it -> it.call().number())
                .toList();
    }

    @Test
    void theSamePlaceIsFoundWhileItIsTyped() {
        Call call = logged("4100 " + street + " Ave", "");
        assertThat(alike("4100 " + street, "")).containsExactly(call.number());
        assertThat(alike("4100 " + street.toLowerCase(java.util.Locale.ROOT) + " ave", ""))
                .containsExactly(call.number());
        assertThat(alike("4102 " + street, "")).isEmpty();
        assertThat(alike("4100", "")).as("too little to mean a place").isEmpty();
        assertThat(alike("4100 %" + street, ""))
                .as("what stands for any text in a pattern is a sign like others")
                .isEmpty();
        assertThat(alike("", "")).isEmpty();
        assertThat(alike("\0", "\0")).isEmpty();
    }

    @Test
    void theSamePhoneIsFoundHoweverItIsTyped() {
        Call call = logged("1 " + street, digits);
        assertThat(alike("", "(916) 555-" + digits.substring(6))).containsExactly(call.number());
        assertThat(alike("elsewhere entirely", digits)).containsExactly(call.number());
        assertThat(alike("", digits.substring(0, 6))).isEmpty();
    }

    @Test
    void whatHasEndedCountsForAnHourAndWhatIsOpenForAsLongAsItIs() {
        Call ended = logged("5 " + street, "");
        desk.step(ended.ref(), 1, Step.CANCEL, StepSaid.because("it stopped"), clerk);
        Call open = logged("5 " + street, "");
        assertThat(alike("5 " + street, "")).as("open ones stand first").containsExactly(open.number(), ended.number());
        clock.forward(Duration.ofMinutes(61));
        assertThat(alike("5 " + street, "")).containsExactly(open.number());
    }
}
