package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationhouse.desk.reports.ReportHands.REPORT;
import static org.stationhouse.desk.reports.ReportHands.at;
import static org.stationhouse.desk.reports.ReportHands.begun;
import static org.stationhouse.desk.reports.ReportHands.paper;
import static org.stationhouse.desk.reports.ReportHands.pressed;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/**
 * PST-20: who approves depends on the kind of report (crime, arrest, missing person: always a supervisor); level I work has a trainer's
 * review before it; what is not approved bears its mark on every sheet and goes to nobody.
 */
@StationTest
class PST_20_Tests extends ReportHouse {

    @LocalServerPort
    int port;

    @Test
    void levelOneWorkHasATrainersReviewAndACrimeASupervisor() {
        try (var author = Browser.at(port).as("pst1");
                var trainer = Browser.at(port).as("pst2");
                var lead = Browser.at(port).as("supervisor")) {
            String crime = incident(author, "1", true);
            assertThat(author.find(".pagehead .chip").first()).hasText("With the trainer");
            lead.open("/reports/" + crime);
            assertThat(lead.find("form[action$='/approve']")).hasCount(0);
            pressed(trainer, crime, "y", "Submitted");
            assertThat(trainer.settled().find("form[action$='/approve']")).hasCount(0);
            assertThat(paper(author, crime)).contains("DRAFT");
            pressed(lead, crime, "y", "Approved");
            assertThat(paper(author, crime)).doesNotContain("DRAFT");
            String incident = incident(author, "8", false);
            pressed(trainer, incident, "y", "Submitted");
            try (var senior = Browser.at(port).as("cso2")) {
                pressed(senior, incident, "y", "Approved");
            }
            assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'reports.report.approve'"
                                    + " and (:crime = any(refs) or :incident = any(refs))")
                            .param("crime", crime)
                            .param("incident", incident)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void levelTwoWorkGoesStraightToWhoApproves() {
        try (var author = Browser.at(port).as("pst2")) {
            incident(author, "8", false);
            assertThat(author.find(".pagehead .chip").first()).hasText("Submitted");
        }
    }

    private String incident(Browser author, String kind, boolean crime) {
        String ref = begun(author, call().ref().text(), kind);
        if (crime) {
            author.keys().content("594(b)(2)(A)").press("Tab");
            at(author, "f-offenses[0].asks[location]").keys().content("20");
            at(author, "f-people[0].role").keys().content("V");
            at(author, "f-people[0].known").keys().content("new");
            at(author, "f-property[0].loss").keys().content("Dam");
            at(author, "f-property[0].article").keys().content("Window");
            at(author, "f-property[0].value").keys().content("90");
        } else {
            at(author, "f-people[0].known").keys().content("new");
        }
        author.find("#f-narrative").focus();
        author.keys().press("Control+End").content("It was seen.").press("Control+Enter");
        author.page().waitForURL(REPORT);
        author.settled();
        return ref;
    }
}
