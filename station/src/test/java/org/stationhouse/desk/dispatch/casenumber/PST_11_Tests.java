package org.stationhouse.desk.dispatch.casenumber;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;

/**
 * PST-11: a walk-in report starts from the contact, and the case number card is printed for the reporting person; a case number without a
 * report after a shift is on the supervisor's first page until it is closed with a reason.
 */
@StationTest
class PST_11_Tests {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/[0-9A-Z]{17}$");
    private static final Pattern NUMBER = Pattern.compile(".*/case-number/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aWalkInReportStartsFromTheContactAndTheCardIsPrinted() {
        try (var desk = Browser.at(port).as("pst1")) {
            String contact = logged(desk);
            desk.script("walk-in-report");
            desk.page().waitForURL(NUMBER);
            String call = desk.settled().path().substring("/case-number/".length());
            String number = desk.find("#number").textContent();
            assertThat(sql.sql("select state || ' ' || ending || ' ' || party_last || ' ' || phone || ' ' || place"
                                    + " from dispatch.call where ref = :ref and case_number = :number")
                            .param("ref", call)
                            .param("number", number)
                            .query(String.class)
                            .single())
                    .as("nothing is typed twice")
                    .isEqualTo("CLEARED REPORT Vireo" + mark + " (916) 555-1212 6360 Fountain Sq");
            printed(desk, "a[data-key=next]", number, call);
            desk.open("/contacts/" + contact);
            printed(desk, "a[data-key=n]", number, call);
            desk.open("/calls/" + call);
            printed(desk, "a[data-key=n]", number, call);
            desk.find("a[href^='/cases/']").first().press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/cases/[0-9A-Z]{17}$"));
            printed(desk, "a[data-key=n]", number, call);
            assertThat(desk.keys().clicks()).isZero();
        }
    }

    private String logged(Browser desk) {
        desk.open("/calls").keys().press("/").content("k Bicycle " + mark).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/contacts/new\\?.*"));
        desk.settled().keys().press("Enter").content("Vireo" + mark + ", Ana").press("Enter");
        desk.keys()
                .content("9165551212")
                .press("Enter")
                .content("6360 Fountain Sq")
                .press("Control+Enter");
        desk.page().waitForURL(CONTACT);
        return desk.settled().path().substring("/contacts/".length());
    }

    /** The key of the page leads to the card, and the card says what it must and nothing of what was said. */
    private void printed(Browser desk, String key, String number, String call) {
        assertThat(desk.find(key)).isVisible();
        String address = desk.find(key).getAttribute("href");
        String card = PaperCheck.text(desk.page().request().get(address).body()).replaceAll("\\s+", " ");
        assertThat(card)
                .contains(number, "Bicycle theft", "Robo de bicicleta", "Test City Police", "Guarde esta tarjeta")
                .doesNotContain("Vireo", "Fountain", "555-1212", mark);
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'dispatch.numbercard.print'"
                                + " and :ref = any(refs) and case_number = :number")
                        .param("ref", call)
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatHasNoReportAfterAShiftIsTheSupervisorsUntilItIsClosedWithAReason() {
        String number;
        String call;
        try (var desk = Browser.at(port).as("pst1")) {
            logged(desk);
            desk.script("walk-in-report");
            desk.page().waitForURL(NUMBER);
            call = desk.settled().path().substring("/case-number/".length());
            number = desk.find("#number").textContent();
        }
        clock.forward(Duration.ofHours(13));
        try (var desk = Browser.at(port).as("supervisor")) {
            desk.open("/");
            assertThat(desk.find("#watched-title ~ ul li").first()).containsText("No-report list: oldest ");
            desk.keys().press("/").content("nr " + number).press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/no-report\\?.*"));
            assertThat(desk.settled().find("#rows tbody tr")).hasCount(1);
            assertThat(desk.find("#rows tbody tr .chip")).hasText("No report");
            desk.keys().press("j").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/no-report/" + call));
            desk.settled().keys().content("Bicycle was in the garage " + mark).press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/no-report$"));
            assertThat(desk.keys().clicks()).isZero();
            assertThat(sql.sql("select needless_why from dispatch.no_report where call_ref = :ref")
                            .param("ref", call)
                            .query(String.class)
                            .single())
                    .isEqualTo("Bicycle was in the garage " + mark);
            desk.open("/no-report?state=NEEDLESS&cols=case,why&text=" + number);
            assertThat(desk.find("#rows tbody")).containsText("Bicycle was in the garage " + mark);
            assertThat(sql.sql("select reason from vault.audit_line where verb = 'dispatch.noreport.close'"
                                    + " and :ref = any(refs)")
                            .param("ref", call)
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of("Bicycle was in the garage " + mark));
            assertThat(sql.sql("select state from worklist.task where source = :source")
                            .param("source", "dispatch.noreport:" + call)
                            .query(String.class)
                            .single())
                    .isEqualTo("LAPSED");
        }
    }
}
