package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;

/** The pages of complaints as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class ComplaintLookTests {

    private static final String LONG =
            "The officer stopped me on Alder Street, did not say why, and shouted when I asked for a name.\n"
                    + "I was with my two children; one of them has been afraid of the police since then.";

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    ComplaintHandling handling;

    @Autowired
    Clock clock;

    private Complaint service;
    private Complaint personnel;
    private Complaint closed;

    @BeforeEach
    void fill() {
        house.setUp();
        Actor clerk = door.actor("pso1");
        Actor supervisor = door.actor("supervisor");
        String lead = door.account("supervisor").ref().text();
        LocalDate due = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(14);
        service = desk.take(
                Complaints.service("Nobody called back about the report of my stolen bicycle"),
                Complaint.Receipt.LATER,
                "",
                null,
                clerk);
        personnel = desk.take(Complaints.personnel(LONG), Complaint.Receipt.GIVEN, lead, null, clerk);
        closed = desk.take(Complaints.personnel(LONG), Complaint.Receipt.GIVEN, lead, null, clerk);
        handling.assign(closed.ref(), 1, lead, true, due, supervisor);
        handling.note(closed.ref(), 2, "Body-worn camera of car 21 seen, 8:52 p.m. to 9:14 p.m.", supervisor);
        handling.close(
                closed.ref(), 3, Complaint.Finding.NOT_SUSTAINED, "The stop itself was lawful; no sound.", supervisor);
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("pso1")) {
            browser.open("/complaints?state=ALL").passes("complaint-list");
            browser.open("/complaints/new").passes("complaint-kinds");
            browser.open("/complaints/new?kind=PERSONNEL").passes("complaint-new");
            browser.open("/complaints/" + service.ref()).passes("complaint-service");
            browser.open("/complaints/" + service.ref() + "/edit").looks("complaint-edit");
            browser.open("/complaints/" + personnel.ref()).passes("complaint-slip");
        }
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/complaints/" + personnel.ref()).passes("complaint-personnel");
            browser.open("/complaints/" + closed.ref()).passes("complaint-closed");
            browser.open("/complaints/advisory").passes("complaint-advisory");
        }
    }

    @Test
    void thePapersAreFitForTheArchive() {
        try (var browser = Browser.at(port).as("supervisor")) {
            byte[] receipt = paper(browser, "/complaints/" + personnel.ref() + "/receipt.pdf");
            PaperCheck.shot(receipt, "complaint-receipt");
            assertThat(PaperCheck.archival(receipt).replaceAll("\\s+", " "))
                    .contains(personnel.number(), "Copy of your statement", "Tall officer, car 21")
                    .doesNotContain(personnel.ref().text());
            byte[] notice = paper(browser, "/complaints/" + closed.ref() + "/notice.pdf");
            PaperCheck.shot(notice, "complaint-notice");
            assertThat(PaperCheck.archival(notice).replaceAll("\\s+", " "))
                    .contains(closed.number(), "Not sustained", "6360 Fountain Sq")
                    .doesNotContain("no sound");
        }
    }

    private static byte[] paper(Browser browser, String path) {
        return browser.page().context().request().get(path).body();
    }
}
