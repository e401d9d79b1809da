package org.stationhouse.backoffice.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.passon.PassOn;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;

/**
 * PST-12: the shift pass-on log and the supervisor's overview show work open, late and blocked per person; problems and suggestions
 * raised by staff are answered by name and date.
 */
@StationTest
class PST_12_Tests {

    private static final String TECHNICIAN = "Test a (test-pst2-a)";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    WorkBook book;

    @Autowired
    PassOn log;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** The technician has two open tasks, one of them late, and one put off; nothing else is in his hands or unread by the supervisor. */
    @BeforeEach
    void setUp() {
        house.setUp();
        Actor technician = door.actor("pst2");
        Actor sergeant = door.actor("supervisor");
        book.first(500, technician).forEach(it -> desk.drop(it.ref(), it.version(), "Before the test.", sergeant));
        log.open(sergeant).forEach(it -> log.see(it.ref(), sergeant));
        Owner owner = tasks.owner(technician);
        tasks.give("Open " + mark, owner, null, false, technician);
        tasks.give("Late " + mark, owner, new Deadline.Moment(clock.instant().minusSeconds(60)), false, technician);
        Task asleep = tasks.give("Blocked " + mark, owner, null, false, technician);
        desk.snooze(asleep.ref(), asleep.version(), clock.instant().plus(Duration.ofDays(2)), "Waits", technician);
    }

    @Test
    void theSupervisorIsKeptInformedAndAnswers() {
        String note = passedOn();
        String suggestion = suggested();
        try (var sergeant = Browser.at(port).as("supervisor")) {
            acknowledged(sergeant, note);
            overviewed(sergeant);
            answered(sergeant, suggestion);
        }
        told(note, suggestion);
    }

    /** By the technician, to everybody; the log shows how his work stands. */
    private String passedOn() {
        try (var at = Browser.at(port).as("pst2")) {
            at.open("/").keys().press("/").content("note").press("Enter");
            at.page().waitForURL(Pattern.compile(".*/pass-on.*"));
            at.settled().find("#f-said").focus();
            at.keys().content("Desk line " + mark + " is dead.").press("Control+Enter");
            assertThat(at.find(".listing").first()).containsText("Desk line " + mark);
            counted(at);
            assertThat(at.keys().clicks()).isZero();
        }
        var row = sql.sql("select ref, by, queue from worklist.note where said like :said")
                .param("said", "%" + mark + "%")
                .query()
                .singleRow();
        assertThat(row).containsEntry("by", door.account("pst2").name()).containsEntry("queue", null);
        String note = String.valueOf(row.get("ref"));
        assertThat(audited(note)).contains("worklist.note.write");
        return note;
    }

    /** Open 2, late 1, put off 1, in the line of the technician. */
    private static void counted(Browser at) {
        var line = at.find("section[aria-labelledby=loads-title] tr:has-text('" + TECHNICIAN + "')")
                .locator("td");
        assertThat(line.nth(1)).hasText("2");
        assertThat(line.nth(2)).hasText(Pattern.compile("1\\s*Late"));
        assertThat(line.nth(3)).hasText("1");
    }

    private String suggested() {
        try (var at = Browser.at(port).as("pst2")) {
            at.open("/problems").find("#f-kind-SUGGESTION").focus();
            at.keys().press("Space");
            at.find("#f-said").focus();
            at.keys().content("A second scanner " + mark).press("Control+Enter");
            at.page().waitForURL(Pattern.compile(".*/problems/[0-9A-Z]{17}"));
            String ref = at.path().substring("/problems/".length());
            assertThat(at.settled().find("main")).containsText("A supervisor will answer");
            assertThat(audited(ref)).contains("worklist.problem.raise");
            return ref;
        }
    }

    /** One key on the home page; the note is gone from there. */
    private void acknowledged(Browser sergeant, String note) {
        sergeant.open("/");
        assertThat(sergeant.find("#open-notes ~ ol")).containsText("Desk line " + mark);
        sergeant.keys().press("r");
        assertThat(sergeant.settled().find("#open-notes")).hasCount(0);
        assertThat(sql.sql("""
                        select s.account from worklist.note_seen s join worklist.note n on n.id = s.note where n.ref = :ref
                        """).param("ref", note).query(Long.class).list())
                .containsExactly(door.account("supervisor").id());
        assertThat(audited(note)).contains("worklist.note.see");
    }

    private void overviewed(Browser sergeant) {
        sergeant.open("/work/overview");
        counted(sergeant);
        sergeant.find("section[aria-labelledby=loads-title] tr:has-text('" + TECHNICIAN + "')")
                .locator("td")
                .nth(2)
                .locator("a")
                .focus();
        sergeant.keys().press("Enter");
        assertThat(sergeant.settled().find("main tbody tr")).hasCount(1);
        assertThat(sergeant.find("main tbody")).containsText("Late " + mark);
        assertThat(sergeant.open("/work/overview").find("main")).containsText("A second scanner " + mark);
    }

    private void answered(Browser sergeant, String suggestion) {
        sergeant.find("a[href='/problems/" + suggestion + "']").focus();
        sergeant.keys().press("Enter");
        sergeant.page().waitForURL(Pattern.compile(".*/problems/" + suggestion));
        sergeant.settled().find("#f-answer").focus();
        sergeant.keys().content("Ordered " + mark).press("Control+Enter");
        assertThat(sergeant.settled().find("#answer-title ~ ol")).containsText("Ordered " + mark);
        assertThat(sergeant.open("/work/overview").find("main")).not().containsText("A second scanner " + mark);
        assertThat(sql.sql(
                                "select answered_by, answered_at is not null as at, answer from worklist.problem where ref = :ref")
                        .param("ref", suggestion)
                        .query()
                        .singleRow())
                .containsEntry("answered_by", door.account("supervisor").name())
                .containsEntry("at", true)
                .containsEntry("answer", "Ordered " + mark);
        assertThat(audited(suggestion)).contains("worklist.problem.answer");
        assertThat(sergeant.keys().clicks()).isZero();
    }

    /** The technician reads the answer with name and date, and who has seen his note and who has not. */
    private void told(String note, String suggestion) {
        try (var at = Browser.at(port).as("pst2")) {
            at.open("/problems/" + suggestion);
            assertThat(at.find("#answer-title ~ ol")).containsText("test-supervisor-a");
            assertThat(at.find("#answer-title ~ ol time")).hasText(Pattern.compile("\\d\\d/\\d\\d/\\d{4} .*"));
            at.open("/pass-on/" + note);
            assertThat(at.find("#seen-title ~ ol")).containsText("test-supervisor-a");
            assertThat(at.find("#waits-title ~ ul")).not().containsText("test-supervisor-a");
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
