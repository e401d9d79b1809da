package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** The pages of calls, cases and search as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class DispatchLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    CallDesk desk;

    @Autowired
    CallCorrections corrections;

    @Autowired
    Natures natures;

    private final Actor operator = new Actor("kim", "prt2", null, null, "test");
    private Call waiting;
    private Call done;
    private Jacket jacket;

    @BeforeEach
    void fill() {
        house.setUp();
        waiting = desk.log(
                Calls.at(
                        natures,
                        "459J",
                        "6360 Fountain Sq, rear building, apartment 212",
                        "Lopez-Hernandez, Ana Maria"),
                "Caller hears glass break in the unit above hers.\nTwo voices, one flashlight.",
                operator);
        desk.log(Calls.at(natures, "415M", "1200 Main St", "Nguyen, Thi"), null, operator);
        done = desk.log(
                Calls.at(natures, "11-82", "Florin Rd & Freeport Blvd", "Okafor, Ada"), "Both cars drive.", operator);
        long line = desk.note(done.ref(), "Blue Civic and white F-150.", null, operator)
                .id();
        desk.note(done.ref(), "Gray Civic, not blue.", line, operator);
        desk.step(done.ref(), 1, Step.DISPATCH, StepSaid.unit("T14"), operator);
        desk.step(done.ref(), 2, Step.EN_ROUTE, StepSaid.now(), operator);
        desk.step(done.ref(), 3, Step.ARRIVE, StepSaid.now(), operator);
        corrections.correctTime(
                done.ref(),
                4,
                CallTimes.Mark.RECEIVED,
                done.times().received().minusSeconds(240),
                "the phone rang before",
                operator);
        desk.step(done.ref(), 5, Step.CLEAR, StepSaid.ended(Disposition.REPORT), operator);
        jacket = desk.makeCase(done.ref(), 6, operator);
    }

    /** axe looks here at states of a page only; at every page in its usual state looks the gate. */
    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("prt2")) {
            browser.open("/calls").looks("dispatch-open");
            browser.open("/calls/all").looks("dispatch-all");
            browser.open("/calls/new?line=459%206360%20fountain/lopez,ana/9165551212")
                    .passes("dispatch-new");
            browser.open("/calls/" + waiting.ref()).passes("dispatch-waiting");
            browser.open("/calls/" + done.ref()).passes("dispatch-done");
            browser.open("/calls/" + done.ref() + "/times/ARRIVED").looks("dispatch-time");
            browser.open("/calls/" + done.ref() + "/edit").looks("dispatch-edit");
            browser.open("/cases").looks("cases-list");
            browser.open("/cases/" + jacket.ref()).passes("cases-show");
            browser.open("/find?q=okafor").passes("search-find");
        }
    }

    @Test
    void theCardIsFitForTheArchiveAndSaysWhatTheCallSays() {
        try (var browser = Browser.at(port).as("prt2")) {
            byte[] pdf = browser.page()
                    .context()
                    .request()
                    .get("/calls/" + done.ref() + "/card.pdf")
                    .body();
            PaperCheck.shot(pdf, "dispatch-card");
            assertThat(PaperCheck.archival(pdf).replaceAll("\\s+", " "))
                    .contains(
                            done.number(),
                            "11-82 Collision no injury",
                            "Florin Rd & Freeport Blvd",
                            "Okafor, Ada",
                            "(916) 555-1212",
                            "T14",
                            "Report taken",
                            jacket.number().text(),
                            "Correction: Gray Civic, not blue.",
                            "the phone rang before")
                    .doesNotContain(done.ref().text());
        }
    }

    @Test
    void tabTakesTheFirstNatureOfferedAndGoesOnToThePlace() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/calls/new").keys().content("thef");
            // at once, while the offers are still on their way
            desk.keys().press("Tab").content("4th & Main");
            desk.find("#nature-said strong").waitFor();
            assertThat(desk.find("#f-nature").inputValue()).isEqualTo("484 Petty theft");
            assertThat(desk.find("#f-place").inputValue()).isEqualTo("4th & Main");
            assertThat(desk.find("[data-pick]").count()).isZero();
        }
    }
}
