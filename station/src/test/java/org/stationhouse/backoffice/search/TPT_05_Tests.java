package org.stationhouse.backoffice.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;

/**
 * TPT-05, of an agency in Oregon, the part of the case numbers: one is issued from a keyboard command for the call that a unit has, and the
 * one box finds the case by it.
 */
@StationTest
class TPT_05_Tests {

    @LocalServerPort
    int port;

    @Autowired
    AgencyOffice agencies;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    private final Actor administrator = Actor.console("test");

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @BeforeEach
    void inOregon() {
        house.setUp();
        before = agencies.agency().orElseThrow();
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
        // earlier calls of the unit that asks
        sql.sql("update dispatch.call set unit = null where unit = '9C41'").update();
    }

    @AfterEach
    void backInCalifornia() {
        change(before);
    }

    private void change(Agency to) {
        int version = agencies.agency().orElseThrow().version();
        agencies.change(to, null, agencies.beats(), version, administrator);
    }

    /** {@code test/scripts/case-number.txt}, with the wait for the page between its lines. */
    @Test
    void aCaseNumberIsIssuedFromAKeyboardCommand() {
        try (var desk = Browser.at(port).as("pst1")) {
            String call = onACall(desk);
            desk.open("/calls");
            int keys = desk.keys().keys();
            desk.keys()
                    .press("/")
                    .press("c")
                    .press("n")
                    .press("Space")
                    .content("9c41")
                    .press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/case-number\\?for=9c41"));
            desk.settled().keys().press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/case-number/" + call));
            assertThat(desk.settled().find("#number")).isVisible();
            String number = desk.find("#number").textContent();
            assertThat(desk.keys().keys() - keys).isLessThanOrEqualTo(6);
            assertThat(sql.sql("select case_number from dispatch.call where ref = :ref")
                            .param("ref", call)
                            .query(String.class)
                            .single())
                    .isEqualTo(number);
            assertThat(sql.sql(
                                    "select count(*) from vault.audit_line where verb = 'dispatch.call.case' and :ref = any(refs)")
                            .param("ref", call)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            desk.keys().press("/").content("cn 9c41").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/case-number\\?for=9c41"));
            assertThat(desk.settled().find("main")).containsText("Has case number " + number);
            desk.keys().press("/").content(number).press("Enter");
            desk.page().waitForURL(Pattern.compile(".*(/find\\?.*|/cases/[0-9A-Z]{17})$"));
            // the page of hits says again what was asked, so only a link to the case, or its own page, is a find
            var found = desk.settled().path().startsWith("/cases/")
                    ? desk.find("main h1")
                    : desk.find("main a:has-text('" + number + "')").first();
            assertThat(found).containsText(number);
            assertThat(desk.keys().clicks()).isZero();
        }
    }

    /** @return the reference of a call that unit 9C41 has */
    private String onACall(Browser desk) {
        desk.open("/calls").keys().press("/").content("n 459 6360 fountain").press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/calls/new\\?.*"));
        desk.settled().keys().press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/calls/[0-9A-Z]{17}$"));
        desk.settled().keys().press("d").content("9C41").press("Enter");
        assertThat(desk.find(".pagehead .chip").nth(1)).containsText("Dispatched");
        return desk.path().substring("/calls/".length());
    }
}
