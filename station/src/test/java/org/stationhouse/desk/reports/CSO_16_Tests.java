package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationhouse.desk.reports.ReportHands.REPORT;
import static org.stationhouse.desk.reports.ReportHands.at;
import static org.stationhouse.desk.reports.ReportHands.begun;
import static org.stationhouse.desk.reports.ReportHands.paper;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/**
 * CSO-16: a burglary template asks for point of entry, method, loss list and canvass, each by the code or the words that crime reporting
 * has for it.
 */
@StationTest
class CSO_16_Tests extends ReportHouse {

    @LocalServerPort
    int port;

    @Test
    void aRoutineBurglaryIsAskedForEntryMethodLossAndCanvass() {
        try (var desk = Browser.at(port).as("cso1")) {
            String ref = begun(desk, call().ref().text(), "2");
            assertThat(desk.find("#f-narrative")).hasValue(Pattern.compile("POINT AND METHOD OF ENTRY"));
            desk.keys().content("459").press("Tab");
            at(desk, "f-people[0].role").keys().content("V");
            at(desk, "f-property[0].article").keys().content("Laptop");
            at(desk, "f-property[0].value").keys().content("1200");
            at(desk, "f-narrative")
                    .keys()
                    .press("Control+End")
                    .content("Pried.")
                    .press("Control+Enter");
            assertThat(desk.find("#problems li")).hasCount(4);
            assertThat(desk.find("[id='e-offenses[0].asks[entry]']")).isVisible();
            assertThat(desk.find("[id='e-asks[canvass]']")).isVisible();
            desk.settled().find("[id='f-offenses[0].asks[location]']").focus();
            desk.keys().content("residence").press("Tab").content("No");
            at(desk, "f-offenses[0].asks[entrypoint]").keys().content("Rear d");
            at(desk, "f-offenses[0].asks[tool]").keys().content("Unlocked door");
            desk.find("[id='f-asks[alarm]']").focus();
            desk.keys().content("No");
            at(desk, "f-asks[canvass]").keys().content("Nobody at 6358").press("Control+Enter");
            desk.page().waitForURL(REPORT);
            assertThat(desk.settled().find(".pagehead .chip").first()).hasText("With the trainer");
            assertThat(sql.sql("""
                            select string_agg(ask || '=' || case when codes = '' then said else codes end, ' ' order by answer.running)
                            from reports.answer join reports.report on report.id = answer.report
                            where ref = :ref and part = 'OFFENSE'
                            """).param("ref", ref).query(String.class).single())
                    .contains("location=20", "entry=N", "entrypoint=RD", "tool=Unlocked door", "bias=88", "using=N");
            assertThat(paper(desk, ref))
                    .contains("Point of entry: Rear door", "Entry: No Force", "Laptop", "$1,200.00", "Nobody at 6358");
            assertThat(sql.sql(
                                    "select count(*) from vault.audit_line where verb = 'reports.report.submit' and :ref = any(refs)")
                            .param("ref", ref)
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }
}
