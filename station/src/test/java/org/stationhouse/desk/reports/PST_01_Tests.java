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

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/**
 * PST-01: a technician writes a burglary report with offenses, people, vehicles, property and narrative on one page and submits it; the
 * supervisor sends it back with marked comments, then approves it; Records codes and files it; the approved version is locked and later
 * text is a supplement.
 */
@StationTest
class PST_01_Tests extends ReportHouse {

    private static final List<String> ITEMS =
            List.of("Laptop 1200", "Camera 450", "Watch 300", "Jewelry 900", "Cash 80", "Tools 150");

    @LocalServerPort
    int port;

    @Test
    void aBurglaryReportGoesFromTheCallToTheFileAndIsMendedByASupplement() {
        String call = call().ref().text();
        try (var author = Browser.at(port).as("pst1");
                var trainer = Browser.at(port).as("pst2");
                var lead = Browser.at(port).as("supervisor");
                var records = Browser.at(port).as("prt1")) {
            String ref = written(author, call);
            assertThat(author.find(".pagehead .chip").first()).hasText("With the trainer");
            sentBack(trainer, ref, "slider", "Say which slider");
            corrected(author, ref, "Say which slider", " It is the slider to the yard.");
            pressed(trainer, ref, "y", "Submitted");
            sentBack(lead, ref, "Nobody", "Say who was asked");
            corrected(author, ref, "Say who was asked", " I asked at 6358 and 6362.");
            pressed(lead, ref, "y", "Approved");
            filed(records, ref);
            locked(author, ref);
            supplemented(author, lead, ref);
            found(author);
            assertThat(audited(ref))
                    .contains(
                            "reports.report.start",
                            "reports.report.change",
                            "reports.report.submit",
                            "reports.report.pass",
                            "reports.report.return",
                            "reports.report.approve",
                            "reports.report.process",
                            "reports.report.file");
        }
    }

    /** Three people, a vehicle and six items. */
    private String written(Browser desk, String call) {
        String ref = begun(desk, call, "2");
        desk.keys().content("459").press("Tab");
        at(desk, "f-offenses[0].asks[location]").keys().content("20");
        at(desk, "f-offenses[0].asks[entry]").keys().content("F");
        at(desk, "f-offenses[0].asks[tool]").keys().content("Pry bar");
        at(desk, "f-people[0].role").keys().content("V");
        at(desk, "f-people[0].address").keys().press("Control+Enter").content("W");
        at(desk, "f-people[1].name").keys().content("Okafor" + mark + ", Ada");
        at(desk, "f-people[1].phone").keys().content("916-555-1313").press("Control+Enter");
        desk.keys().content("Su");
        at(desk, "f-people[2].name").keys().content("unknown");
        at(desk, "f-people[2].asks[look]").keys().content("Tall, gray hoodie");
        at(desk, "f-vehicles[0].role").keys().content("Su");
        at(desk, "f-vehicles[0].make").keys().content("Ford");
        at(desk, "f-vehicles[0].model").keys().content("F-150");
        at(desk, "f-vehicles[0].color").keys().content("dark");
        for (int n = 0; n < ITEMS.size(); n++) {
            String[] item = ITEMS.get(n).split(" ");
            at(desk, "f-property[" + n + "].article").keys().content(item[0]);
            at(desk, "f-property[" + n + "].value").keys().content(item[1]);
            if (n + 1 < ITEMS.size()) {
                desk.keys().press("Control+Enter");
            }
        }
        at(desk, "f-asks[alarm]").keys().content("No");
        at(desk, "f-asks[canvass]").keys().content("Nobody saw it");
        at(desk, "f-narrative")
                .keys()
                .press("Control+End")
                .content("The rear slider was pried open. Nobody was home.")
                .press("Control+Enter");
        desk.page().waitForURL(REPORT);
        desk.settled();
        assertThat(desk.keys().clicks()).isZero();
        return ref;
    }

    private void filed(Browser records, String ref) {
        records.open("/reports/" + ref).keys();
        assertThat(records.find("[id='f-codes[0].nibrs']")).hasValue("220");
        records.find("[id='f-codes[0].nibrs']").focus();
        records.keys().press("Control+Enter");
        assertThat(records.find(".pagehead .chip").first()).hasText("Processed");
        pressed(records, ref, "y", "Filed");
        assertThat(paper(records, ref))
                .contains(
                        "Burglary report",
                        "PC 459 Burglary",
                        "220",
                        "Type of place: Residence/Home",
                        "Entry: Force",
                        "How entry was made: Pry bar",
                        mark,
                        "Okafor" + mark + ", Ada",
                        "Tall, gray hoodie",
                        "Ford F-150",
                        "Laptop",
                        "$1,200.00",
                        "$3,080.00",
                        "No alarm",
                        "I asked at 6358 and 6362.")
                .doesNotContain("DRAFT");
    }

    private void locked(Browser author, String ref) {
        String before = narrative(ref);
        author.open("/reports/" + ref + "/edit");
        author.page().waitForURL(REPORT);
        assertThat(author.find("a[href$='/edit']")).hasCount(0);
        assertThat(narrative(ref)).isEqualTo(before);
    }

    /** The name of the victim was heard wrong: the filed report stays as it was signed. */
    private void supplemented(Browser author, Browser lead, String ref) {
        author.open("/reports/" + ref).keys().press("s");
        author.page().waitForURL(ReportHands.EDIT);
        String supplement = author.settled().path().split("/")[2];
        at(author, "f-people[0].role").keys().content("V");
        at(author, "f-people[0].name").keys().content("Schmidt" + mark + ", Ana");
        at(author, "f-people[0].known").keys().content("new");
        at(author, "f-narrative")
                .keys()
                .content("The victim's name is Schmidt" + mark + ", not as first written.")
                .press("Control+Enter");
        author.page().waitForURL(REPORT);
        author.settled();
        try (var trainer = Browser.at(port).as("pst2")) {
            pressed(trainer, supplement, "y", "Submitted");
        }
        pressed(lead, supplement, "y", "Approved");
        assertThat(paper(author, supplement)).contains("Supplement", "Schmidt" + mark);
        assertThat(paper(author, ref)).doesNotContain("Schmidt");
    }

    private void found(Browser desk) {
        desk.open("/find?q=Smit" + mark);
        assertThat(desk.find("main")).containsText(Pattern.compile("Schmidt" + mark));
    }

    private String narrative(String ref) {
        return sql.sql("select narrative from reports.report where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) and outcome = 'DONE'")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
