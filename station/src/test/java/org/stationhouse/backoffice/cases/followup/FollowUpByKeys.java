package org.stationhouse.backoffice.cases.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;

/**
 * What he who has a case does by keyboard alone, and what stands in the database then.
 *
 * @param account whose case it is
 * @param number of the case
 * @param suspect who is named in it
 * @param mark stands in all that is typed, and in nothing else
 */
record FollowUpByKeys(JdbcClient sql, Account account, PublicRef ref, String number, String suspect, String mark) {

    /** By the technician: his cases, one line with a next step for today. */
    void contacted(Browser at) {
        at.open("/").keys().press("/").content("mine").press("Enter");
        at.page().waitForURL(Pattern.compile(".*/caseload.*"));
        at.settled().find("main td a:text-is('" + number + "')").focus();
        at.keys().press("Enter");
        at.page().waitForURL(Pattern.compile(".*/followup"));
        at.settled().find("#f-kind").selectOption("CONTACT");
        at.find("#f-kind").focus();
        at.keys()
                .press("Enter")
                .content("-10m")
                .press("Enter")
                .content(suspect)
                .press("Enter")
                .content("12 Oak St")
                .press("Enter")
                .content("He was out, he says. " + mark)
                .press("Tab")
                .press("Enter")
                .content("Ask his employer " + mark)
                .press("Enter")
                .content("t")
                .press("Control+Enter");
        assertThat(at.settled().find("#lines-title ~ ol")).containsText("He was out, he says. " + mark);
        assertThat(at.find("#steps-title ~ ul")).containsText("Ask his employer " + mark);
        var row = sql.sql("""
            select f.ref, f.kind, f.who, f.place, f.happened_at < f.at as before, f.person = i.person as person, f.by
            from cases.follow_up f join cases.person_involved i on i.jacket = f.jacket
            where f.said = :said
            """)
                .param("said", "He was out, he says. " + mark)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("kind", "CONTACT")
                .containsEntry("who", suspect)
                .containsEntry("place", "12 Oak St")
                .containsEntry("before", true)
                .containsEntry("person", true)
                .containsEntry("by", account.name());
        assertThat(audited(sql, String.valueOf(row.get("ref")))).contains("cases.followup.add");
        assertThat(task()).containsExactly("OPEN");
        assertThat(at.open("/cases/" + ref)
                        .find("main table[aria-labelledby=people-title] ~ *, main .listing")
                        .last())
                .containsText("He was out, he says. " + mark);
    }

    /** Two doors, row after row; F8 repeats the address of the row before. */
    void canvassed(Browser at) {
        at.open("/cases/" + ref + "/followup").find("#lines-title").isVisible();
        at.open("/cases/" + ref + "/canvass");
        assertThat(at.find("#f-place")).isFocused();
        at.keys()
                .content("14 Oak St")
                .press("Enter")
                .press("a")
                .press("Enter")
                .content("Mrs. Wren")
                .press("Enter");
        at.keys().content("A van at noon " + mark).press("Control+Enter");
        assertThat(at.settled().find("#doors-title")).hasText("1 address");
        at.find("#f-place").focus();
        at.keys().press("F8").press("Enter").press("n").press("Control+Enter");
        assertThat(at.settled().find("#doors-title")).hasText("2 addresses");
        assertThat(sql.sql("""
            select place || ' ' || answered from cases.follow_up
            where kind = 'CANVASS' and jacket = (select id from cases.jacket where ref = :ref) order by id
            """).param("ref", ref).query(String.class).list())
                .containsExactly("14 Oak St ANSWERED", "14 Oak St NOBODY");
    }

    /** The wrong line stays, struck through. */
    void putRight(Browser at) {
        at.open("/cases/" + ref + "/followup")
                .find("a[aria-label='Put right: A van at noon " + mark + "']")
                .focus();
        at.keys().press("Enter");
        at.page().waitForURL(Pattern.compile(".*/correct"));
        at.settled().find("#f-said").fill("A truck at noon " + mark);
        at.find("#f-why").focus();
        at.keys().content("Misheard").press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/followup"));
        assertThat(at.settled().find("#lines-title ~ ol del")).containsText("A van at noon " + mark);
        assertThat(at.find("#lines-title ~ ol")).containsText("A truck at noon " + mark);
        assertThat(sql.sql("""
            select c.why from cases.follow_up c join cases.follow_up w on w.id = c.corrects where w.said = :said
            """)
                        .param("said", "A van at noon " + mark)
                        .query(String.class)
                        .list())
                .containsExactly("Misheard");
    }

    void answered(Browser at) {
        at.open("/cases/" + ref + "/followup")
                .find("a[aria-label='Answer the step: Ask his employer " + mark + "']")
                .focus();
        at.keys().press("Enter");
        at.page().waitForURL(Pattern.compile(".*answers=.*"));
        at.settled().find("#f-kind").selectOption("RECORD_CHECK");
        at.find("#f-said").focus();
        at.keys().content("He left at ten. " + mark).press("Control+Enter");
        assertThat(at.settled().find("#lines-title ~ ol")).containsText("Answers the step: Ask his employer " + mark);
        assertThat(task()).containsExactly("DONE");
        at.open("/caseload?show=LATE&text=" + number);
        assertThat(at.find("main tbody tr")).hasCount(0);
    }

    private List<String> task() {
        return sql.sql("select state from worklist.task where what = :what and owner_account = :owner")
                .param("what", "Ask his employer " + mark)
                .param("owner", account.id())
                .query(String.class)
                .list();
    }

    /** Verbs of the audit lines of a record. */
    static List<String> audited(JdbcClient sql, String of) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", of)
                .query(String.class)
                .list();
    }
}
