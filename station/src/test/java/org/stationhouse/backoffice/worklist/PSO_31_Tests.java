package org.stationhouse.backoffice.worklist;

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
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.Account;

/** PSO-31: meetings have agenda, attendance, minutes, action items with owner and date. */
@StationTest
class PSO_31_Tests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private Account other;

    @BeforeEach
    void setUp() {
        house.setUp();
        other = door.account("pso2");
        door.account("pso1");
    }

    @Test
    void aBriefingFromItsAgendaToItsActionItems() {
        try (var at = Browser.at(port).as("pso1")) {
            String ref = planned(at);
            attended(at, ref);
            minuted(at, ref);
            String item = agreed(at, ref);
            closed(at, ref);
            inTheWorklistOfItsOwner(item);
        }
    }

    private String planned(Browser at) {
        at.open("/").keys().press("/").content("meeting Briefing " + mark).press("Enter");
        at.page().waitForURL(Pattern.compile(".*/meetings/new.*"));
        at.settled().find("#f-at").focus();
        at.keys()
                .content("+1 0700")
                .press("Enter")
                .content("Briefing room")
                .press("Enter")
                .content("Radar trailer");
        at.keys().press("Enter").content("Overtime").press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/meetings/[0-9A-Z]{17}"));
        String ref = at.settled().path().substring("/meetings/".length());
        assertThat(at.find("#agenda-title ~ ol > li")).hasText(new String[] {"Radar trailer", "Overtime"});
        assertThat(sql.sql("select title, agenda, place, state from worklist.meeting where ref = :ref")
                        .param("ref", ref)
                        .query()
                        .singleRow())
                .containsEntry("title", "Briefing " + mark)
                .containsEntry("agenda", "Radar trailer\nOvertime")
                .containsEntry("place", "Briefing room")
                .containsEntry("state", "PLANNED");
        assertThat(at.keys().clicks()).isZero();
        assertThat(audited(ref)).contains("worklist.meeting.plan");
        return ref;
    }

    private void attended(Browser at, String ref) {
        note(at, other.ref().text(), "PRESENT");
        note(at, door.account("pso1").ref().text(), "EXCUSED");
        assertThat(at.find("#people-title ~ ul")).containsText("Excused");
        assertThat(sql.sql("""
                        select p.ref || ' ' || p.presence from worklist.meeting_person p join worklist.meeting m on m.id = p.meeting
                        where m.ref = :ref
                        """).param("ref", ref).query(String.class).list())
                .containsExactlyInAnyOrder(
                        other.ref() + " PRESENT", door.account("pso1").ref() + " EXCUSED");
        assertThat(audited(ref)).contains("worklist.meeting.attend");
    }

    private static void note(Browser at, String person, String presence) {
        at.find("#f-person").selectOption(person);
        at.find("#f-presence").selectOption(presence);
        at.find("#f-presence").focus();
        at.keys().press("Enter");
        assertThat(at.settled().find("#people-title ~ ul"))
                .containsText(presence.substring(1).toLowerCase(java.util.Locale.ROOT));
    }

    private void minuted(Browser at, String ref) {
        at.find("#f-minutes").focus();
        at.keys().content("The trailer goes to Elm St. " + mark).press("Control+Enter");
        assertThat(at.settled().find("#f-minutes")).hasValue("The trailer goes to Elm St. " + mark);
        assertThat(sql.sql("select minutes from worklist.meeting where ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo("The trailer goes to Elm St. " + mark);
        assertThat(audited(ref)).contains("worklist.meeting.minutes");
    }

    private String agreed(Browser at, String ref) {
        at.find("#f-what").focus();
        at.keys().content("Charge the batteries " + mark);
        at.find("#f-who").selectOption(other.ref().text());
        at.find("#f-due").fill("+3");
        at.find("#f-due").focus();
        at.keys().press("Enter");
        assertThat(at.settled().find("#items-title ~ ul")).containsText("Charge the batteries " + mark);
        assertThat(at.find("#items-title ~ ul")).containsText("test-pso2-a");
        var row = sql.sql("""
                        select ref, what, owner_account, due_on is not null as due, state from worklist.task
                        where about_kind = 'worklist.meeting' and about_ref = :ref
                        """).param("ref", ref).query().singleRow();
        assertThat(row)
                .containsEntry("what", "Charge the batteries " + mark)
                .containsEntry("owner_account", other.id())
                .containsEntry("due", true)
                .containsEntry("state", "OPEN");
        String task = String.valueOf(row.get("ref"));
        assertThat(audited(task)).contains("worklist.meeting.item", "worklist.task.start");
        return task;
    }

    private void closed(Browser at, String ref) {
        at.find("form[action$='/close'] button").focus();
        at.keys().press("Enter");
        assertThat(at.settled().find(".pagehead .chip")).hasText("Closed");
        assertThat(at.find("main form")).hasCount(0);
        assertThat(audited(ref)).contains("worklist.meeting.close");
    }

    private void inTheWorklistOfItsOwner(String item) {
        try (var at = Browser.at(port).as("pso2")) {
            at.open("/");
            assertThat(at.find("a[href='/work/" + item + "']")).hasText("Charge the batteries " + mark);
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
