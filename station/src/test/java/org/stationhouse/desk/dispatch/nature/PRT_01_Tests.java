package org.stationhouse.desk.dispatch.nature;

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

/** PRT-01: the agency's own nature with its questions, whose answers set the priority of the call and are kept with it, by keyboard. */
@StationTest
class PRT_01_Tests {

    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    JdbcClient sql;

    private final String code =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aSupervisorAddsANatureWhoseQuestionsAClerkAsksByKeyboard() {
        added();
        try (var desk = Browser.at(port).as("prt2")) {
            String ref = asked(desk);
            assertThat(desk.keys().clicks()).isZero();
            assertThat(sql.sql("select priority, nature_code from dispatch.call where ref = :ref")
                            .param("ref", ref)
                            .query()
                            .singleRow())
                    .containsEntry("priority", 2)
                    .containsEntry("nature_code", code);
            desk.find("#f-ask-1").selectOption("Anybody hurt?|Yes");
            desk.find("#f-ask-1").press("Control+Enter");
            assertThat(desk.find("main .chip").first()).hasText("Priority 1");
            assertThat(desk.find(".log")).containsText("Is it loose? Yes");
            desk.passes("nature-asked");
            assertThat(PaperCheck.text(desk.page()
                            .request()
                            .get("/calls/" + ref + "/card.pdf")
                            .body()))
                    .contains("Is it loose? Yes", "Anybody hurt? Yes");
            assertThat(audited(ref)).contains("dispatch.call.log", "dispatch.call.answer");
        }
    }

    private void added() {
        try (var desk = Browser.at(port).as("supervisor")) {
            desk.open("/calls").keys().press("/").content("nature " + code).press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/natures/new.*"));
            assertThat(desk.settled().find("#f-code")).hasValue(code);
            desk.find("#f-words").fill("Llama on the road " + code);
            desk.find("#f-priority").selectOption("4");
            desk.find("#f-questions").fill("Is it loose?");
            desk.find("#f-why").fill("three this month");
            desk.find("#f-why").press("Control+Enter");
            assertThat(desk.find("#e-questions")).containsText("Line 1 is no question");
            desk.find("#f-questions").fill("Is it loose? | Yes = 2 | No\nAnybody hurt? | Yes = 1 | No");
            desk.passes("nature-edit");
            desk.find("#f-questions").press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/natures/" + code));
            assertThat(desk.settled().find("main")).containsText("three this month");
            desk.passes("nature-show");
        }
        assertThat(audited(code)).contains("dispatch.nature.add");
    }

    /** Nature, place, and Tab to the questions, of which one is answered. @return reference of the call */
    private String asked(Browser desk) {
        desk.open("/calls/new").settled();
        desk.answered(() -> desk.keys().content(code), "/calls/nature", "/calls/questions");
        desk.keys()
                .press("Tab")
                .content("12 Llama Ln")
                .press("Tab")
                .press("Tab")
                .press("Tab")
                .press("Tab");
        assertThat(desk.focused()).isEqualTo("f-ask-0");
        desk.keys().press("Y");
        assertThat(desk.find("#f-ask-0")).hasValue("Is it loose?|Yes");
        desk.passes("nature-questions");
        assertThat(desk.find("[data-part=says]")).containsText("Saved");
        desk.open("/calls/new");
        assertThat(desk.find("#f-ask-0")).hasValue("Is it loose?|Yes");
        desk.find("#f-ask-0").press("Control+Enter");
        desk.page().waitForURL(CALL);
        desk.settled();
        return desk.path().substring("/calls/".length());
    }

    @Test
    void whatWasAnsweredOfANatureThatTheCallHasNoLongerDoesNotGoAlong() {
        try (var desk = Browser.at(port).as("prt1")) {
            desk.open("/calls/new?line=242%2012%20oak/llama" + code.toLowerCase(Locale.ROOT) + ",eva");
            desk.find("#f-ask-0").selectOption("Is it going on now?|Yes");
            desk.answered(() -> desk.find("#f-nature").fill("948"), "/calls/questions");
            assertThat(desk.find("#f-ask-0")).hasCount(0);
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(CALL);
            String ref = desk.settled().path().substring("/calls/".length());
            assertThat(sql.sql("""
                            select count(*) from dispatch.line line join dispatch.call on call.id = line.call
                            where call.ref = :ref and kind = 'ANSWER'
                            """).param("ref", ref).query(Long.class).single())
                    .isZero();
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
