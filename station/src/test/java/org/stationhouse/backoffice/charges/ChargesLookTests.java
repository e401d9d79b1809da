package org.stationhouse.backoffice.charges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;

/** The offense table as people see it: found by the command bar, light, dark, on a phone, as a file and on paper. */
@StationTest
class ChargesLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void fill() {
        house.fill();
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("prt2")) {
            browser.open("/offenses").looks("charges-list");
            browser.open("/offenses?text=99901&cols=statute,title,level,nibrs,note,state,from,until,source")
                    .looks("charges-columns");
            browser.open("/offenses?text=nothing+like+this").passes("charges-nothing");
            browser.open("/offenses/CA/PC/459").looks("charges-starter");
            browser.open("/offenses/CA/PC/99901(a)").passes("charges-versions");
            browser.open("/offenses/CA/PC/99903~99902").passes("charges-ended");
        }
    }

    @Test
    void theCommandBarOpensTheSection() {
        try (var browser = Browser.at(port).as("cso1")) {
            browser.open("/go?q=off+459");
            assertThat(browser.find("tbody tr").first().innerText()).contains("PC 459", "Burglary", "Unverified");
            assertThat(browser.find("tbody tr").count()).isEqualTo(2);
            browser.open("/go?q=off+11377a");
            assertThat(browser.find("tbody tr").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("HS 11377(a)");
        }
    }

    private static List<String> rows(Browser browser, String question) {
        browser.open("/offenses?" + question);
        return browser.find("tbody td.lead").allInnerTexts();
    }

    @Test
    void theListIsFilteredSortedAndOfADay() {
        try (var browser = Browser.at(port).as("administrator")) {
            assertThat(rows(browser, "text=robbery+first")).containsExactly("PC 212.5(a)");
            assertThat(rows(browser, "text=robbery&state=OR&sort=-level"))
                    .containsExactly("ORS 164.395", "ORS 164.405", "ORS 164.415");
            assertThat(rows(browser, "code=HS&nibrs=35b")).containsExactly("HS 11364(a)", "HS 11364.7(a)(1)");
            assertThat(rows(browser, "code=BP&level=INFRACTION")).containsExactly("BP 25620(a)");
            assertThat(rows(browser, "text=spouse+rape")).isEmpty();
            assertThat(rows(browser, "text=spouse+rape&on=2021-12-31")).containsExactly("PC 262(a)(1)");
            assertThat(rows(browser, "text=murder&state=OR&on=2019-09-28")).containsExactly("ORS 163.115");
            assertThat(rows(browser, "text=murder&state=all&on=nonsense"))
                    .containsExactly("PC 152.3(a)", "PC 187(a)", "PC 653f(b)", "ORS 163.107", "ORS 163.115");
        }
    }

    @Test
    void aFileSaysWhatIsUnverifiedWhateverItsColumns() {
        try (var browser = Browser.at(port).as("prt1")) {
            var request = browser.page().context().request();
            assertThat(request.get("/offenses.csv?text=pc+459").text())
                    .contains(
                            "Section,Title,Level,NIBRS", "PC 459,Burglary,Felony or misdemeanor,220,Burglary/breaking")
                    .contains(",Unverified");
            assertThat(request.get("/offenses.csv?text=pc+459&cols=statute,title")
                            .text())
                    .contains("PC 459 (unverified),Burglary");
            assertThat(request.get("/offenses.csv?text=99902").text()).contains("Verified by state & county.csv, ");
            assertThat(request.get("/offenses.xlsx").ok()).isTrue();
            byte[] pdf = request.get("/offenses.pdf?text=pc+4").body();
            PaperCheck.shot(pdf, "charges-list");
            assertThat(PaperCheck.archival(pdf).replaceAll("\\s+", " "))
                    .contains("PC 459 Burglary Felony or misdemeanor 220", "Unverified");
        }
    }
}
