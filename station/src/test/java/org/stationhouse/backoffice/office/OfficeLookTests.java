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

    private static String name(String page) {
        return "office" + page.replaceAll("[^a-z]+", "-");
    }

    /** With axe every page in its usual state is looked at by the gate. */
    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("administrator")) {
            PAGES.forEach(page -> browser.open(page).looks(name(page)));
        }
    }

    @Test
    void theTrailIsFineWithLinesInIt() {
        try (var browser = Browser.at(port).as("auditor")) {
            TRAIL.forEach(page -> browser.open(page).passes(name(page)));
            browser.open("/audit?verb=staff.bar.set").find("tbody a").first().click();
            browser.passes("office-audit-line").open("/").passes("office-home-auditor");
        }
    }
}
