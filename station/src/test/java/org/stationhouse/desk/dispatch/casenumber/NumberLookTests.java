package org.stationhouse.desk.dispatch.casenumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.PaperReports;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.kernel.Actor;

/** The pages of case numbers, their card and the no-report list as people see them: light, dark, on a phone. */
@StationTest
class NumberLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    PaperReports paper;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    private Call open;
    private Call numbered;
    private Jacket jacket;

    @BeforeEach
    void fill() {
        house.setUp();
        Actor clerk = door.actor("pst1");
        open = on("LK1", "Garage door forced", clerk);
        numbered = on("LK1", "488", clerk);
        jacket = calls.makeCase(numbered.ref(), 2, clerk);
        for (int i = 0; i < 4; i++) {
            calls.makeCase(
                    on("LK" + (2 + i), i % 2 == 0 ? "459" : "415P", clerk).ref(), 2, clerk);
        }
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Call on(String unit, String nature, Actor clerk) {
        Call call = calls.log(
                NewCall.typed(natures, nature, null, "1410 Whitcomb-Harlan Boulevard", "Lopez, Ana", "9165551212"),
                null,
                clerk);
        calls.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit(unit), clerk);
        return call;
    }

    @Test
    void theNumberAndItsCardAreFine() {
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/case-number?for=LK1").passes("number-ask");
            browser.open("/case-number?for=LK9+488+410+alder").passes("number-view");
            browser.open("/case-number").looks("number-open");
            browser.open("/case-number/" + numbered.ref()).passes("number-issued");
            browser.open("/case-number/" + open.ref()).passes("number-none");
            browser.open("/calls/" + numbered.ref()).passes("number-call");
            browser.open("/cases/" + jacket.ref() + "/reports").passes("reports-none");
            byte[] pdf = browser.page()
                    .context()
                    .request()
                    .get("/calls/" + numbered.ref() + "/number-card.pdf")
                    .body();
            PaperCheck.shot(pdf, "number-card");
            assertThat(PaperCheck.pages(pdf)).isEqualTo(1);
            assertThat(PaperCheck.archival(pdf)).contains("Robo de bicicleta", "Bicycle theft");
        }
    }

    @Test
    void theListIsFine() {
        paper.receive(jacket.ref(), "Crime report", "Ofc. Lee", door.actor("pst1"));
        clock.forward(Duration.ofHours(13));
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/").looks("noreport-home");
            browser.open("/no-report").passes("noreport-list");
            browser.open("/no-report?text=nothing+of+the+kind").looks("noreport-empty");
            browser.open("/no-report?state=ALL&unit=LK2").looks("noreport-all");
            browser.find("#rows tbody a").first().press("Enter");
            browser.settled().passes("noreport-open");
            browser.open("/no-report/" + numbered.ref()).passes("noreport-reported");
            browser.open("/no-report/hours").passes("noreport-hours");
            browser.open("/case-number/card").passes("number-words");
            browser.open("/cases/" + jacket.ref() + "/reports").passes("reports-there");
            browser.open("/cases/" + jacket.ref()).looks("reports-jacket");
        }
    }
}
