package org.stationhouse.backoffice.office;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.AuditReview;

/** The pages of the house as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class OfficeLookTests {

    private static final LocalDate MONDAY = AuditReview.monday(LocalDate.now(ZoneId.of("America/Los_Angeles")));

    private static final List<String> PAGES =
            List.of("/bars", "/rights", "/rights?only=BARRED", "/backups", "/health", "/numbers", "/audit/root");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void fill() {
        house.fill();
    }

    private static final List<String> TRAIL = List.of(
            "/audit?verb=staff", "/audit/weeks", "/audit/weeks/" + MONDAY, "/audit/weeks/" + MONDAY + "/refused");

    private void walk(Browser.Window window, String look) {
        try (var browser = window.as("administrator")) {
            walk(browser, PAGES, look);
        }
        try (var browser = window.as("auditor")) {
            for (String page : TRAIL) {
                look(browser, page, look).axe();
            }
            browser.open("/audit?verb=staff.bar.set").find("tbody a").first().click();
            browser.shot("office-audit-line-" + look).fits().axe();
            browser.open("/").shot("office-home-auditor-" + look).fits().axe();
        }
    }

    /** Every page in its usual state is looked at with axe by the gate. */
    private static void walk(Browser browser, List<String> pages, String look) {
        pages.forEach(page -> look(browser, page, look));
    }

    private static Browser look(Browser browser, String page, String look) {
        return browser.open(page)
                .shot("office" + page.replaceAll("[^a-z]+", "-") + "-" + look)
                .fits();
    }

    @Test
    void everyPageIsFineInLight() {
        walk(Browser.at(port), "light");
    }

    @Test
    void everyPageIsFineInTheDark() {
        walk(Browser.at(port).dark(), "dark");
    }

    @Test
    void everyPageIsFineOnAPhone() {
        walk(Browser.at(port).phone(), "phone");
    }
}
