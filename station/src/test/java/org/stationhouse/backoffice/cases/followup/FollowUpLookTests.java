package org.stationhouse.backoffice.cases.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;

/** The pages of the follow-up as people see them: light, dark, on a phone. */
@StationTest
class FollowUpLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    FollowUpFilling filling;

    @BeforeEach
    void fill() {
        house.setUp();
        house.fill();
    }

    @Test
    void everyPageIsFine() {
        try (var sergeant = Browser.at(port).as("supervisor")) {
            String followUp = filling.records().getFirst();
            String jacket = followUp.substring(0, followUp.lastIndexOf('/'));
            sergeant.open("/caseload").looks("followup-caseload");
            sergeant.open(followUp).looks("followup");
            sergeant.open(jacket).looks("followup-jacket");
            sergeant.open(filling.records().get(1)).looks("followup-correct");
            sergeant.open(jacket + "/canvass").looks("followup-canvass");
            sergeant.open(jacket + "/assignment").looks("followup-assign");
            sergeant.open(jacket + "/solvability").looks("followup-solvability");
            sergeant.open("/caseload/factors").looks("followup-factors");
            sergeant.open(jacket + "/close?closing=EXCEPTION").looks("followup-close");
            assertThat(sergeant.find("#f-reviewOn")).isHidden();
            assertThat(sergeant.find("#f-cause")).isVisible();
        }
    }
}
