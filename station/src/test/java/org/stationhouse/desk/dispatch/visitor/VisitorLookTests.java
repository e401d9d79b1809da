package org.stationhouse.desk.dispatch.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;

/** The pages of the visitor log as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class VisitorLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    VisitorDesk desk;

    @Autowired
    HostDesk hosts;

    @Autowired
    JdbcClient sql;

    private Visitor waiting;
    private Visitor declined;
    private Visitor child;

    @BeforeEach
    void fill() {
        house.setUp();
        sql.sql("update dispatch.visitor set badge_back_at = now() where badge like 'LOOK%' and badge_back_at is null")
                .update();
        Actor clerk = door.actor("pst1");
        Actor detective = door.actor("detective");
        var host = new Visitor.Host(door.account("detective").ref().text(), "Ray Delgado (rdelgado)");
        waiting = desk.signIn(Visitors.to(host, "Lopez-Hernandez, Ana Maria", "LOOK-1"), null, clerk);
        declined = desk.signIn(Visitors.to(host, "Okafor, Ngozi", "LOOK-2"), null, clerk);
        hosts.decline(declined.ref(), 1, "Out until tomorrow; please call ahead", detective);
        child = desk.signIn(Visitors.of("Reyes, Mateo", null, null, Visitor.Seen.NONE, true), null, clerk);
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/visitors").passes("visitor-list");
            browser.open("/visitors/new?name=okafor").passes("visitor-new");
            browser.open("/visitors/" + waiting.ref()).passes("visitor-waiting");
            browser.open("/visitors/" + declined.ref()).passes("visitor-declined");
            browser.open("/visitors/" + child.ref()).passes("visitor-child");
            browser.open("/visitors/" + child.ref() + "/edit").looks("visitor-edit");
        }
        try (var browser = Browser.at(port).as("detective")) {
            browser.open("/").passes("visitor-home");
        }
    }

    @Test
    void theSheetIsFitForTheArchive() {
        try (var browser = Browser.at(port).as("pst1")) {
            byte[] pdf = browser.page()
                    .context()
                    .request()
                    .get("/visitors/inside.pdf")
                    .body();
            PaperCheck.shot(pdf, "visitor-evacuation");
            assertThat(PaperCheck.archival(pdf).replaceAll("\\s+", " "))
                    .contains("Lopez-Hernandez, Ana Maria", "LOOK-1", "Under 18 and came alone")
                    .doesNotContain(waiting.ref().text());
        }
    }
}
