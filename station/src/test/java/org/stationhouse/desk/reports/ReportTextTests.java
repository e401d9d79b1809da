package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** What reports say is found by its words, as they stand now, by who may know of the report; for others it changes no byte. */
@StationTest
class ReportTextTests extends ReportHouse {

    @LocalServerPort
    int port;

    private Report saying(Report report, String narrative) {
        ReportSaid said = Reports.theft(mark, now());
        return desk.change(
                report.ref(),
                report.version(),
                new ReportSaid(
                        said.from(),
                        said.to(),
                        said.place(),
                        said.offenses(),
                        said.people(),
                        said.vehicles(),
                        said.property(),
                        narrative,
                        said.answers()),
                author);
    }

    private String answer(String role, String question) {
        try (var browser = Browser.at(port).as(role)) {
            return browser.page()
                    .context()
                    .request()
                    .get("http://localhost:" + port + "/search/text?q=" + question)
                    .text()
                    .replaceAll("(name=\"_(?:csrf|once)\" value=\")[^\"]*", "$1")
                    .replaceAll("(X-CSRF-TOKEN[^:]*: |\"token\":)[^},]*", "$1")
                    .replaceAll("data-offline-key=\"[^\"]*\"", "");
        }
    }

    @Test
    void aDraftIsFoundByWhatItSaysNowAndNoLongerByWhatItSaid() {
        Report draft = saying(started("CRIME"), "The zither of " + mark + " was broken.");
        assertThat(answer("pst2", mark + "+zither"))
                .contains("href=\"" + draft.path() + "\"", "<mark>zither</mark>", "<mark>" + mark + "</mark>");
        Report changed = saying(draft, "The lute of " + mark + " was broken.");
        assertThat(answer("pst2", mark + "+zither")).doesNotContain(draft.path());
        assertThat(answer("pst2", mark + "+lute")).contains("href=\"" + draft.path() + "\"");
        assertThat(sql.sql("select count(*) from search.passage where ref = :ref")
                        .param("ref", changed.ref())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReportOfARestrictedCaseChangesNoByteForWhoIsNotAssigned() {
        clock.stop(now());
        String question = mark + "+zither*+-lute";
        String before = answer("prt2", question);
        Report report = saying(started("CRIME"), "The zithers of " + mark + " were broken.");
        assertThat(answer("prt2", question)).contains(report.path());
        restricted.restrict(
                report.inCase().ref(),
                cases.read(report.inCase().ref(), supervisor)
                        .orElseThrow()
                        .jacket()
                        .version(),
                "Informant",
                supervisor);
        assertThat(answer("prt2", question)).isEqualTo(before);
        assertThat(answer("supervisor", question)).contains(report.path());
        restricted.lift(
                report.inCase().ref(),
                cases.read(report.inCase().ref(), supervisor)
                        .orElseThrow()
                        .jacket()
                        .version(),
                "Over",
                supervisor);
        assertThat(answer("prt2", question)).contains(report.path());
    }
}
