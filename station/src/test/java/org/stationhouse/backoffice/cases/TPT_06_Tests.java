package org.stationhouse.backoffice.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.shelf.Pieces;
import org.stationhouse.backoffice.cases.shelf.Registry;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;

/** TPT-06, of an agency in Oregon: the case file shows every attached record in order. */
@StationTest
class TPT_06_Tests {

    @LocalServerPort
    int port;

    @Autowired
    AgencyOffice agencies;

    @Autowired
    Registry registry;

    @Autowired
    MovableClock clock;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final Actor administrator = Actor.console("test");

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @BeforeEach
    void inOregon() {
        before = agencies.agency().orElseThrow();
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
    }

    @AfterEach
    void backInCalifornia() {
        change(before);
    }

    private void change(Agency to) {
        int version = agencies.agency().orElseThrow().version();
        agencies.change(to, null, agencies.beats(), version, administrator);
    }

    @Test
    void theCaseFileShowsEveryRecordInOrder() {
        try (var desk = Browser.at(port).as("pst1")) {
            String jacket = openedFromACall(desk);
            String number = sql.sql("select number from cases.jacket where ref = :ref")
                    .param("ref", jacket)
                    .query(String.class)
                    .single();
            clock.forward(Duration.ofMinutes(2));
            followedUp(desk, jacket);
            clock.forward(Duration.ofMinutes(2));
            registry.register(Pieces.jacket("Photographs " + mark, "Records room", "T-6"), number, door.actor("prt1"));

            desk.open("/cases/" + jacket);
            assertThat(desk.find("main")).containsText("OR0990000");
            var rows = desk.find("table:has(#entries-title) tbody tr");
            assertThat(rows).hasCount(3);
            assertThat(rows.nth(0)).containsText("Call");
            assertThat(rows.nth(1)).containsText("Neighbor saw nothing " + mark);
            assertThat(rows.nth(2)).containsText("Photographs " + mark);
            desk.axe();
            for (int row = 0; row < 3; row++) {
                String record = rows.nth(row).locator("a").first().getAttribute("href");
                assertThat(desk.page().context().request().get(record).status())
                        .as(record)
                        .isEqualTo(200);
            }
            assertThat(sql.sql("""
                            select count(*) from vault.audit_line where verb = 'cases.jacket.read' and :jacket = any(refs)
                            """).param("jacket", jacket).query(Integer.class).single())
                    .isPositive();
        }
    }

    private String openedFromACall(Browser desk) {
        desk.open("/calls/new?line=459 7 " + mark + " Way").keys().press("Control+Enter");
        desk.find("form[action$='/case'] button[type=submit]").focus();
        desk.keys().press("Enter");
        assertThat(desk.settled().find("main")).containsText("OR0990000");
        return sql.sql("select ref from cases.jacket where place like :place")
                .param("place", "%" + mark + "%")
                .query(String.class)
                .single();
    }

    private void followedUp(Browser desk, String jacket) {
        desk.open("/cases/" + jacket).keys().press("Control+Enter");
        desk.page().waitForURL("**/followup*");
        desk.find("#f-kind").selectOption("CONTACT");
        desk.find("#f-said").fill("Neighbor saw nothing " + mark);
        desk.find("#f-said").focus();
        desk.keys().press("Control+Enter");
        assertThat(desk.settled().find("main")).containsText("Neighbor saw nothing " + mark);
    }
}
