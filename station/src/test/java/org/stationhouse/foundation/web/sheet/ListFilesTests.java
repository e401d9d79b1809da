package org.stationhouse.foundation.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;

/** The same list as each kind of file, with all columns or those that its reader chose. */
@StationTest
class ListFilesTests {

    @Autowired
    FilledHouse house;

    @LocalServerPort
    int port;

    private static APIResponse got(Browser desk, String path) {
        return desk.page().context().request().get(path);
    }

    @Test
    void eachEndingIsItsKindOfFile() throws Exception {
        house.setUp();
        try (var desk = Browser.at(port).as("pst1")) {
            APIResponse csv = got(desk, "/test/gallery.csv");
            assertThat(csv.headers())
                    .containsEntry("content-type", "text/csv;charset=UTF-8")
                    .containsEntry("content-disposition", "attachment; filename=\"gallery.csv\"");
            assertThat(csv.text()).startsWith("\uFEFFNumber,Place,Status,Reporting party\r\nAna,'=1+1,");

            APIResponse xlsx = got(desk, "/test/gallery.xlsx");
            assertThat(xlsx.headers()).containsEntry("content-disposition", "attachment; filename=\"gallery.xlsx\"");
            assertThat(WorkbookTests.opened(xlsx.body()).get("xl/worksheets/sheet1.xml"))
                    .contains("Number", "Reporting party", "=1+1", "<v>7</v>")
                    .doesNotContain("<f>");

            APIResponse pdf = got(desk, "/test/gallery.pdf?q=Main");
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(PaperCheck.archival(pdf.body()))
                    .contains("All calls", "2 rows", "q: Main", "02/28/2026", "Núñez")
                    .doesNotContain("Reporting party");
            assertThat(got(desk, "/test/gallery.exe").status()).isEqualTo(404);
        }
    }

    @Test
    void aFileHasTheColumnsThatWereChosen() throws Exception {
        house.setUp();
        try (var desk = Browser.at(port).as("pst1")) {
            assertThat(got(desk, "/test/gallery.csv?cols=party,state").text())
                    .startsWith("\uFEFFNumber,Status,Reporting party\r\n");
            assertThat(PaperCheck.text(got(desk, "/test/gallery.pdf?cols=party").body()))
                    .contains("Reporting party")
                    .doesNotContain("Place");
        }
    }

    @Test
    void aListTooLongForPaperSaysSoInPlaceOfThePaper() {
        house.setUp();
        try (var desk = Browser.at(port).as("pst1")) {
            int most = ListPaper.MOST;
            assertThat(got(desk, "/test/gallery.pdf?rows=" + most).status()).isEqualTo(200);
            APIResponse tooLong = got(desk, "/test/gallery.pdf?rows=" + (most + 1));
            assertThat(tooLong.status()).isEqualTo(422);
            assertThat(new String(tooLong.body(), StandardCharsets.UTF_8))
                    .contains("Too long for paper", "more than 1,500 rows");
            assertThat(got(desk, "/test/gallery.xlsx?rows=" + (most + 1)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void columnsAreChosenByKeyboardAndStayWhileOneFiltersAndExports() {
        house.setUp();
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find(".chooser summary").focus();
            desk.keys().press("Enter");
            desk.page().evaluate("scrollTo(0, 0)");
            desk.axe();
            desk.find(".chooser input[value=place]").focus();
            desk.keys().press("Space");
            desk.find(".chooser input[value=party]").focus();
            desk.keys().press("Space");
            desk.find(".chooser button").focus();
            desk.keys().press("Enter");
            PlaywrightAssertions.assertThat(desk.find(".listing thead th"))
                    .hasText(new String[] {"Number", "Status", "Reporting party"});

            desk.find("#f-q").fill("Main");
            desk.page().waitForURL("**q=Main**");
            PlaywrightAssertions.assertThat(desk.find(".listing thead th")).hasCount(3);
            assertThat(desk.find(".kinds a").first().getAttribute("href"))
                    .startsWith("/test/gallery.csv?")
                    .contains("q=Main", "cols=number%2Cstate%2Cparty");
            desk.find(".listing thead th a").first().click();
            desk.page().waitForURL("**sort=number**");
            PlaywrightAssertions.assertThat(desk.find(".listing thead th")).hasCount(3);

            desk.find(".chooser summary").click();
            desk.find(".chooser a").click();
            PlaywrightAssertions.assertThat(desk.find(".listing thead th"))
                    .hasText(new String[] {"Number", "Place", "Status"});
        }
    }
}
