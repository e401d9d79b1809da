package org.stationhouse.desk.dispatch.agency;

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
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;

/** PRT-01: a call is transferred to an agency of the supervisor's list by keyboard, and replayed as it unfolded. */
@StationTest
class PRT_01_Tests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    private final String name = "Sheriff " + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aCallIsTransferredAndReplayedByKeyboard() {
        try (var desk = Browser.at(port).as("supervisor")) {
            desk.open("/agencies/new")
                    .settled()
                    .keys()
                    .content(name)
                    .press("Tab")
                    .content("(530) 555-0107");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/agencies/[0-9A-Z]{17}$"));
            assertThat(desk.settled().find("main h1")).hasText(name);
            desk.passes("transfer-agency");
        }
        var call = calls.log(Calls.burglary(natures), "Window is open.", door.actor("prt1"));
        String ref = call.ref().text();
        try (var desk = Browser.at(port).as("prt2")) {
            desk.open("/calls/" + ref).settled().keys().press("v");
            desk.page().waitForURL(Pattern.compile(".*/transfer$"));
            desk.settled().keys().press("Control+Enter");
            assertThat(desk.find("#e-agency")).isVisible();
            assertThat(desk.find("#e-person")).isVisible();
            desk.find("#f-agency")
                    .selectOption(desk.find("#f-agency option:has-text('" + name + "')")
                            .getAttribute("value"));
            desk.find("#f-person").fill("Operator 7");
            desk.find("#f-reason").fill("beyond the bridge");
            desk.passes("transfer-form");
            desk.find("#f-reason").press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/calls/" + ref + "$"));
            assertThat(desk.settled().find("main .chip").nth(1)).containsText("Transferred");
            assertThat(desk.find(".log")).containsText("Transferred to " + name + ", taken by Operator 7");
            replayed(desk, ref);
            assertThat(audited(ref)).contains("dispatch.call.transfer", "dispatch.call.print");
        }
    }

    private static void replayed(Browser desk, String ref) {
        desk.keys().press("z");
        desk.page().waitForURL(Pattern.compile(".*/replay\\?to=1$"));
        assertThat(desk.settled().find("main .log li")).hasCount(1);
        assertThat(desk.find("main dl").last()).containsText("Waiting");
        desk.keys().press("n");
        desk.page().waitForURL(Pattern.compile(".*/replay\\?to=2$"));
        assertThat(desk.settled().find("main .log")).containsText("Window is open.");
        assertThat(desk.find("main dl").last()).containsText("Waiting");
        desk.keys().press("n");
        desk.page().waitForURL(Pattern.compile(".*/replay\\?to=3$"));
        assertThat(desk.settled().find("main dl").last()).containsText("Transferred");
        assertThat(desk.find("main")).containsText("That is all so far.");
        desk.passes("transfer-replay");
        byte[] pdf = desk.page().request().get("/calls/" + ref + "/replay.pdf").body();
        PaperCheck.shot(pdf, "transfer-replay-paper");
        assertThat(PaperCheck.archival(pdf)).contains("Window is open.", "beyond the bridge", "Operator 7");
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
