package org.stationhouse.desk.dispatch.unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/**
 * PRT-01: a call is entered by keyboard alone with type-ahead nature and address, its priority suggested, duplicates shown; it is
 * assigned to a unit, and all its status times are kept.
 */
@StationTest
class PRT_01_Tests {

    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String sign = "9" + mark.toUpperCase(Locale.ROOT);
    private final String place = "4100 Peachtree" + mark + " Ave";

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aCallIsEnteredAssignedAndTimedByKeyboardAlone() {
        try (var desk = Browser.at(port).as("prt2")) {
            onDuty(desk);
            String first = entered(desk, false);
            String ref = entered(desk, true);
            assertThat(ref).isNotEqualTo(first);
            timed(desk, number(ref));
            assertThat(desk.keys().clicks()).isZero();

            timesKept(ref);
            assertThat(PaperCheck.text(desk.page()
                            .request()
                            .get("/calls/" + ref + "/card.pdf")
                            .body()))
                    .contains(sign + " assigned", "Dispatched", "En route", "Arrived", "Cleared", "Report taken");
            assertThat(PaperCheck.text(
                            desk.page().request().get("/radio/day.pdf").body()))
                    .contains(sign);
            assertThat(audited(ref)).contains("dispatch.call.log", "dispatch.call.unit", "dispatch.call.step");
        }
    }

    private void onDuty(Browser desk) {
        desk.open("/calls").keys().press("/").content("on " + sign).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/units/new\\?.*"));
        desk.settled().keys().content("Lopez, Ana").press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/units/[0-9A-Z]{17}$"));
        assertThat(desk.settled().find("main h1")).containsText(sign);
    }

    /** @param known whether a call at this place is open already @return reference of the call */
    private String entered(Browser desk, boolean known) {
        desk.open("/calls/new").settled().keys().content("burgl");
        assertThat(desk.find("#nature-said [data-pick]").first()).containsText("459");
        desk.keys().press("Tab");
        assertThat(desk.find("#nature-said")).containsText("priority 3");
        desk.page()
                .waitForResponse(
                        it -> it.url().contains("/calls/alike") && it.url().endsWith("Ave&phone="),
                        () -> desk.keys().content(place));
        if (known) {
            assertThat(desk.find("#alike .notice")).containsText("1 call may be about the same");
            assertThat(desk.find("#alike .notice")).containsText(place);
        } else {
            assertThat(desk.find("#alike .notice")).hasCount(0);
        }
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(CALL);
        assertThat(desk.settled().find("main h1")).containsText("459 Burglary");
        return desk.path().substring("/calls/".length());
    }

    private String number(String ref) {
        return sql.sql("select number from dispatch.call where ref = :ref and priority = 3 and place = :place")
                .param("ref", ref)
                .param("place", place)
                .query(String.class)
                .single();
    }

    private void timed(Browser desk, String number) {
        desk.keys().press("b");
        desk.page().waitForURL(Pattern.compile(".*/board\\?.*"));
        assertThat(desk.settled().find("#f-call")).hasValue(number);
        desk.keys().content(sign).press("Enter");
        assertThat(desk.find("#u-" + sign + " a").first()).isFocused();
        desk.keys().press("d");
        stands(desk, "Dispatched");
        assertThat(desk.find("#u-" + sign)).containsText(number);
        desk.keys().press("e");
        stands(desk, "En route");
        desk.keys().press("a");
        stands(desk, "On scene");
        desk.keys().press("c");
        assertThat(desk.find("#f-disposition")).isFocused();
        desk.keys().content("Report").press("Enter");
        stands(desk, "Available");
    }

    private void stands(Browser desk, String status) {
        assertThat(desk.find("#u-" + sign)).containsText(status);
        desk.settled();
    }

    private void timesKept(String ref) {
        assertThat(sql.sql("""
            select received_at <= dispatched_at and dispatched_at <= en_route_at and en_route_at <= arrived_at
                and arrived_at <= cleared_at
            from dispatch.call where ref = :ref and unit = :unit and state = 'CLEARED' and ending = 'REPORT'
            """)
                        .param("ref", ref)
                        .param("unit", sign)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select did from dispatch.radio where call_ref = :ref order by id")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("DISPATCH", "EN_ROUTE", "ARRIVE", "CLEAR");
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
