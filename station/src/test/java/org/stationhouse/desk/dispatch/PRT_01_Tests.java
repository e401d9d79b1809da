package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;

/** PRT-01, the clause of issue 2: a call is entered by keyboard, numbered, and its times are kept. */
@StationTest
class PRT_01_Tests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aCallIsEnteredByKeyboardNumberedAndItsTimesKept() {
        try (var desk = Browser.at(port).as("prt2")) {
            String ref = logged(desk);
            String number = entered(ref);
            assertThat(desk.find("main h1")).containsText(number);

            desk.keys().press("d").content("S21").press("Enter");
            happened(desk, 2);
            desk.keys().press("e");
            happened(desk, 3);
            desk.keys().press("a");
            happened(desk, 4);
            desk.keys().press("c").content("Report").press("Enter");
            happened(desk, 5);
            assertThat(desk.keys().clicks()).isZero();

            timesKept(ref);
            assertThat(PaperCheck.text(desk.page()
                            .request()
                            .get("/calls/" + ref + "/card.pdf")
                            .body()))
                    .contains(
                            number, "6360 Fountain", "S21", "Received", "Dispatched", "En route", "Arrived", "Cleared");
            assertThat(audited(ref)).contains("dispatch.call.log", "dispatch.call.print");
            assertThat(audited(ref)).filteredOn("dispatch.call.step"::equals).hasSize(4);
        }
    }

    /** {@code test/scripts/log-a-call.txt}, with the wait for the page between its two lines. @return reference of the call */
    private static String logged(Browser desk) {
        desk.open("/calls")
                .keys()
                .press("/")
                .press("n")
                .press("Space")
                .content("459")
                .press("Space")
                .content("6360 fountain")
                .press("/")
                .content("lopez,ana")
                .press("/")
                .content("9165551212")
                .press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/calls/new.*"));
        desk.settled().keys().press("Control+Enter");
        assertThat(desk.keys().keys()).isLessThanOrEqualTo(12);
        desk.page().waitForURL(Pattern.compile(".*/calls/[0-9A-Z]{17}"));
        return desk.path().substring("/calls/".length());
    }

    /** @return number of the call */
    private String entered(String ref) {
        var call = sql.sql("""
                        select number, nature_code, place, concat_ws(', ', party_last, party_first) party, phone, received_at is not null received
                        from dispatch.call where ref = :ref
                        """).param("ref", ref).query().singleRow();
        assertThat((String) call.get("number")).matches("C\\d{2}-\\d{6}");
        assertThat(call.get("nature_code")).isEqualTo("459");
        assertThat(call.get("place")).isEqualTo("6360 Fountain");
        assertThat(call.get("party")).isEqualTo("Lopez, Ana");
        assertThat(call.get("phone")).isEqualTo("(916) 555-1212");
        assertThat(call.get("received")).isEqualTo(true);
        return String.valueOf(call.get("number"));
    }

    private static void happened(Browser desk, int times) {
        assertThat(desk.find(".times .done")).hasCount(times);
        desk.settled();
    }

    private void timesKept(String ref) {
        assertThat(sql.sql("""
                        select received_at <= dispatched_at and dispatched_at <= en_route_at and en_route_at <= arrived_at
                            and arrived_at <= cleared_at
                        from dispatch.call where ref = :ref and unit = 'S21' and state = 'CLEARED'
                        """).param("ref", ref).query(Boolean.class).single()).isTrue();
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
