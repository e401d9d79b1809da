package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** PRT-01, the clause of issue 2: a call is entered by keyboard, numbered, and its times are kept. */
@StationTest
class PRT_01_Tests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void aCallIsEnteredByKeyboardNumberedAndItsTimesKept() {
        try (var desk = Browser.at(port).as("prt2")) {
            // test/scripts/log-a-call.txt, with the wait for the page between its two lines
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
            String ref = desk.path().substring("/calls/".length());

            var call = sql.sql(
                            "select number, place, phone, received_at is not null received from dispatch.call where ref = :ref")
                    .param("ref", ref)
                    .query()
                    .singleRow();
            assertThat((String) call.get("number")).matches("C\\d{2}-\\d{6}");
            assertThat((String) call.get("place")).isEqualToIgnoringCase("6360 fountain");
            assertThat((String) call.get("phone")).isEqualTo("9165551212");
            assertThat(call.get("received")).isEqualTo(true);
            assertThat(desk.find("h1")).containsText(String.valueOf(call.get("number")));

            desk.keys().press("d").content("S21").press("Enter");
            assertThat(desk.find("[data-key=e]")).isVisible();
            desk.keys().press("e");
            assertThat(desk.find("button[data-key=a]")).isVisible();
            desk.keys().press("a");
            assertThat(desk.find("[data-key=a]")).hasCount(0);

            assertThat(sql.sql("""
                            select dispatched_at <= en_route_at and en_route_at <= arrived_at and received_at <= dispatched_at
                            from dispatch.call where ref = :ref
                            """).param("ref", ref).query(Boolean.class).single())
                    .isTrue();
            assertThat(audited(ref)).contains("dispatch.call.log", "dispatch.call.step");
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
