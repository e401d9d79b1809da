package org.stationhouse.desk.dispatch.unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** The board in the browser: what another desk does shows by itself, and who comes second is told. */
@StationTest
class BoardTests {

    /** Milliseconds until an open board shows what another desk did. */
    private static final double LIVE = 1_000;

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    UnitDesk desk;

    @Autowired
    CallDesk calls;

    @Autowired
    Limits limits;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    private final String sign =
            "7" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        desk.goOn(sign, new Unit.Crew("Lopez", null, "3"), clerk);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    private Locator row(Browser board) {
        return board.find("#u-" + sign);
    }

    private void step(UnitStep step, UnitDesk.Said said) {
        int version = desk.named(sign).orElseThrow().version();
        desk.step(new UnitDesk.Seen(sign, version), step, said, clerk);
    }

    private static LocatorAssertions.ContainsTextOptions live() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE);
    }

    @Test
    void whatAnotherDeskDoesShowsWithinASecondAndTheChosenUnitStaysChosen() {
        Call call = calls.log(Calls.robbery(natures), null, clerk);
        try (var board = Browser.at(port).as("pst1")) {
            board.open("/board");
            assertThat(row(board)).containsText("Available");
            listening(board);
            board.keys().press("u").content(sign).press("Enter");
            assertThat(row(board).locator("a").first()).isFocused();
            step(UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
            assertThat(row(board)).containsText("Dispatched", live());
            assertThat(row(board)).containsText(call.number());
            assertThat(row(board).locator("a").first()).isFocused();
            assertThat(board.find("#f-unit")).hasValue(sign);
            Call other = calls.log(Calls.robbery(natures), null, clerk);
            assertThat(board.find("#c-" + other.number())).containsText("Waiting", live());
            assertThat(board.find("button[value=EN_ROUTE]")).isEnabled();
            assertThat(board.find("button[value=BUSY]")).isDisabled();
        }
    }

    /** The line is open once the server has said that it is. */
    private static void listening(Browser board) {
        board.page().waitForTimeout(Duration.ofMillis(700).toMillis());
    }

    @Test
    void whoComesSecondIsToldWhatHappenedAndMayPressAgain() {
        try (var board = Browser.at(port).alone().as("pst1")) {
            board.page().route("**/board/events", route -> route.abort());
            board.open("/board?unit=" + sign);
            step(UnitStep.BUSY, UnitDesk.Said.words("report"));
            board.keys().press("o");
            assertThat(board.find("#problems")).containsText(sign + ": Busy");
            assertThat(board.find("#problems")).containsText(clerk.name());
            assertThat(desk.named(sign).orElseThrow().status()).isEqualTo(new UnitStatus.Busy("report"));
            assertThat(row(board)).containsText("Busy");
            board.settled().keys().press("o");
            assertThat(row(board)).containsText("Out of service");
            board.forgive(it -> it.contains("/board/events"));
        }
        assertThat(desk.named(sign).orElseThrow().status()).isEqualTo(new UnitStatus.OutOfService(null));
    }

    @Test
    void theBarAndTheArrowsDoWhatTheKeysDo() {
        Call call = calls.log(Calls.robbery(natures), null, clerk);
        try (var board = Browser.at(port).as("pst1")) {
            board.open("/calls")
                    .keys()
                    .press("/")
                    .content("unit " + sign + " d " + call.number())
                    .press("Enter");
            board.page().waitForURL(Pattern.compile(".*/board\\?.*"));
            board.settled();
            assertThat(board.find("#acting button").first()).isFocused();
            board.keys().press("Enter");
            assertThat(row(board)).containsText("Dispatched");
            board.settled().keys().press("a");
            assertThat(row(board)).containsText("On scene");
            board.settled().keys().press("c");
            assertThat(board.find("#f-disposition")).isFocused();
            board.keys().content("Advised").press("Enter");
            assertThat(row(board)).containsText("Available");

            Call next = calls.log(Calls.robbery(natures), null, clerk);
            board.open("/board?unit=" + sign).keys().press("ArrowRight");
            assertThat(board.find("#calls tbody tr:first-child a")).isFocused();
            board.find("#c-" + next.number() + " a").focus();
            board.keys().press("Enter");
            assertThat(row(board)).containsText(next.number());
            assertThat(board.keys().clicks()).isZero();
        }
    }

    @Test
    void aUnitThatIsLongOnSceneIsMarkedInWords() {
        Call call = calls.log(Calls.robbery(natures), null, clerk);
        step(UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        step(UnitStep.ARRIVE, UnitDesk.Said.NOTHING);
        clock.forward(Duration.ofMinutes(Objects.requireNonNull(limits.minutes().get(call.priority())) + 1));
        try (var board = Browser.at(port).as("pst1")) {
            board.open("/board?unit=" + sign);
            assertThat(row(board)).containsText("Check due");
            board.keys().press("s");
            assertThat(row(board).locator(".late")).hasCount(0);
            assertThat(row(board)).containsText("On scene");
        }
    }

    @Test
    void theBoardWorksAndLooksRightInEveryTurn() {
        try (var board = Browser.at(port).as("pst1")) {
            board.open("/board?unit=" + sign).passes("board");
            board.open("/radio").passes("radio");
            board.open("/units").passes("units");
            board.open("/units/new").passes("unit-new");
            board.open("/units/" + desk.named(sign).orElseThrow().ref()).passes("unit");
        }
    }
}
