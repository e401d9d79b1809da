package org.stationhouse.backoffice.worklist.law;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.kernel.PublicRef;

/** A matter by hand: whatever may be told of it on its page arrives. */
@StationTest
class StartingClocksTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Clocks clocks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private PublicRef matter = PublicRef.fresh();

    @BeforeEach
    void open() {
        house.setUp();
        matter = clocks.open(
                new Clocks.NewMatter("Citation of Lopez", null, Set.of(), "RECORDS"),
                new Told.Happened(new EventId("citation.issued"), new When.At(clock.instant())),
                door.actor("prt1"));
    }

    @Test
    void everythingThatMayBeToldArrives() {
        try (var at = Browser.at(port).as("prt1")) {
            at.open("/work/matters/" + matter).find("#f-event").selectOption("request.received");
            at.find("#f-at").fill("-1");
            at.find("form:has(input[value=HAPPENED]) button").click();
            told(at, 2);
            at.find("#f-fact").selectOption("STANDS");
            at.find("#stand-at").fill("-10m");
            at.find("form:has(#f-state) button").click();
            told(at, 3);
            at.find("#f-fact").selectOption("GOES_ON");
            at.find("#stand-at").fill("now");
            at.find("form:has(#f-state) button").click();
            told(at, 4);
            at.find("form:has(#f-reason) button").click();
            told(at, 5);
            at.find("#back-event").selectOption("request.received");
            at.find("form:has(#back-event) button").click();
            told(at, 6);
        }
        assertThat(sql.sql(
                                "select fact from worklist.told t join worklist.matter m on m.id = t.matter where m.ref = :ref order by t.id")
                        .param("ref", matter)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("HAPPENED", "HAPPENED", "STANDS", "GOES_ON", "BECAUSE", "TAKEN_BACK"));
        assertThat(clocks.read(matter, door.actor("prt1"))
                        .orElseThrow()
                        .clocks()
                        .keySet())
                .noneMatch(it -> it.rule().equals("ca.cpra.determination"));
    }

    private static void told(Browser at, int lines) {
        assertThat(at.settled().find("#told-title ~ ol > li")).hasCount(lines);
    }
}
