package org.stationhouse.desk.dispatch.later;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.stationhouse.desk.dispatch.unit.UnitDesk;

/** PRT-01: calls for later, at the counter and on view are taken by keyboard, and each begins as it should. */
@StationTest
class PRT_01_Tests {

    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    UnitDesk units;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aCallForLaterIsScheduledPutOffAndTakenByKeyboard() {
        try (var desk = Browser.at(port).as("prt2")) {
            desk.open("/calls/new").settled().keys().content("931").press("Tab").content("5 Medlar" + mark + " Ln");
            desk.find("#f-narrative").focus();
            desk.keys().press("Tab").press("Enter").press("Tab").press("Tab").press("Tab");
            assertThat(desk.focused()).isEqualTo("f-due");
            desk.keys().content("-1 0800").press("Control+Enter");
            assertThat(desk.find("#e-due")).containsText("This time has been");
            desk.find("#f-due").fill("+1 0800");
            desk.passes("later-new");
            desk.find("#f-due").press("Control+Enter");
            String ref = call(desk);
            assertThat(desk.find("main .chip").nth(1)).containsText("Scheduled");
            assertThat(desk.find("[data-key=d]")).hasCount(0);
            desk.passes("later-show");
            desk.keys().press("y");
            desk.page().waitForURL(Pattern.compile(".*/later$"));
            desk.settled()
                    .keys()
                    .content("+2 0900")
                    .press("Enter")
                    .content("she is away")
                    .press("Enter");
            assertThat(call(desk)).isEqualTo(ref);
            assertThat(desk.find(".log")).containsText("she is away");
            desk.open("/calls").settled().keys().press("s");
            desk.page().waitForURL(Pattern.compile(".*/calls/scheduled$"));
            assertThat(desk.settled().find("main")).containsText("5 Medlar" + mark + " Ln");
            desk.passes("later-list");
            desk.open("/calls/" + ref).settled().keys().press("w");
            assertThat(desk.find("main .chip").nth(1)).containsText("Waiting");
            assertThat(PaperCheck.text(desk.page()
                            .request()
                            .get("/calls/" + ref + "/card.pdf")
                            .body()))
                    .contains("Due", "Scheduled for", "she is away");
            assertThat(audited(ref)).contains("dispatch.call.log", "dispatch.call.putoff", "dispatch.call.schedule");
        }
    }

    @Test
    void aWalkInHasANameAndStandsAsSuchInTheOpenList() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/calls")
                    .keys()
                    .press("/")
                    .content("walkin 942 1 station sq" + mark)
                    .press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/calls/new.*"));
            assertThat(desk.settled().find("#f-source")).hasValue("WALK_IN");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#e-party")).containsText("Who stands at the counter?");
            desk.find("#f-party").fill("Medlar" + mark + ", May");
            desk.find("#f-party").press("Control+Enter");
            String ref = call(desk);
            assertThat(row(ref)).containsEntry("source", "WALK_IN").containsEntry("state", "WAITING");
            desk.open("/calls");
            assertThat(desk.find("tr:has-text('Medlar" + mark + "') .chip.plain")
                            .last())
                    .hasText("Walk-in");
            desk.looks("later-walkin");
        }
    }

    @Test
    void whatAUnitCameUponBeginsWithItOnSceneOnTheBoardToo() {
        String sign = "V" + mark;
        units.goOn(
                sign, new org.stationhouse.desk.dispatch.unit.Unit.Crew("Ofc. Medlar", null, null), door.actor("prt1"));
        try (var desk = Browser.at(port).as("prt2")) {
            desk.open("/calls")
                    .keys()
                    .press("/")
                    .content("onview ts main & 1st" + mark)
                    .press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/calls/new.*"));
            desk.settled().keys().press("Control+Enter");
            assertThat(desk.find("#e-unit")).containsText("Which unit came upon it?");
            desk.find("#f-unit").fill(sign.toLowerCase(Locale.ROOT));
            desk.find("#f-unit").press("Control+Enter");
            String ref = call(desk);
            assertThat(row(ref))
                    .containsEntry("source", "ON_VIEW")
                    .containsEntry("state", "ON_SCENE")
                    .containsEntry("unit", sign)
                    .containsEntry("arrived", true);
            assertThat(sql.sql("select status from dispatch.unit where call_sign = :sign and call_ref = :ref")
                            .param("sign", sign)
                            .param("ref", ref)
                            .query(String.class)
                            .single())
                    .isEqualTo("ON_SCENE");
            desk.passes("later-onview");

            desk.open("/calls/new?source=ON_VIEW&line=ts%20main%20%26%202nd" + mark);
            desk.find("#f-unit").fill(sign);
            desk.find("#f-unit").press("Control+Enter");
            assertThat(desk.find("#e-unit")).containsText(sign + " is on C");
            desk.find("#f-unit").fill("NB" + mark);
            desk.find("#f-unit").press("Control+Enter");
            assertThat(row(call(desk))).containsEntry("state", "ON_SCENE").containsEntry("unit", "NB" + mark);
        }
    }

    private static String call(Browser desk) {
        desk.page().waitForURL(CALL);
        return desk.settled().path().substring("/calls/".length());
    }

    private Map<String, Object> row(String ref) {
        return sql.sql("select source, state, unit, arrived_at is not null arrived from dispatch.call where ref = :ref")
                .param("ref", ref)
                .query()
                .singleRow();
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
