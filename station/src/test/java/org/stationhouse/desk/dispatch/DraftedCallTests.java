package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;

/** Whatever happens to a window, what was typed into a call is there again: for who typed it, and for nobody else. */
@StationTest
class DraftedCallTests {

    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}");
    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d");
    private static final String NARRATIVE = "Glass breaks. שלום \uD83D\uDE93";

    /** What a window sends while it is closed passes by the routes of the test: no save leaves this one at all. */
    private static final String AWAY = """
            () => {
              const real = window.fetch;
              window.fetch = (to, ...rest) => to === "/drafts" ? Promise.reject(new TypeError("away")) : real(to, ...rest);
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private long open() {
        return sql.sql("select count(*) from web.draft where ended_at is null")
                .query(Long.class)
                .single();
    }

    private void colleague(String ref, String change) {
        sql.sql("update dispatch.call set version = version + 1, " + change + " where ref = :ref")
                .param("ref", ref)
                .update();
    }

    private static void type(Page page, String party) {
        page.locator("#f-nature").fill("459");
        page.locator("#f-place").fill("120 Main St");
        page.locator("#f-party").fill(party);
        page.locator("#f-priority").selectOption("2");
        page.locator("#f-narrative").fill(NARRATIVE);
    }

    private static void stands(Page page, String party) {
        assertThat(page.locator("#f-narrative")).hasValue(NARRATIVE);
        assertThat(page.locator("#f-nature")).hasValue("459");
        assertThat(page.locator("#f-place")).hasValue("120 Main St");
        assertThat(page.locator("#f-party")).hasValue(party);
        assertThat(page.locator("#f-priority")).hasValue("2");
    }

    @Test
    void aClosedWindowLosesNothingAndASentFormLeavesNothing() {
        try (var desk = Browser.at(port).alone().as("pst1")) {
            desk.open("/calls/new");
            type(desk.page(), "Lost, Ann");
            assertThat(desk.find("[data-part=says]")).hasText(SAVED);
            desk.page().close();

            Page again = desk.page().context().newPage();
            again.navigate("/calls/new");
            stands(again, "Lost, Ann");
            assertThat(again.locator("[data-part=back]")).containsText("saved by this form");
            assertThat(again.locator("#nature-said")).containsText("459");

            again.keyboard().press("Alt+x");
            assertThat(again.locator("#f-narrative")).hasValue("");
            assertThat(again.locator("[data-part=gone]")).isVisible();
            again.keyboard().press("Alt+x");
            stands(again, "Lost, Ann");
            assertThat(again.locator("[data-part=says]")).hasText(SAVED);

            try (var other = Browser.at(port).visitor()) {
                other.open("/test/sign-in?role=pst1&person=b").open("/calls/new");
                assertThat(other.find("[data-part=says]")).isAttached();
                assertThat(other.find("#f-narrative")).hasValue("");
                other.open("/drafts");
                assertThat(other.find(".empty")).isVisible();
                other.axe();
            }

            again.navigate("/drafts");
            assertThat(again.locator("tbody tr")).hasCount(1);
            again.locator("tbody a").click();
            stands(again, "Lost, Ann");
            again.keyboard().press("Control+Enter");
            again.waitForURL(CALL);
            assertThat(open()).isZero();
            again.navigate("/calls/new");
            assertThat(again.locator("[data-part=says]")).isAttached();
            assertThat(again.locator("#f-narrative")).hasValue("");
        }
    }

    @Test
    void whatTheServerDidNotTakeIsInTheBrowserUntilSomebodyLeaves() {
        try (var desk = Browser.at(port).alone().as("pst1")) {
            desk.open("/calls/new");
            BrowserContext browser = desk.page().context();
            assertThat(desk.find("[data-part=says]")).isAttached();
            desk.page().evaluate(AWAY);
            type(desk.page(), "Away, Bo");
            assertThat(desk.find("[data-part=says]")).containsText("kept in this browser");
            assertThat(open()).isZero();
            desk.axe();
            desk.page().close();

            browser.route("**/drafts", Route::abort);
            Page page = browser.newPage();
            page.navigate("/calls/new");
            stands(page, "Away, Bo");
            assertThat(page.locator("[data-part=says]")).containsText("kept in this browser");
            assertThat(kept(page)).isEqualTo(1);
            browser.unroute("**/drafts");
            assertThat(page.locator("[data-part=says]")).hasText(SAVED);
            assertThat(open()).isEqualTo(1);
            page.waitForCondition(() -> kept(page) == 0);

            browser.route("**/drafts", Route::abort);
            page.locator("#f-phone").fill("9165550100");
            page.waitForCondition(() -> kept(page) == 1);
            page.navigate("about:blank");
            page.navigate("/test/sign-in?role=pst1&person=b");
            page.navigate("/calls/new");
            assertThat(page.locator("[data-part=says]")).isAttached();
            assertThat(page.locator("#f-narrative")).hasValue("");
            page.waitForCondition(() -> kept(page) == 0);
            page.locator("#f-phone").fill("9165550199");
            page.waitForCondition(() -> kept(page) == 1);
            page.locator("#who").click();
            page.getByText("Sign out").click();
            page.waitForURL("**/sign-in**");
            assertThat(kept(page)).isZero();
            desk.forgive(fault -> fault.contains("net::ERR_FAILED"));
        }
    }

    /** How many rows lie in the browser; none can be read without the session's key. */
    private static int kept(Page page) {
        return ((Number) page.evaluate("""
                () => new Promise(done => {
                  const request = indexedDB.open("stationhouse", 1);
                  request.onupgradeneeded = () => request.result.createObjectStore("typed", { keyPath: "of" });
                  request.onsuccess = () => {
                    const all = request.result.transaction("typed").objectStore("typed").getAll();
                    all.onsuccess = () => {
                      request.result.close();
                      done(all.result.some(row => new TextDecoder().decode(row.sealed).includes("Glass")) ? -1 : all.result.length);
                    };
                  };
                })
                """)).intValue();
    }

    @Test
    void anotherFieldThatWasChangedMeanwhileStaysAndTheSameAsksWhich() {
        String ref = calls.log(Calls.burglary(natures), "Before.", door.actor("prt1"))
                .ref()
                .text();
        try (var desk = Browser.at(port).alone().as("pst1")) {
            desk.open("/calls/" + ref + "/edit");
            assertThat(desk.find("[data-part=says]")).isAttached();
            desk.find("#f-place").fill("9 Mine St");
            desk.find("#f-party").fill("Mine, Ann");
            desk.find("#f-phone").focus();
            assertThat(desk.find("[data-part=says]")).hasText(SAVED);
            colleague(ref, "place = '7 Theirs St'");
            desk.open("/calls/" + ref + "/edit");
            assertThat(desk.find("#f-party")).hasValue("Mine, Ann");
            assertThat(desk.find("#f-place")).hasValue("7 Theirs St");
            assertThat(desk.find("[data-part=both]")).containsText("9 Mine St");
            desk.axe();
            desk.find("[data-draft-act=mine]").click();
            assertThat(desk.find("#f-place")).hasValue("9 Mine St");
            assertThat(desk.find("[data-part=both]")).hasCount(0);

            colleague(ref, "phone = '(916) 555-0177'");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL("**/calls/" + ref);
            assertThat(desk.find("main")).containsText("Both changes are saved");
            assertThat(desk.find("main")).containsText("(916) 555-0177");
            assertThat(desk.find("main")).containsText("9 Mine St");

            desk.open("/calls/" + ref + "/edit").find("#f-place").fill("11 Mine St");
            desk.find("#f-phone").fill("9165550188");
            colleague(ref, "place = '12 Theirs St'");
            desk.keys().press("Control+Enter");
            assertThat(desk.find(".both li")).hasCount(1);
            assertThat(desk.find("#f-place")).hasValue("11 Mine St");
            desk.axe();
            desk.keys().press("1");
            assertThat(desk.find("#f-place")).hasValue("12 Theirs St");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL("**/calls/" + ref);
            assertThat(desk.find("main")).containsText("12 Theirs St");
            assertThat(desk.find("main")).containsText("(916) 555-0188");
            assertThat(open()).isZero();
        }
    }
}
