package org.stationhouse.backoffice.worklist.logs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.TaskDesk;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.NumberSeries;

/**
 * PST-25: a supervisor defines a new log or recurring duty (fields, who, due rule, paper) in five minutes without a programmer; its
 * entries are numbered, searched, exported, audited and tied to a case.
 */
@StationTest
class PST_25_Tests {

    private static final Pattern LOG = Pattern.compile(".*/logs/[0-9A-Z]{17}$");
    private static final Pattern ENTRY = Pattern.compile(".*/logs/entries/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    SearchBox box;

    @Autowired
    Logs logs;

    @Autowired
    WorkBook work;

    @Autowired
    TaskDesk desk;

    @Autowired
    Turns turns;

    @Autowired
    NumberSeries numbers;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";

    @SuppressWarnings("NullAway.Init")
    private Jacket jacket;

    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        sergeant = door.actor("supervisor");
        jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "A case.", clerk).ref(), 1, clerk);
    }

    @Test
    void aLogFromItsDefinitionToThePaperOfItsEntry() {
        String log = defined();
        try (var at = Browser.at(port).as("pst1")) {
            String entry = written(at, log);
            String number = sql.sql("select number from worklist.log_entry where ref = :ref")
                    .param("ref", entry)
                    .query(String.class)
                    .single();
            found(at, entry, number);
            exported(at, log, number);
            printed(at, entry, number);
            assertThat(at.open("/cases/" + jacket.ref()).find("main")).containsText(number);
            closed(at, entry);
        }
        assertThat(numbers.report())
                .filteredOn(it -> it.series().equals("worklist.log.FKY") && it.fault())
                .isEmpty();
    }

    /** {@code test/scripts/define-a-log.txt}. @return its reference */
    private String defined() {
        try (var at = Browser.at(port).as("supervisor")) {
            at.open("/").keys().press("/").content("newlog").press("Enter");
            at.page().waitForURL(Pattern.compile(".*/logs/new.*"));
            at.settled().script("define-a-log");
            at.page().waitForURL(LOG);
            String ref = at.settled().path().substring("/logs/".length());
            assertThat(at.find("main")).containsText("No entries yet.");
            assertThat(sql.sql("""
                            select f.label || ' ' || f.kind || ' ' || f.required from worklist.log_field f
                            join worklist.log l on l.id = f.log where l.ref = :ref order by f.place
                            """).param("ref", ref).query(String.class).list())
                    .containsExactly("Keys LINE true", "Finder PERSON false", "Where ADDRESS false");
            assertThat(sql.sql("""
                            select d.name, d.closes, d.due_kind, d.due_count, d.owner from worklist.log_edition d
                            join worklist.log l on l.id = d.log where l.ref = :ref
                            """).param("ref", ref).query().singleRow())
                    .containsEntry("name", "Found keys")
                    .containsEntry("closes", true)
                    .containsEntry("due_kind", "HOURS")
                    .containsEntry("due_count", 48)
                    .containsEntry("owner", "FRONT_COUNTER");
            assertThat(audited(ref)).contains("worklist.log.define");
            return ref;
        }
    }

    /** By keyboard; a field that must is asked beside it, and nothing is lost. @return its reference */
    private String written(Browser at, String log) {
        at.open("/logs/" + log).keys().press("Alt+n");
        at.page().waitForURL(Pattern.compile(".*/new"));
        at.settled().find("#f-f2").focus();
        at.keys().content("Roe, " + mark).press("Alt+s");
        assertThat(at.settled().find("#e-f1")).isVisible();
        assertThat(at.find("#f-f2")).hasValue("Roe, " + mark);
        at.find("#f-f1").focus();
        at.keys()
                .content("Ring of five \ud83d\udd11")
                .press("Enter")
                .press("Enter")
                .content("12 Oak " + mark);
        at.keys().press("Enter").content(jacket.number().text()).press("Alt+s");
        at.page().waitForURL(ENTRY);
        String ref = at.settled().path().substring("/logs/entries/".length());
        assertThat(at.keys().clicks()).isZero();
        assertThat(sql.sql("""
                        select v.field || ' ' || coalesce('identity ' || v.identity, 'said ' || v.said, 'plain ' || v.plain)
                        from worklist.log_value v join worklist.log_entry e on e.id = v.entry where e.ref = :ref order by 1
                        """).param("ref", ref).query(String.class).list())
                .containsExactly(
                        "f1 said Ring of five \ud83d\udd11", "f2 identity Roe, " + mark, "f3 identity 12 Oak " + mark);
        assertThat(sql.sql("select about_ref from worklist.log_entry where ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo(jacket.ref().text());
        assertThat(tasks(ref)).containsExactly("FRONT_COUNTER OPEN");
        assertThat(audited(ref)).contains("worklist.log.write");
        return ref;
    }

    private void found(Browser at, String entry, String number) {
        for (String asked : List.of(number, "roe " + mark, "12 oak " + mark)) {
            assertThat(box.find(asked, Set.of(), 10, false, clerk))
                    .as(asked)
                    .anySatisfy(it -> assertThat(it.ref().text()).isEqualTo(entry));
        }
        at.open("/").keys().press("/").content(number).press("Enter");
        at.page().waitForURL(ENTRY);
        assertThat(audited(entry)).contains("worklist.log.read");
    }

    private void exported(Browser at, String log, String number) {
        String csv =
                at.page().request().get("/logs/" + log + "/all.csv?f2=" + mark).text();
        assertThat(csv)
                .contains(
                        "Keys",
                        "Finder",
                        "Where",
                        number,
                        "Ring of five",
                        jacket.number().text());
        assertThat(at.page()
                        .request()
                        .get("/logs/" + log + "/all.csv?f2=nobody")
                        .text())
                .doesNotContain(number);
        assertThat(at.page().request().get("/logs/" + log + "/all.pdf").body()).startsWith('%', 'P', 'D', 'F');
    }

    private void printed(Browser at, String entry, String number) {
        String paper = PaperCheck.text(
                at.page().request().get("/logs/entries/" + entry + "/entry.pdf").body());
        assertThat(paper).contains("Found keys", number, mark, jacket.number().text());
        assertThat(audited(entry)).contains("worklist.log.print");
    }

    private void closed(Browser at, String entry) {
        at.open("/logs/entries/" + entry).find("#f-result").focus();
        at.keys().press("o").press("Enter");
        assertThat(at.settled().find(".pagehead .chip")).hasText("Closed");
        assertThat(tasks(entry)).containsExactly("FRONT_COUNTER DONE");
        assertThat(audited(entry)).contains("worklist.log.close");
    }

    /** One that comes ready-made, switched on by one act; its turn is a task, and the entry that does it ends that. */
    @Test
    void aRecurringDutyIsATaskUntilItIsDone() {
        String log;
        try (var at = Browser.at(port).as("supervisor")) {
            at.open("/logs/ready")
                    .find("tr:has-text('Equipment sign-out') button")
                    .focus();
            at.keys().press("Enter");
            at.page().waitForURL(LOG);
            log = at.settled().path().substring("/logs/".length());
            at.open("/logs/" + log + "/edit")
                    .find("details:has(#f-every) summary")
                    .focus();
            at.keys().press("Enter");
            at.find("#f-every").selectOption("DAY");
            at.find("#f-at").fill("0000");
            at.find("#f-name").fill("Equipment count");
            at.find("#f-name").focus();
            at.keys().press("Control+Enter");
            at.page().waitForURL(LOG);
        }
        turns.begin(Actor.program("worklist.turns"));
        String turn = sql.sql("""
                        select u.ref from worklist.log_turn u join worklist.log l on l.id = u.log where l.ref = :ref
                        """).param("ref", log).query(String.class).single();
        assertThat(turns.begin(Actor.program("worklist.turns")))
                .as("the same day once")
                .isZero();
        assertThat(turnTask(turn)).isEqualTo("SUPERVISORS OPEN");
        try (var at = Browser.at(port).as("supervisor")) {
            at.open("/logs/turns/" + turn);
            at.settled().find("#f-f1").selectOption("Radio");
            at.find("#f-f2").fill("R-" + mark);
            at.find("#f-f3").fill("Count of " + mark);
            at.find("#f-f3").focus();
            at.keys().press("Alt+s");
            at.page().waitForURL(ENTRY);
        }
        assertThat(turnTask(turn)).isEqualTo("SUPERVISORS DONE");
        clock.forward(Duration.ofDays(2));
        assertThat(turns.begin(Actor.program("worklist.turns"))).isPositive();
        work.first(500, sergeant).stream()
                .filter(it -> it.what().equals("Equipment count"))
                .forEach(it -> desk.drop(it.ref(), it.version(), "The test is over.", sergeant));
        PublicRef ref = new PublicRef(log);
        logs.end(ref, logs.read(ref, sergeant).orElseThrow().log().version(), sergeant);
        assertThat(turns.begin(Actor.program("worklist.turns")))
                .as("no turn of a log that has ended")
                .isZero();
    }

    private List<String> tasks(String entry) {
        return sql.sql("select queue || ' ' || state from worklist.task where source = :source")
                .param("source", "worklist.entry:" + entry)
                .query(String.class)
                .list();
    }

    private String turnTask(String turn) {
        return sql.sql("select queue || ' ' || state from worklist.task where source = :source")
                .param("source", "worklist.turn:" + turn)
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
