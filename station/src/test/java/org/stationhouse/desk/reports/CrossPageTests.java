package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.cross.CrossReport;

/** What a report forces stands on its page with its law, and is made or waived there by keyboard. */
@StationTest
class CrossPageTests extends ReportHouse {

    @LocalServerPort
    int port;

    @Autowired
    CrossDesk cross;

    @Test
    void aCrossReportIsMadeOnThePageOfItsReport() {
        Report draft = endangered();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path());
            assertThat(desk.find("[aria-labelledby=cross-title]")).containsText("Suspected child abuse report");
            assertThat(desk.find("[aria-labelledby=cross-title]")).containsText("PC 11166");
            assertThat(desk.find("#f-whyNot")).hasCount(0);
            desk.passes("report-cross");
            desk.find("#f-number").focus();
            desk.keys().press("Enter").press("Enter");
            assertThat(desk.find("#e-number")).isVisible();
            desk.settled().find("#f-number").focus();
            desk.keys().content("SS-4711").press("Control+Enter");
            assertThat(desk.find("[aria-labelledby=cross-title]")).containsText("SS-4711");
            assertThat(desk.settled().find("#f-number")).hasCount(0);
            assertThat(cross.of(draft).getFirst().state()).isInstanceOf(CrossReport.State.Made.class);
        }
    }

    @Test
    void aSupervisorSaysWhyNoneIsNeeded() {
        Report draft = endangered();
        try (var lead = Browser.at(port).as("supervisor")) {
            lead.open(draft.path());
            lead.find("[aria-labelledby=cross-title] summary").focus();
            lead.keys().press("Enter");
            lead.find("#f-whyNot").focus();
            lead.keys().content("The school has made it").press("Control+Enter");
            assertThat(lead.find("[aria-labelledby=cross-title]")).containsText("The school has made it");
            assertThat(cross.of(draft).getFirst().state()).isInstanceOf(CrossReport.State.NotNeeded.class);
        }
    }

    private Report endangered() {
        Report draft = started("CRIME");
        return desk.change(draft.ref(), draft.version(), Reports.endangered(mark, now()), author);
    }
}
