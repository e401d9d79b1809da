package org.stationhouse.backoffice.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** PST-21: one queue orders everything by legal deadline, safety and age; the next item opens with one key and returns to the list when done. */
@StationTest
class PST_21_Tests {

    private static final Pattern TASK = Pattern.compile(".*/work/[0-9A-Z]{17}");
    private static final Pattern LIST = Pattern.compile(".*/work\\?done=[0-9A-Z]{17}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    WorkBook book;

    @Autowired
    TaskDesk desk;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @SuppressWarnings("NullAway.Init")
    private Call call;

    @BeforeEach
    void setUp() {
        house.setUp();
        Actor technician = door.actor("pst1");
        book.first(500, technician)
                .forEach(it -> desk.drop(it.ref(), it.version(), "Before the test.", door.actor("supervisor")));
        call = calls.log(Calls.burglary(natures), "She asks for her report.", technician);
    }

    @Test
    void oneQueueInOneOrderWorkedOffByOneKey() {
        try (var at = Browser.at(port).as("pst1")) {
            String old = given(at, "Fill the form drawer", false);
            String safety = given(at, "Call her back", true);
            String legal = clockStarted(at);
            inOneOrder(at);

            next(at, legal, "/calls/" + call.ref());
            at.keys().press("u");
            at.page().waitForURL(TASK);
            assertThat(state(legal)).isEqualTo("OPEN");
            at.settled().open("/");

            next(at, legal, "/calls/" + call.ref());
            next(at, safety, "/work/" + safety);
            next(at, old, "/work/" + old);
            assertThat(at.find("main")).containsText("Nothing waits for you.");
            assertThat(at.keys().clicks()).isZero();
        }
    }

    /** {@code test/scripts/give-a-task.txt} for the one that somebody's safety hangs on. @return its reference */
    private String given(Browser at, String what, boolean safety) {
        at.open("/");
        if (safety) {
            at.script("give-a-task");
        } else {
            at.keys().press("/").content("todo").press("Enter");
            at.page().waitForURL(Pattern.compile(".*/work/new.*"));
            at.settled().keys().content(what).press("Control+Enter");
        }
        at.page().waitForURL(TASK);
        String ref = at.path().substring("/work/".length());
        assertThat(sql.sql(
                                "select what, safety, owner_account, state, due_on is not null as due from worklist.task where ref = :ref")
                        .param("ref", ref)
                        .query()
                        .singleRow())
                .containsEntry("what", what)
                .containsEntry("safety", safety)
                .containsEntry("owner_account", door.account("pst1").id())
                .containsEntry("state", "OPEN")
                .containsEntry("due", safety);
        assertThat(audited(ref)).contains("worklist.task.give");
        return ref;
    }

    /** @return reference of the task that the law asks */
    private String clockStarted(Browser at) {
        at.open("/work/clocks/new?event=request.received&at=-2&about=" + call.number());
        assertThat(at.find("main form[method=post]")).containsText("Gov 7922.535(a)");
        at.find("input[value='ca.cpra.determination']").focus();
        at.keys().press("Space");
        at.find("#f-title").focus();
        at.keys().content("Report of the burglary").press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/work/matters/[0-9A-Z]{17}"));
        assertThat(at.find("main")).containsText("10 calendar days");
        var row = sql.sql("""
                        select ref, cite, rule, about_number, due_on is not null as due, owner_account from worklist.task
                        where matter = :matter
                        """)
                .param("matter", at.path().substring("/work/matters/".length()))
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("cite", "Gov 7922.535(a)")
                .containsEntry("about_number", call.number())
                .containsEntry("due", true)
                .containsEntry("owner_account", door.account("pst1").id());
        String ref = String.valueOf(row.get("ref"));
        assertThat(audited(ref)).contains("worklist.task.start");
        return ref;
    }

    /** Legal deadline, safety, age; each row says why. */
    private void inOneOrder(Browser at) {
        at.open("/");
        var rows = at.find("main table").first().locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0)).containsText("Decide whether records are disclosable");
        assertThat(rows.nth(0)).containsText("Gov 7922.535(a)");
        assertThat(rows.nth(1)).containsText("Call her back");
        assertThat(rows.nth(1)).containsText("Safety");
        assertThat(rows.nth(2)).containsText("Fill the form drawer");
    }

    /** Two keys: the record opens with its task over it; done, and the list is there again. */
    private void next(Browser at, String task, String record) {
        at.settled().keys().press("n");
        at.page().waitForURL(Pattern.compile(".*" + record + ".*"));
        at.settled();
        assertThat(at.find(record.startsWith("/work") ? "[data-key=w]" : "#strip"))
                .isVisible();
        at.keys().press("w");
        at.page().waitForURL(LIST);
        at.settled();
        assertThat(state(task)).isEqualTo("DONE");
        assertThat(audited(task)).contains("worklist.task.done");
        assertThat(at.find("main h1")).hasText("Worklist");
    }

    private String state(String ref) {
        return sql.sql("select state from worklist.task where ref = :ref")
                .param("ref", ref)
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
