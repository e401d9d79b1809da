package org.stationhouse.desk.dispatch.alike;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** PRT-01: a duplicate is shown, attached while it is logged or afterwards, and split again, by keyboard alone. */
@StationTest
class PRT_01_Tests {

    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String place = "77 Quince" + mark + " Ct";

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private String logged(Browser desk, String party, String said) {
        typed(desk, party, said).press("Control+Enter");
        desk.page().waitForURL(CALL);
        return desk.settled().path().substring("/calls/".length());
    }

    private org.stationhouse.Keys typed(Browser desk, String party, String said) {
        desk.open("/calls/new").settled().keys().content("904").press("Tab");
        desk.answered(() -> desk.keys().content(place), "/calls/alike");
        return desk.keys()
                .press("Tab")
                .content(party)
                .press("Tab")
                .press("Tab")
                .press("Tab")
                .content(said);
    }

    @Test
    void aDuplicateIsAttachedWhileItIsLoggedAndSplitAgain() {
        try (var desk = Browser.at(port).as("prt2")) {
            String first = logged(desk, "Able, Ann", "Smoke");
            typed(desk, "Baker" + mark + ", Bo", "Flames");
            assertThat(desk.find("#alike")).containsText("may be about the same");
            desk.passes("attach-offered");
            desk.keys().press("Tab").press("Tab");
            assertThat(desk.page().evaluate("document.activeElement.name")).isEqualTo("attach");
            desk.keys().press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/calls/" + first + "$"));
            assertThat(desk.settled().find("main")).containsText("1 attached call");
            assertThat(desk.find("main")).containsText("Baker" + mark + ", Bo");
            assertThat(desk.find(".log")).containsText("Flames");
            desk.passes("attach-master");
            String second = number("Baker" + mark);
            assertThat(PaperCheck.text(desk.page()
                            .request()
                            .get("/calls/" + first + "/card.pdf")
                            .body()))
                    .contains(second, "Baker" + mark + ", Bo", "Flames", second + " attached");
            split(desk, first);
            assertThat(desk.keys().clicks()).isZero();
        }
    }

    private void split(Browser desk, String first) {
        desk.find("a[href$='/split']").focus();
        desk.keys().press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/split$"));
        assertThat(desk.settled().focused()).isEqualTo("f-reason");
        desk.passes("attach-split");
        desk.keys().press("Enter");
        assertThat(desk.find("#e-reason")).isVisible();
        desk.find("#f-reason").focus();
        desk.keys().content("the house next door").press("Enter");
        desk.page().waitForURL(CALL);
        assertThat(desk.settled().find("main .chip").nth(1)).containsText("Waiting");
        String ref = desk.path().substring("/calls/".length());
        assertThat(ref).isNotEqualTo(first);
        assertThat(audited(ref)).contains("dispatch.call.attach", "dispatch.call.split");
        assertThat(audited(first)).contains("dispatch.call.attach", "dispatch.call.split");
    }

    @Test
    void aCallIsAttachedByTheNumberOfTheOtherWithBothBeforeOnesEyes() {
        try (var desk = Browser.at(port).as("pst1")) {
            String first = logged(desk, "Charlie" + mark + ", Cy", "Sparks");
            String second = logged(desk, "Delta" + mark + ", Di", "Smoke again");
            desk.keys().press("t");
            desk.page().waitForURL(Pattern.compile(".*/attach$"));
            desk.settled().keys().content("C26-999999").press("Enter");
            assertThat(desk.find("main .notice")).containsText("No call has the number C26-999999");
            desk.find("#f-to").fill(number("Charlie" + mark));
            desk.find("#f-to").press("Enter");
            assertThat(desk.find("#other-title")).isVisible();
            desk.passes("attach-both");
            sql.sql("update dispatch.call set version = version + 1 where ref = :ref")
                    .param("ref", first)
                    .update();
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#problems")).containsText("look again");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/calls/" + first + "$"));
            assertThat(desk.settled().find(".log")).containsText("Smoke again");
            desk.open("/calls/" + second);
            desk.passes("attach-attached");
            desk.keys().press("t");
            desk.page().waitForURL(Pattern.compile(".*/calls/" + first + "$"));
        }
    }

    @Test
    void whereTheOtherCallHasChangedMeanwhileTheNewOneIsLoggedAndBothComeUp() {
        try (var desk = Browser.at(port).as("pst1")) {
            String first = logged(desk, "Echo" + mark + ", Ed", "Bang");
            typed(desk, "Fox" + mark + ", Flo", "Two bangs");
            assertThat(desk.find("#alike button")).isVisible();
            sql.sql("update dispatch.call set version = version + 1 where ref = :ref")
                    .param("ref", first)
                    .update();
            desk.find("#alike button").press("Enter");
            assertThat(desk.find("#other-title")).isVisible();
            assertThat(desk.find("main")).containsText("Fox" + mark + ", Flo");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/calls/" + first + "$"));
            assertThat(desk.settled().find(".log")).containsText("Two bangs");
        }
    }

    private String number(String last) {
        return sql.sql("select number from dispatch.call where party_last = :last")
                .param("last", last)
                .query(String.class)
                .single();
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
