package org.stationhouse.backoffice.worklist.logs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The log at the front counter is kept while the server is away, and each entry stands in it once when it is back. */
@StationTest
class OfflineEntryTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Logs logs;

    @Autowired
    ReadyMade ready;

    @Autowired
    JdbcClient sql;

    @Test
    void entriesWaitOnTheDeviceAndAreWrittenOnceWithTheTimeOfTheirWriting() {
        house.setUp();
        ReadyMade.Sample sample = ready.named("vehicle-check");
        PublicRef log = logs.define("OFFL", 4, sample.is(), door.actor("supervisor"));
        try (var desk = Browser.at(port).keepsPages().as("pst1")) {
            desk.open("/logs/" + log);
            desk.page()
                    .waitForFunction(
                            "() => sessionStorage.getItem('stationhouse.laid-in') && navigator.serviceWorker.controller");
            desk.page().context().setOffline(true);
            // a page that was not open before the line was cut
            desk.open("/logs/" + log + "/new");
            entry(desk, "Unit 7");
            assertThat(desk.find("#waiting")).hasText("1 of your entries wait on this device for the server.");
            assertThat(desk.find("#f-at")).hasValue("now");
            assertThat(desk.find("#f-f1")).hasValue("");
            entry(desk, "Unit 8");
            assertThat(desk.find("#waiting")).containsText("2 of your entries");
            desk.axe().shot("offline-log");
            assertThat(entries(log)).isZero();
            desk.page().context().setOffline(false);
            assertThat(desk.find("#waiting")).hasCount(0);
            desk.forgive(fault -> true);
        }
        assertThat(entries(log)).isEqualTo(2);
        assertThat(sql.sql("select count(*) from web.inbox where path = :path and claimed_at is not null")
                        .param("path", "/logs/" + log + "/entries")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(sql.sql(
                                "select count(*) from worklist.log_entry e join worklist.log l on l.id = e.log where l.ref = :ref and e.at < e.made_at")
                        .param("ref", log)
                        .query(Integer.class)
                        .single())
                .as("it happened when it was written down, not when it came")
                .isEqualTo(2);
    }

    @Test
    void nobodyLaysInALogThatHeDoesNotWrite() {
        house.setUp();
        try (var auditor = Browser.at(port).as("auditor")) {
            assertThat(auditor.page().request().get("/offline/pages").text()).doesNotContain("/logs/");
        }
    }

    private static void entry(Browser desk, String unit) {
        desk.find("#f-f1").focus();
        desk.keys().content(unit).press("Enter").content("45210").press("Enter");
        desk.keys()
                .content("Full")
                .press("Enter")
                .content("Yes")
                .press("Tab")
                .press("Tab")
                .content("No");
        desk.keys().press("Control+Enter");
        assertThat(desk.find("#answer")).containsText("kept on this device");
    }

    private int entries(PublicRef log) {
        return sql.sql(
                        "select count(*) from worklist.log_entry e join worklist.log l on l.id = e.log where l.ref = :ref")
                .param("ref", log)
                .query(Integer.class)
                .single();
    }
}
