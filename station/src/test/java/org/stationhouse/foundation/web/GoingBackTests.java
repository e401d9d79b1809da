package org.stationhouse.foundation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** Who goes back sees the page of the address, however quickly he presses the key. */
@StationTest
class GoingBackTests {

    private static final String BACK =
            "() => new Promise(done => { addEventListener('popstate', () => done(), { once: true }); history.back(); })";

    @LocalServerPort
    int port;

    @Test
    void backTwiceAtOnceShowsThePageOfTheAddress() {
        try (var desk = Browser.at(port).alone().as("pst1")) {
            desk.open("/test/gallery").keys().press("/").content("keys").press("Enter");
            desk.page().waitForURL("**/find**");
            desk.settled().keys().press("/").content("drafts").press("Enter");
            desk.page().waitForURL("**/drafts");
            // the page before is on its way, its modules are not: the second press comes now
            Consumer<Route> second = route -> {
                desk.page().evaluate(BACK);
                route.resume();
            };
            desk.page().route("**/page.js", second, new com.microsoft.playwright.Page.RouteOptions().setTimes(1));
            desk.page().evaluate("() => history.back()");
            desk.page().waitForURL("**/test/gallery");
            assertThat(desk.find("#f-name")).isVisible();
        }
    }
}
