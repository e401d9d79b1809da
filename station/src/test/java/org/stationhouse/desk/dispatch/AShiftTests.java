package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.person.PersonDesk;
import org.stationhouse.backoffice.worklist.Tasks;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * What issue 4 is done by: a call is logged, dispatched, becomes a case and is found by a misspelt name, all by keys; midway the network
 * drops, the shift changes, and the caller turns out to be somebody else.
 */
@StationTest
class AShiftTests {

    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}$");
    private static final Pattern CASE = Pattern.compile(".*/cases/[0-9A-Z]{17}$");
    private static final String NOTE = "She saw a blue bicycle leave.";
    private static final String BEGUN = "The husband says that";
    private static final String PEOPLE = "section[aria-labelledby=people-title]";

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Tasks tasks;

    @Autowired
    PersonDesk people;

    @Autowired
    JdbcClient sql;

    /** Letters that no other test has in a name. */
    private final String mark = letters();

    private final String dora = "Oberholtzer" + mark + ", Dora";
    private final String nora = "Oberholtzer" + mark + ", Nora";
    private final String street = "Fountain " + mark;

    private String sister = "";

    @BeforeEach
    void setUp() {
        house.fill();
        sister = people.enter(
                        NewPerson.of(PersonName.of(nora), PartialDate.of("1988-02-03"), "Counter"),
                        "",
                        door.actor("prt1"))
                .text();
    }

    private static String letters() {
        Random random = Seed.random(AShiftTests.class);
        return random.ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aCallGoesItsWayThroughAShiftInWhichThingsGoWrong() {
        String call;
        String jacket;
        String task;
        try (var desk = Browser.at(port).keepsPages().as("prt2")) {
            call = logged(desk);
            dispatched(desk);
            theNetworkDrops(desk, call);
            jacket = becomesACase(desk);
            found(desk, "oberholzer" + mark + ", d", "/calls/" + call);
            assertThat(desk.find("main a[href^='/people/']").first()).isVisible();
            assertThat(desk.keys().clicks()).isZero();
            task = theShiftEnds(desk, call);
            desk.forgive(fault -> fault.contains("ERR_INTERNET_DISCONNECTED") || fault.contains("htmx:sendError"));
        }
        try (var desk = Browser.at(port).visitor()) {
            desk.open("/test/sign-in?role=prt2&person=b");
            theNextShiftGoesOn(desk, call, task);
            theCallerIsSomebodyElse(desk, call, jacket);
            bothHistories(desk, call, jacket);
        }
        try (var desk = Browser.at(port).as("prt2")) {
            desk.open("/calls/" + call);
            assertThat(desk.find("#f-said")).hasValue(BEGUN);
        }
        assertThat(said(call)).containsExactly("a", "a", "a", "a", "b", "b", "b");
    }

    /** @return reference of the call */
    private String logged(Browser desk) {
        desk.open("/calls/new");
        desk.page()
                .waitForFunction(
                        "() => sessionStorage.getItem('stationhouse.laid-in') && navigator.serviceWorker.controller");
        desk.open("/calls").keys().press("/").press("n").press("Space").content("459");
        desk.keys().press("Space").content("6360 " + street).press("/").content(dora.replace(" ", ""));
        desk.keys().press("/").content("9165551212").press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/calls/new\\?.*"));
        desk.settled().keys().press("Control+Enter");
        assertThat(desk.keys().keys()).isLessThanOrEqualTo(12);
        desk.page().waitForURL(CALL);
        assertThat(desk.find("section[aria-labelledby=said-title]")).containsText(dora);
        return desk.path().substring("/calls/".length());
    }

    private static void dispatched(Browser desk) {
        desk.settled().keys().press("d").content("S21").press("Enter");
        assertThat(desk.find(".times .done")).hasCount(2);
        desk.settled().keys().press("e");
        assertThat(desk.find(".times .done")).hasCount(3);
    }

    /** A note that nobody takes stays where it was typed, another call that comes in waits on the device; both are sent once. */
    private void theNetworkDrops(Browser desk, String call) {
        desk.settled().page().context().setOffline(true);
        desk.keys().press("l").content(NOTE).press("Control+Enter");
        assertThat(desk.find("[data-part=says]").first()).containsText("kept in this browser");
        assertThat(desk.find("#f-said")).hasValue(NOTE);
        desk.page().context().setOffline(false);
        desk.settled().keys().press("Control+Enter");
        assertThat(desk.find("ol.log")).containsText(NOTE);
        assertThat(desk.find("#f-said")).hasValue("");

        desk.open("/calls/new");
        desk.page().context().setOffline(true);
        desk.find("#f-nature").focus();
        desk.keys().content("415").press("Enter").content("7 " + street).press("Control+Enter");
        assertThat(desk.find("#waiting")).hasText("1 of your entries wait on this device for the server.");
        desk.page().context().setOffline(false);
        assertThat(desk.find("#waiting")).hasCount(0);
        assertThat(count("select count(*) from dispatch.call where place = :said", "7 " + street))
                .isEqualTo(1);
        assertThat(count("""
                        select count(*) from dispatch.line l join dispatch.call c on c.id = l.call
                        where c.ref = :said and l.kind = 'NOTE'
                        """, call)).isEqualTo(1);
        desk.open("/calls/" + call);
    }

    /** @return reference of the case, with the caller in it */
    private String becomesACase(Browser desk) {
        desk.settled().keys().press("m");
        desk.page().waitForURL(CASE);
        String jacket = desk.settled().path().substring("/cases/".length());
        typedIntoTheCase(desk, dora);
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(CASE);
        assertThat(desk.settled().find(PEOPLE)).containsText(dora);
        return jacket;
    }

    /** By keys; the page shows whom the index has under such a name. */
    private static void typedIntoTheCase(Browser desk, String name) {
        desk.keys().press("p");
        desk.page().waitForURL(Pattern.compile(".*/people/new$"));
        desk.settled().keys().content("Rep").press("Enter");
        desk.answered(() -> desk.keys().content(name), "/people/candidates");
        assertThat(desk.find("#f-answer .readback")).containsText(name.substring(name.indexOf(' ') + 1));
    }

    private static void found(Browser desk, String asked, String path) {
        desk.settled().keys().press("/").content(asked).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/find\\?.*"));
        assertThat(desk.settled().find("main a[href='" + path + "']")).isVisible();
    }

    /**
     * What is still to be done goes to the queue; a sentence that was begun is nobody's but his who began it.
     *
     * @return reference of the task
     */
    private String theShiftEnds(Browser desk, String call) {
        var me = door.actor("prt2");
        String task = tasks.about(null, "Call " + mark + " back", tasks.owner(me), me)
                .ref()
                .text();
        desk.open("/calls/" + call).settled().keys().press("l").content(BEGUN);
        assertThat(desk.find("[data-part=says]").first()).containsText("Saved");
        desk.open("/work/" + task).settled().find("#f-to").selectOption("RECORDS");
        desk.find("#f-note").fill("She is at work until six.");
        desk.find("#f-note").press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/work([?].*)?$"));
        assertThat(count("select count(*) from worklist.task where ref = :said and queue = 'RECORDS'", task))
                .isEqualTo(1);
        return task;
    }

    private void theNextShiftGoesOn(Browser desk, String call, String task) {
        desk.open("/work/" + task);
        assertThat(desk.find("main")).containsText("She is at work until six.");
        desk.find("form[action$='/take'] button").click();
        assertThat(desk.settled().find("form[action$='/take']")).hasCount(0);
        assertThat(count("""
                        select count(*) from worklist.task where ref = :said and owner_name like '%test-prt2-b%'
                        """, task)).isEqualTo(1);

        desk.open("/calls/" + call);
        assertThat(desk.find("#f-said")).hasValue("");
        assertThat(desk.find("ol.log")).containsText(NOTE);
        desk.settled().keys().press("a");
        assertThat(desk.find(".times .done")).hasCount(4);
    }

    /** The sister called. She is in the index; the case gets her in the place of who was written down. */
    private void theCallerIsSomebodyElse(Browser desk, String call, String jacket) {
        desk.settled().keys().press("g");
        desk.page().waitForURL(Pattern.compile(".*/edit$"));
        desk.settled().find("#f-party").fill(nora);
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(CALL);
        assertThat(desk.settled().find("ol.log del")).hasText(dora);
        assertThat(desk.find("section[aria-labelledby=said-title]")).containsText(nora);

        desk.open("/cases/" + jacket);
        desk.find(PEOPLE + " form[action$='/end'] button").click();
        assertThat(desk.settled().find(PEOPLE)).not().containsText(dora);
        typedIntoTheCase(desk, nora);
        desk.find("#f-answer button[aria-label*='" + nora + "']").click();
        desk.page().waitForURL(CASE);
        assertThat(desk.settled().find(PEOPLE)).containsText(nora);
        desk.open("/calls/" + call)
                .settled()
                .keys()
                .press("c")
                .content("Report")
                .press("Enter");
        assertThat(desk.find(".times .done")).hasCount(5);
    }

    /** Who called has the case in her history, who did not call has not; nobody is in the index twice. */
    private void bothHistories(Browser desk, String call, String jacket) {
        desk.open("/people/" + sister);
        assertThat(desk.find("main a[href='/cases/" + jacket + "']")).isVisible();
        desk.open("/people/" + person("Dora"));
        assertThat(desk.find("main")).containsText(dora);
        assertThat(desk.find("main a[href='/cases/" + jacket + "']")).hasCount(0);
        found(desk, "oberholzer" + mark + ", n", "/calls/" + call);
        found(desk, "oberholzer" + mark + ", d", "/people/" + person("Dora"));
        assertThat(desk.find("main a[href='/calls/" + call + "']")).hasCount(0);
        assertThat(person("Nora")).isEqualTo(sister);
    }

    /** The only person of that given name. */
    private String person(String first) {
        return sql.sql("select ref from master.person where last = :last and first = :first")
                .param("last", nora.substring(0, nora.indexOf(',')))
                .param("first", first)
                .query(String.class)
                .single();
    }

    /** Which of the two said each line of the call's log. */
    private List<String> said(String call) {
        return sql.sql("""
                        select right(l.by, 1) from dispatch.line l join dispatch.call c on c.id = l.call
                        where c.ref = :call order by l.id
                        """).param("call", call).query(String.class).list();
    }

    private long count(String question, String said) {
        return sql.sql(question).param("said", said).query(Long.class).single();
    }
}
