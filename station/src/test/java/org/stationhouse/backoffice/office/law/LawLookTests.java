package org.stationhouse.backoffice.office.law;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;

/** The pages of law as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class LawLookTests {

    /** Page to the name of its picture. */
    private static final List<List<String>> PAGES = List.of(
            List.of("/law", "list"),
            List.of("/law?pack=us-or&text=records", "oregon"),
            List.of("/law?text=nothing+like+this", "nothing"),
            List.of("/law/rules/ca.cpra.critical-incident-av", "parts"),
            List.of("/law/rules/or.192.329.close", "unverified"),
            List.of("/law/rules/ca.vc22850.5", "rule"),
            List.of("/law/agency", "agency"),
            List.of("/law/calendar?year=2026", "calendar"),
            List.of("/law/events", "events"),
            List.of("/law/due", "ask"),
            List.of("/law/due?event=request.received&at=112526+1000&area=public-records", "due"),
            List.of("/law/due?event=hearing.date&at=nonsense", "unclear"),
            List.of("/law/due?event=calendar", "coming"));

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void fill() {
        house.fill();
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("administrator")) {
            PAGES.forEach(page -> browser.open(page.get(0)).passes("law-" + page.get(1)));
        }
    }
}
