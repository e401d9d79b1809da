package org.stationhouse.desk.dispatch.rotation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** The rotation by keyboard alone, from the page of a call; its pages as people see them. */
@StationTest
class RotationLookTests {

    private static final Pattern REQUEST = Pattern.compile(".*/rotation/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Companies companies;

    @Autowired
    RotationDesk desk;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");
    private Actor supervisor = Actor.program("none");

    @BeforeEach
    void fill() {
        house.setUp();
        clerk = door.actor("pst1");
        supervisor = door.actor("supervisor");
        for (String name : new String[] {"Alder ", "Birch "}) {
            companies.enter(Trade.TOW_LIGHT, new Company.Said(name + mark, "(916) 555-0101", null), supervisor);
        }
    }

    @Test
    void aTowIsAskedForAndArrivesByKeyboard() {
        Call call = calls.log(Calls.burglary(natures), null, clerk);
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/calls/" + call.ref()).keys().press("o");
            browser.page().waitForURL(REQUEST);
            assertThat(browser.settled().find("main .num.figure")).containsText("555");
            browser.keys().press("n");
            browser.page().waitForLoadState();
            assertThat(browser.settled().find("main .log")).containsText("No answer");
            browser.keys().press("a").content("20").press("Enter");
            assertThat(browser.find("main .pagehead .chip")).hasText("On the way");
            browser.settled().keys().press("r");
            assertThat(browser.find("main .pagehead .chip")).hasText("On scene");
            browser.settled().keys().press("o");
            browser.page().waitForURL(Pattern.compile(".*/calls/" + call.ref()));
            assertThat(browser.settled().find("main ol.log").first()).containsText("Tow, light");
            assertThat(browser.keys().clicks()).isZero();
        }
    }

    @Test
    void everyPageIsFine() {
        Request request = desk.request(
                new Request.New(Trade.TOW_LIGHT, "Gray van, 7ABC123", "9 Main St", null, null), null, clerk);
        Company company =
                companies.enter(Trade.ANIMAL, new Company.Said("Feather " + mark, "(916) 555-0199", null), supervisor);
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/rotation").passes("rotation");
            assertThat(browser.find("main li")
                            .filter(new Locator.FilterOptions()
                                    .setHasText(Objects.requireNonNull(request.company())
                                            .name())))
                    .containsText("Offered");
            browser.open("/rotation/new").passes("rotation-new");
            browser.open("/rotation/" + request.ref()).passes("rotation-request");
            browser.open("/rotation/turns").passes("rotation-turns");
        }
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/rotation/companies/" + company.ref()).passes("rotation-company");
            byte[] pdf = browser.page()
                    .context()
                    .request()
                    .get("/rotation/month.pdf")
                    .body();
            PaperCheck.shot(pdf, "rotation-month");
            assertThat(PaperCheck.archival(pdf)).contains("Feather " + mark);
        }
    }
}
