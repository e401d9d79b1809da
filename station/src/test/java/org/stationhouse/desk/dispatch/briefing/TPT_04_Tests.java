package org.stationhouse.desk.dispatch.briefing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.master.place.StreetImport;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

/** TPT-04, of an agency in Oregon: each routine record has a short form, appears in searches and in the briefing of patrol. */
@StationTest
class TPT_04_Tests {

    private static final Pattern BRIEF = Pattern.compile(".*/briefs/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    AgencyOffice agencies;

    @Autowired
    StreetImport streets;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    private final Actor administrator = Actor.console("test");

    /** A street and a beat of this test alone. */
    private final String street = new Random(Seed.number() ^ System.nanoTime())
            .ints(9, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .insert(0, "T")
            .toString();

    private final String beat = "BT" + street.substring(1, 6);

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @BeforeEach
    void inOregon() {
        house.setUp();
        before = agencies.agency().orElseThrow();
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
        streets.loadInvented(
                ("Street,Low,High,Beat\n" + street + " Dr,1,99," + beat + "\n").getBytes(StandardCharsets.UTF_8),
                "briefing.csv",
                administrator);
    }

    @AfterEach
    void backInCalifornia() {
        change(before);
    }

    private void change(Agency to) {
        int version = agencies.agency().orElseThrow().version();
        agencies.change(to, null, agencies.beats(), version, administrator);
    }

    @Test
    void eachRoutineRecordIsWrittenFoundAndTold() {
        try (var desk = Browser.at(port).as("pst1")) {
            written(
                    desk,
                    "1",
                    "Looks into cars",
                    Map.of("person", "Subject, " + street, "suspicion", "Tried three doors"));
            String vehicle = written(desk, "2", "Circles the school", Map.of("plate", "7ABC123", "plateState", "OR"));
            written(desk, "3", "Racing at night", Map.of());
            String property = written(desk, "4", "Blue bicycle", Map.of("kept", "Locker 4"));
            written(desk, "5", "Blocked a hydrant", Map.of("looks", "gray van", "kept", "Alder Tow"));
            String hazard = hazard(desk);
            assertThat(queue(property)).containsExactly("PROPERTY");
            assertThat(queue(hazard)).containsExactly("COMMUNITY");
            found(desk, vehicle);
            told(desk);
            handled(desk, vehicle);
            assertThat(desk.keys().clicks()).isZero();
            assertThat(audited(vehicle))
                    .contains(
                            "dispatch.brief.write",
                            "dispatch.brief.read",
                            "dispatch.brief.step",
                            "dispatch.briefing.read",
                            "dispatch.briefing.print",
                            "dispatch.briefing.give");
        }
    }

    /** @param key of its kind @return the reference of the record */
    private String written(Browser desk, String key, String what, Map<String, String> more) {
        begun(desk, key, what);
        more.forEach((field, text) -> desk.find("#f-" + field).fill(text));
        return saved(desk);
    }

    private void begun(Browser desk, String key, String what) {
        desk.open("/calls").keys().press("/").content("short " + what).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/briefs/new\\?what=.*"));
        desk.settled().keys().press(key);
        desk.page().waitForURL(Pattern.compile(".*/briefs/new\\?kind=.*"));
        desk.settled();
        assertThat(desk.find("#f-what")).hasValue(what);
        desk.find("#f-place").fill("11 " + street + " dr");
        desk.find("#f-toldBy").fill("Teller, Tom");
        desk.find("#f-phone").fill("5305557788");
    }

    private String hazard(Browser desk) {
        begun(desk, "6", "Open shaft");
        desk.find("#f-to").selectOption("COMMUNITY");
        desk.find("#f-due").fill("+2");
        return saved(desk);
    }

    private static String saved(Browser desk) {
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(BRIEF);
        assertThat(desk.settled().find(".pagehead .chip").first()).hasText("Open");
        return desk.path().substring("/briefs/".length());
    }

    private List<String> queue(String ref) {
        return sql.sql("select queue from worklist.task where about_ref = :ref and state = 'OPEN' and due_end is not"
                        + " null")
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    /** By number from every page, by plate, and in the list of its beat. */
    private void found(Browser desk, String ref) {
        String number = sql.sql("select number from dispatch.brief where ref = :ref")
                .param("ref", new PublicRef(ref))
                .query(String.class)
                .single();
        desk.open("/calls").keys().press("/").content(number).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/briefs/" + ref + "$"));
        desk.open("/find?q=11+" + street + "+dr");
        assertThat(desk.find("main a[href='/briefs/" + ref + "']").first()).isVisible();
        desk.open("/briefs?beat=" + beat);
        assertThat(desk.find("#rows tbody tr")).hasCount(6);
        assertThat(desk.find("#rows tbody")).not().containsText("Teller");
    }

    private void told(Browser desk) {
        desk.open("/calls").keys().press("/").content("briefing " + beat).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/briefing\\?beat=.*"));
        String page = desk.settled().find("main").innerText();
        assertThat(page)
                .contains("Subject, " + street, "Tried three doors", "OR 7ABC123", "Locker 4", "gray van", "Open shaft")
                .doesNotContain("Teller", "7788");
        assertThat(page.indexOf("Open shaft")).as("newest first").isLessThan(page.indexOf("Looks into cars"));
        byte[] sheet =
                desk.page().request().get("/briefing/sheet.pdf?beat=" + beat).body();
        assertThat(PaperCheck.text(sheet).replaceAll("\\s+", " "))
                .contains("Subject, " + street, "Open shaft", "New")
                .doesNotContain("Teller", "7788");
        desk.keys().press("g");
        assertThat(desk.find("main")).containsText("Last briefing");
        assertThat(desk.find("section[aria-label='Beat " + beat + "'] .chip")).hasCount(0);
        written(desk, "3", "Speeding at noon", Map.of());
        desk.open("/briefing?beat=" + beat);
        assertThat(desk.find("section[aria-label='Beat " + beat + "'] .chip")).hasCount(1);
    }

    private void handled(Browser desk, String ref) {
        desk.open("/briefs/" + ref);
        desk.keys().press("a").content("Owner lives there").press("Control+Enter");
        assertThat(desk.settled().find(".pagehead .chip").first()).hasText("Handled");
        assertThat(desk.find("#log-title ~ ol")).containsText("Owner lives there");
        desk.open("/briefing?beat=" + beat);
        assertThat(desk.find("main")).not().containsText("7ABC123");
    }

    @Test
    void aNameNeedsAWordWhyAndACallGivesWhatWasSaid() {
        try (var desk = Browser.at(port).as("pst1")) {
            begun(desk, "1", "Looks into cars");
            desk.find("#f-person").fill("Subject, " + street);
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#e-suspicion")).containsText("28 CFR 23.20(a)");
            desk.find("#f-suspicion").fill("Tried three doors");
            saved(desk);
            desk.open("/contacts/new");
            desk.find("#f-asks").fill("Found a wallet " + street);
            desk.find("#f-name").fill("Finder, Fay");
            desk.find("#f-place").fill("13 " + street + " dr");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/contacts/[0-9A-Z]{17}$"));
            desk.settled().keys().press("s");
            desk.page().waitForURL(Pattern.compile(".*/briefs/new\\?contact=.*"));
            desk.settled().keys().press("4");
            desk.page().waitForURL(Pattern.compile(".*/briefs/new\\?kind=PROPERTY.*"));
            desk.settled();
            assertThat(desk.find("#f-what")).hasValue("Found a wallet " + street);
            assertThat(desk.find("#f-place")).hasValue("13 " + street + " dr");
            assertThat(desk.find("#f-toldBy")).hasValue("Finder, Fay");
            desk.find("#f-kept").fill("Locker 5");
            String ref = saved(desk);
            assertThat(sql.sql("select from_number from dispatch.brief where ref = :ref and contact_ref is not null")
                            .param("ref", new PublicRef(ref))
                            .query(String.class)
                            .single())
                    .startsWith("K");
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
