package org.stationhouse.backoffice.cases.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * PST-23: a case is assigned with solvability and due date; every contact, canvass and lead is a dated line; overdue follow-up shows on
 * the worklist; closing needs a status and its reason (arrest, exceptional, unfounded, inactive).
 */
@StationTest
class PST_23_Tests {

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
    CasePeople people;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String suspect = "Shrike" + mark.replaceAll("\\d", "x") + ", Otto";
    private PublicRef ref = PublicRef.fresh();
    private String number = "";

    @BeforeEach
    void aCaseWithASuspect() {
        house.setUp();
        door.account("pst2");
        var clerk = door.actor("prt1");
        var jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "Follow-up " + mark, clerk).ref(), 1, clerk);
        ref = jacket.ref();
        number = jacket.number().text();
        people.add(ref, NewPerson.of(PersonName.of(suspect), null, "Neighbor"), "SUSPECT", People.NONE, clerk);
    }

    @Test
    void aCaseIsAssignedFollowedUpAndClosed() {
        var owner = new FollowUpByKeys(sql, door.account("pst2"), ref, number, suspect, mark);
        try (var technician = Browser.at(port).as("pst2");
                var sergeant = Browser.at(port).as("supervisor")) {
            scored(technician);
            screened(sergeant);
            assigned(sergeant);
            owner.contacted(technician);
            owner.canvassed(technician);
            owner.putRight(technician);
            assertThat(technician.keys().clicks() + sergeant.keys().clicks()).isZero();
        }
        clock.forward(Duration.ofDays(2));
        try (var technician = Browser.at(port).as("pst2");
                var sergeant = Browser.at(port).as("supervisor")) {
            overdue(technician, sergeant);
            owner.answered(technician);
            printed(technician);
            closed(sergeant);
            assertThat(technician.keys().clicks() + sergeant.keys().clicks()).isZero();
        }
    }

    /** Two factors of the weighing in force: 10 and 20 points, from 20 on assigning is suggested. */
    private void scored(Browser at) {
        at.open("/cases/" + ref).keys().press("s");
        at.page().waitForURL(Pattern.compile(".*/solvability"));
        at.settled().find("main input[name=factors]").first().focus();
        at.keys().press("Space").press("Enter").press("Space").press("Control+Enter");
        assertThat(at.settled().find("#scores-title ~ ol")).containsText("30 points, threshold 20");
        assertThat(at.find("#scores-title ~ ol")).containsText("A suspect is named: 20");
        assertThat(sql.sql("""
            select s.points, count(*) as factors from cases.score s join cases.score_factor f on f.score = s.id
            where s.jacket = (select id from cases.jacket where ref = :ref) group by s.id
            """).param("ref", ref).query().singleRow())
                .containsEntry("points", 30)
                .containsEntry("factors", 2L);
        assertThat(FollowUpByKeys.audited(sql, ref.text())).contains("cases.followup.score");
    }

    private void screened(Browser at) {
        at.open("/cases/" + ref + "/solvability").find("#f-decision").selectOption("ASSIGN");
        at.find("#f-decision").focus();
        at.keys().press("Enter").content("Named suspect " + mark).press("Control+Enter");
        assertThat(at.settled().find("#scores-title ~ ol")).containsText("Screened: Assign. Named suspect " + mark);
        assertThat(sql.sql("select decision from cases.screening where reason = :reason")
                        .param("reason", "Named suspect " + mark)
                        .query(String.class)
                        .list())
                .containsExactly("ASSIGN");
        assertThat(FollowUpByKeys.audited(sql, ref.text())).contains("cases.followup.screen");
    }

    /** Ctrl-Enter on the page of the case leads to its follow-up, from there one key to the assignment. */
    private void assigned(Browser at) {
        at.open("/cases/" + ref).keys().press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/followup"));
        at.find("main h1").focus();
        at.open("/cases/" + ref).keys().press("g");
        at.page().waitForURL(Pattern.compile(".*/assignment"));
        at.settled()
                .find("#f-investigator")
                .selectOption(door.account("pst2").ref().text());
        at.find("#f-investigator").focus();
        at.keys().press("Enter").content("+14").press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/followup"));
        assertThat(at.settled().find("#whose-title ~ dl")).containsText("test-pst2-a");
        assertThat(sql.sql("""
            select a.account, a.priority, a.due_on - a.at::date between 13 and 14 as due, t.owner_account, t.state
            from cases.assignment a join worklist.task t on t.source = 'cases.assignment:' || a.id
            where a.jacket = (select id from cases.jacket where ref = :ref)
            """).param("ref", ref).query().singleRow())
                .containsEntry("account", door.account("pst2").id())
                .containsEntry("owner_account", door.account("pst2").id())
                .containsEntry("priority", "NORMAL")
                .containsEntry("due", true)
                .containsEntry("state", "OPEN");
        assertThat(FollowUpByKeys.audited(sql, ref.text())).contains("cases.followup.assign");
    }

    /** Two days later the step is late on the worklist, in the caseload and in the supervisor's overview. */
    private void overdue(Browser technician, Browser sergeant) {
        technician.open("/work?text=" + mark);
        assertThat(technician.find("main tbody tr:has-text('Ask his employer " + mark + "')"))
                .containsText("Late");
        technician.open("/caseload?show=LATE&text=" + number);
        assertThat(technician.find("main tbody tr")).containsText("Overdue");
        sergeant.open("/work/overview");
        assertThat(sergeant.find("section[aria-labelledby=loads-title] tr:has-text('test-pst2-a')")
                        .locator("td")
                        .nth(2))
                .containsText("Late");
    }

    private void printed(Browser at) {
        byte[] report =
                at.page().request().get("/cases/" + ref + "/followup.pdf").body();
        assertThat(PaperCheck.archival(report).replaceAll("\\s+", " "))
                .contains(
                        "Follow-up report",
                        number,
                        "He was out, he says. " + mark,
                        "A truck at noon " + mark,
                        "(put right by another line) A van at noon",
                        "30 points, threshold 20");
        assertThat(FollowUpByKeys.audited(sql, ref.text())).contains("cases.followup.print");
    }

    /** Without a reason, and without what the status asks for, nothing is closed. */
    private void closed(Browser at) {
        at.open("/cases/" + ref).keys().press("e");
        at.page().waitForURL(Pattern.compile(".*/close"));
        at.settled().find("#f-closing").selectOption("ARREST");
        at.find("#f-reason").fill("Arrested");
        at.find("#f-reason").focus();
        at.keys().press("Control+Enter");
        assertThat(at.find("#problems")).containsText("Nobody is arrested in this case.");
        at.settled().find("#f-closing").selectOption("EXCEPTION");
        at.find("#f-reason").fill("");
        at.find("#f-offender").focus();
        at.keys().press("Control+Enter");
        assertThat(at.find("#problems")).containsText("Probable cause: Please fill this in.");
        assertThat(at.find("#problems")).containsText("Reason: Please fill this in.");
        assertThat(state()).isEqualTo("OPEN null");
        at.settled().find("#f-offender").selectOption(suspect);
        at.find("#f-offender").focus();
        at.keys()
                .press("Enter")
                .content("His prints")
                .press("Enter")
                .content("County morgue")
                .press("Enter")
                .press("a")
                .press("Enter")
                .content("t")
                .press("Enter")
                .content("He died " + mark)
                .press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/cases/" + ref));
        assertThat(at.settled().find("#jacket-title ~ ol")).containsText("A: death of the offender");
        assertThat(state()).isEqualTo("CLOSED EXCEPTION");
        assertThat(sql.sql("""
            select exceptional, offender, cause, location, cleared_on is not null as day from cases.ending
            where jacket = (select id from cases.jacket where ref = :ref)
            """).param("ref", ref).query().singleRow())
                .containsEntry("exceptional", "A")
                .containsEntry("offender", suspect)
                .containsEntry("cause", "His prints")
                .containsEntry("location", "County morgue")
                .containsEntry("day", true);
        assertThat(FollowUpByKeys.audited(sql, ref.text())).contains("cases.jacket.close");
        assertThat(sql.sql("select state from worklist.task where about_ref = :ref and kind ="
                                + " 'cases.followup.task.case'")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("DONE");
    }

    private String state() {
        return sql.sql("select state || ' ' || coalesce(closing, 'null') from cases.jacket where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }
}
