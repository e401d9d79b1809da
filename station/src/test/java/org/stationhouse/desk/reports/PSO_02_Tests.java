package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationhouse.desk.reports.ReportHands.REPORT;
import static org.stationhouse.desk.reports.ReportHands.at;
import static org.stationhouse.desk.reports.ReportHands.begun;
import static org.stationhouse.desk.reports.ReportHands.corrected;
import static org.stationhouse.desk.reports.ReportHands.paper;
import static org.stationhouse.desk.reports.ReportHands.pressed;
import static org.stationhouse.desk.reports.ReportHands.sentBack;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** PSO-02: routine crime and incident reports, as PST-01, with Records processing after approval. */
@StationTest
class PSO_02_Tests extends ReportHouse {

    @LocalServerPort
    int port;

    @Test
    void aRoutineTheftIsWrittenApprovedAndProcessed() {
        try (var author = Browser.at(port).as("pso2");
                var lead = Browser.at(port).as("supervisor");
                var records = Browser.at(port).as("prt1")) {
            String ref = begun(author, call().ref().text(), "3");
            author.keys().content("487(a)").press("Tab");
            at(author, "f-offenses[0].asks[location]").keys().content("street");
            at(author, "f-people[0].role").keys().content("V");
            at(author, "f-property[0].article").keys().content("Bicycle");
            at(author, "f-property[0].value").keys().content("1300");
            at(author, "f-narrative")
                    .keys()
                    .press("Control+End")
                    .content("It was locked.")
                    .press("Control+Enter");
            author.page().waitForURL(REPORT);
            assertThat(author.settled().find(".pagehead .chip").first()).hasText("Submitted");
            sentBack(lead, ref, "locked", "Say with what lock");
            corrected(author, ref, "Say with what lock", " A cable lock, cut.");
            pressed(lead, ref, "y", "Approved");
            records.open("/reports/" + ref);
            records.find("[id='f-codes[0].nibrs']").focus();
            records.keys().content("23h").press("Control+Enter");
            assertThat(records.find(".pagehead .chip").first()).hasText("Processed");
            pressed(records, ref, "y", "Filed");
            assertThat(paper(records, ref))
                    .contains("Theft report", "PC 487(a)", "23H", "A cable lock, cut.")
                    .doesNotContain("DRAFT");
            assertThat(sql.sql("select coded from reports.offense join reports.report on report.id = offense.report"
                                    + " where ref = :ref and report.state = 'FILED'")
                            .param("ref", ref)
                            .query(String.class)
                            .single())
                    .isEqualTo("23H");
            assertThat(sql.sql(
                                    "select count(*) from vault.audit_line where verb = 'reports.report.file' and :ref = any(refs)")
                            .param("ref", ref)
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }
}
