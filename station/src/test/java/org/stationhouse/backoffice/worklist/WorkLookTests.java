package org.stationhouse.backoffice.worklist;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;

/** The pages of the worklist as people see them: light, dark, on a phone. */
@StationTest
class WorkLookTests {

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
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/").looks("work-home");
            browser.open("/work?scope=EVERYONE").looks("work-list");
            browser.find("details.acts summary").first().click();
            browser.find("details.acts button").first().waitFor();
            browser.settled().passes("work-acts");
            browser.open("/work/new").looks("work-new");
            browser.open("/work/overview").looks("work-overview");
            browser.open("/pass-on").looks("work-pass-on");
            browser.open("/problems").looks("work-problems");
            browser.open("/meetings").looks("work-meetings");
            browser.open("/meetings/new").looks("work-meeting-new");
            browser.open(house.records().stream()
                            .filter(it -> it.startsWith("/meetings"))
                            .findFirst()
                            .orElseThrow())
                    .looks("work-meeting");
            browser.open("/logs").looks("work-logs");
            browser.open("/logs/ready").looks("work-logs-ready");
            browser.open("/logs/new").looks("work-log-new");
            for (String path : house.records()) {
                if (path.startsWith("/logs/") && !path.endsWith(".pdf")) {
                    browser.open(path)
                            .looks("work-log"
                                    + path.replaceAll("[0-9A-Z]{17}", "").replace('/', '-'));
                }
                if (path.startsWith("/work/matters")
                        || path.startsWith("/pass-on")
                        || path.startsWith("/problems")
                        || path.startsWith("/work/clocks")) {
                    String name = path.substring(1).split("[/?]")[path.startsWith("/work") ? 1 : 0];
                    browser.open(path).looks("work-" + name + "-one");
                }
            }
            browser.open("/work?scope=EVERYONE&text=7922.535")
                    .find("tbody a")
                    .first()
                    .click();
            browser.settled().looks("work-task");
        }
    }
}
