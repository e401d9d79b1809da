package org.stationhouse.desk.dispatch.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;

/** The pages of short records and the briefing as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class BriefingLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    BriefDesk desk;

    @Autowired
    AgencyOffice agency;

    @Autowired
    Clock clock;

    private Brief person;
    private Brief hazard;

    @BeforeEach
    void fill() {
        house.setUp();
        Actor clerk = door.actor("pst1");
        LocalDate today = clock.instant().atZone(agency.zone()).toLocalDate();
        person = desk.write(
                Briefs.person(
                        "Man of about 30 in a gray hood tries the doors of parked cars after midnight",
                        today.plusDays(2),
                        Briefs.named(
                                "Harlan-Whitcomb, Wade",
                                Brief.Standing.SUBJECT,
                                "Seen by two residents on two nights pulling at the handles of eleven cars")),
                null,
                clerk);
        desk.write(
                Briefs.vehicle("Parks without lights by the water tower", "7KPT482", today.plusDays(5)), null, clerk);
        hazard = desk.write(
                Briefs.hazard(
                        "Manhole cover is missing",
                        today.plusDays(4),
                        new Brief.Duty("COMMUNITY", "Community services officers", today.plusDays(1))),
                null,
                clerk);
        desk.handle(hazard.ref(), 1, "Cover is back, cone collected", clerk);
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/briefs?state=ALL").passes("brief-list");
            browser.open("/briefs/new").passes("brief-kinds");
            browser.open("/briefs/new?kind=PERSON").passes("brief-person");
            browser.open("/briefs/new?kind=HAZARD").looks("brief-hazard");
            browser.open("/briefs/" + person.ref()).passes("brief-open");
            browser.open("/briefs/" + hazard.ref()).passes("brief-handled");
            browser.open("/briefing").passes("briefing");
        }
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/briefs/days").passes("brief-days");
        }
    }

    @Test
    void theSheetIsFitForTheArchive() {
        try (var browser = Browser.at(port).as("pst1")) {
            byte[] pdf = browser.page()
                    .context()
                    .request()
                    .get("/briefing/sheet.pdf")
                    .body();
            PaperCheck.shot(pdf, "briefing-sheet");
            assertThat(PaperCheck.archival(pdf).replaceAll("\\s+", " "))
                    .contains(person.number(), "Harlan-Whitcomb, Wade", "CA 7KPT482, gray van")
                    .doesNotContain("555-1212", person.ref().text());
        }
    }
}
