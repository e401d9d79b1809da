package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;

/** The pages of reports as people see them: light, dark, on a phone; axe finds nothing, nothing stands out. */
@StationTest
class ReportLookTests extends ReportHouse {

    private static final String PROOFREAD =
            "SUMMARY\nOn 11/28/2026 at about 0915 hours, I was dispatched to a theft that had just ocurred. "
                    + "Mr. Quist seen the suspect run north. The bike, serial number ZX9912, is worth about $750.\n\n"
                    + "STATEMENT OF THE VICTIM\nThe victim said that the bicycle was leaned against the fence when it was taken by a man with brown hair.";

    @LocalServerPort
    int port;

    @Test
    void everyPageIsFine() {
        Report draft = written();
        Report submitted = submitted();
        Report back = review.sendBack(
                submitted.ref(),
                submitted.version(),
                List.of(new Comment.Asked("narrative", "took it", "Say who took it, and where he ran.")),
                trainer);
        Report waiting = submitted();
        Report twice = resubmitted();
        Report approved = approved();
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/reports?state=ALL").passes("report-list");
            browser.open("/reports/new").passes("report-new");
            browser.open(draft.path() + "/edit").find("#f-narrative").fill(PROOFREAD);
            assertThat(browser.find("#proof-says")).hasText(Pattern.compile("\\d+ findings"));
            browser.keys().press("Alt+p");
            browser.passes("report-edit");
            browser.open(back.path() + "/edit").looks("report-back");
            browser.open(back.path()).passes("report-show");
            browser.open(twice.path()).keys().press("v");
            assertThat(browser.find("#content ins")).hasText("ran.");
            assertThat(browser.find("#content del")).hasText("left.");
            browser.passes("report-versions");
            browser.open("/calls/" + call().ref()).looks("report-call");
            browser.open("/cases/" + draft.inCase().ref()).looks("report-case");
        }
        try (var browser = Browser.at(port).as("pst2")) {
            browser.open(waiting.path()).passes("report-review");
        }
        try (var browser = Browser.at(port).as("prt1")) {
            browser.open(approved.path()).passes("report-process");
        }
        try (var browser = Browser.at(port).as("supervisor")) {
            browser.open("/reports/kinds").passes("report-kinds");
            browser.open("/reports/vocabulary").passes("report-vocabulary");
        }
    }

    /** Sent back, changed and submitted again. */
    private Report resubmitted() {
        Report draft = written();
        Report left = desk.change(draft.ref(), draft.version(), narrated("He took it and left."), author);
        Report first = desk.submit(left.ref(), left.version(), author);
        Report back = review.sendBack(
                first.ref(), first.version(), List.of(new Comment.Asked("narrative", null, "Say how.")), trainer);
        Report ran = desk.change(back.ref(), back.version(), with(back.said(), "He took it and ran."), author);
        return desk.submit(ran.ref(), ran.version(), author);
    }

    private ReportSaid narrated(String narrative) {
        return with(Reports.theft(mark, now()), narrative);
    }

    private static ReportSaid with(ReportSaid said, String narrative) {
        return new ReportSaid(
                said.from(),
                said.to(),
                said.place(),
                said.offenses(),
                said.people(),
                said.vehicles(),
                said.property(),
                narrative,
                said.answers());
    }

    @Test
    void thePaperIsFitForTheArchive() {
        Report approved = approved();
        try (var browser = Browser.at(port).as("supervisor")) {
            byte[] paper = browser.page()
                    .context()
                    .request()
                    .get(approved.path() + "/report.pdf")
                    .body();
            PaperCheck.shot(paper, "report-paper");
            assertThat(PaperCheck.archival(paper).replaceAll("\\s+", " "))
                    .contains(approved.number(), "1HGCM82633A004352", "He took it and ran.")
                    .doesNotContain("DRAFT", approved.ref().text());
            byte[] draft = browser.page()
                    .context()
                    .request()
                    .get(written().path() + "/report.pdf")
                    .body();
            PaperCheck.shot(draft, "report-draft");
            assertThat(PaperCheck.archival(draft)).contains("DRAFT");
        }
    }
}
