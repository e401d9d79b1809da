package org.stationhouse.desk.dispatch.unit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;

/**
 * TPT-12, of an agency in Oregon: radio and unit status by quick keys; a door event with the response taken; faxes in and out logged and
 * filed.
 */
@StationTest
class TPT_12_Tests {

    private static final Pattern FAX = Pattern.compile(".*/mail/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    AgencyOffice agencies;

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

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String sign = "9" + mark;
    private final Actor administrator = Actor.console("test");

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @SuppressWarnings("NullAway.Init")
    private Jacket jacket;

    @BeforeEach
    void inOregon() {
        house.setUp();
        before = agencies.agency().orElseThrow();
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
        Actor clerk = door.actor("prt1");
        jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "A case.", clerk).ref(), 1, clerk);
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
    void radioDoorsAndFaxesAreLoggedByKeyboard() {
        try (var desk = Browser.at(port).as("pst1")) {
            statusByQuickKeys(desk);
            doorWithItsResponse(desk);
            String in = faxReceived(desk);
            String out = faxSent(desk);
            filed(desk, in, out);
            assertThat(desk.keys().clicks()).isZero();
        }
    }

    private void statusByQuickKeys(Browser desk) {
        desk.open("/calls").keys().press("/").content("on " + sign).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/units/new\\?.*"));
        desk.settled().keys().content("Kim, Lee").press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/units/[0-9A-Z]{17}$"));
        desk.open("/board").find("#u-" + sign + " a").first().focus();
        desk.keys().press("o");
        assertThat(desk.find("#u-" + sign)).containsText("Out of service");
        desk.settled();
        desk.open("/calls")
                .keys()
                .press("/")
                .content("radio " + sign + " plate check " + mark)
                .press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/radio\\?.*"));
        desk.settled().keys().press("Enter");
        assertThat(desk.find("#rows tbody")).containsText("plate check " + mark);
        assertThat(sql.sql("select coalesce(did, said) from dispatch.radio where call_sign = :sign order by id")
                        .param("sign", sign)
                        .query(String.class)
                        .list())
                .containsExactly("ON", "OUT", "plate check " + mark);
        assertThat(PaperCheck.text(desk.page().request().get("/radio/day.pdf").body()))
                .contains(sign, "plate check " + mark);
    }

    private void doorWithItsResponse(Browser desk) {
        desk.open("/calls").keys().press("/").content("door Sally port " + mark).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/doors\\?.*"));
        desk.settled().keys().content("Held open").press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/doors/[0-9A-Z]{17}$"));
        String ref = desk.settled().path().substring("/doors/".length());
        desk.keys().content("Checked on camera, closed").press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/doors$"));
        assertThat(sql.sql("select response from dispatch.door_event where ref = :ref and closed_by is not null")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo("Checked on camera, closed");
        assertThat(audited(ref)).contains("dispatch.door.log", "dispatch.door.close");
    }

    /** What names its case on the fax files it there; who gets it has it on his worklist. */
    private String faxReceived(Browser desk) {
        desk.open("/calls")
                .keys()
                .press("/")
                .content("faxin Marion Court " + mark)
                .press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/faxes/new\\?.*"));
        assertThat(desk.settled().find("#f-correspondent")).hasValue("Marion Court " + mark);
        desk.keys()
                .press("Enter")
                .content("503 555 0142")
                .press("Enter")
                .content("3")
                .press("Enter");
        desk.keys()
                .content("Request, your case " + jacket.number())
                .press("Enter")
                .content("Req");
        assertThat(desk.find("[data-pick=f-caseNumber]"))
                .containsText(jacket.number().text());
        desk.find("[data-pick=f-caseNumber]").press("Enter");
        desk.find("#f-to").selectOption("RECORDS");
        desk.find("#f-filed").focus();
        desk.keys().content("Fax binder").press("Control+Enter");
        desk.page().waitForURL(FAX);
        assertThat(desk.settled().find("main h1")).containsText("Fax received F");
        String ref = desk.path().substring("/mail/".length());
        assertThat(sql.sql("""
            select way || ' ' || fax_number || ' ' || pages || ' ' || kind || ' ' || filed || ' ' || handed_to || ' ' || case_number
            from post.mail where ref = :ref
            """).param("ref", ref).query(String.class).single())
                .isEqualTo("IN +15035550142 3 REQUEST Fax binder RECORDS " + jacket.number());
        assertThat(sql.sql("select count(*) from worklist.task where about_ref = :ref")
                        .param("ref", ref)
                        .query(Long.class)
                        .single())
                .isPositive();
        return ref;
    }

    private String faxSent(Browser desk) {
        desk.open("/calls").keys().press("/").content("fax Deputy DA " + mark).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/faxes/new\\?.*"));
        desk.settled().keys().press("Enter").content("5035550177").press("Tab");
        desk.keys()
                .content("5035550178")
                .press("Enter")
                .content("12")
                .press("Enter")
                .content("Copies");
        desk.find("#f-caseNumber").fill(jacket.number().text());
        desk.keys().press("Control+Enter");
        assertThat(desk.find("#e-again")).containsText("not the number above");
        desk.find("#f-again").fill("(503) 555-0177");
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(FAX);
        String ref = desk.settled().path().substring("/mail/".length());
        assertThat(PaperCheck.text(desk.page()
                        .request()
                        .get("/faxes/" + ref + "/cover.pdf")
                        .body()))
                .contains("Deputy DA " + mark, "(503) 555-0177", "12, and this cover sheet", "CONFIDENTIAL")
                .doesNotContain(jacket.number().text());
        assertThat(desk.find("#result-title ~ p")).containsText("Report awaited");
        desk.keys().press("y");
        assertThat(desk.find("#result-title ~ p")).containsText("Went through");
        assertThat(sql.sql("select way || ' ' || result || ' ' || confidential from post.mail where ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo("OUT SENT true");
        desk.open("/faxes/new?way=OUT&correspondent=Deputy+DA+" + mark);
        assertThat(desk.find("[data-pick=f-faxNumber]")).hasText("(503) 555-0177");
        return ref;
    }

    private void filed(Browser desk, String in, String out) {
        desk.open("/faxes?text=" + mark);
        assertThat(desk.find("#rows tbody tr")).hasCount(2);
        assertThat(desk.open("/cases/" + jacket.ref()).find("main")).containsText("Fax in");
        assertThat(desk.find("main")).containsText("Fax out");
        assertThat(desk.open("/find?q=503-555-0177").find("main")).containsText("Deputy DA " + mark);
        assertThat(PaperCheck.text(desk.page().request().get("/faxes/day.pdf").body())
                        .replaceAll("\\s+", " "))
                .contains("Marion Court " + mark, "Deputy DA " + mark, "Went through", "Fax binder");
        assertThat(audited(in)).contains("post.mail.log", "post.mail.read", "post.fax.print");
        assertThat(audited(out)).contains("post.mail.log", "post.fax.report", "post.fax.print");
    }

    private List<String> audited(String ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
