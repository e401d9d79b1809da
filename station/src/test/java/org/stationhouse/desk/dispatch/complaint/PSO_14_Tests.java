package org.stationhouse.desk.dispatch.complaint;

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
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;

/** PSO-14: complaints are taken by kind; a personnel complaint is kept confidential and routed. By keyboard alone. */
@StationTest
class PSO_14_Tests {

    private static final Pattern COMPLAINT = Pattern.compile(".*/complaints/[0-9A-Z]{17}$");
    private static final Pattern KINDS = Pattern.compile(".*/complaints/new\\?((?!kind=).)*$");
    private static final Pattern FORM = Pattern.compile(".*/complaints/new\\?kind=.*");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void aComplaintIsTakenByKindGivenAnsweredAndItsReceiptPrinted() {
        try (var desk = Browser.at(port).as("pso1");
                var lead = Browser.at(port).as("supervisor")) {
            desk.open("/calls")
                    .keys()
                    .press("/")
                    .content("complain Nobody called back " + mark)
                    .press("Enter");
            desk.page().waitForURL(KINDS);
            desk.settled().keys().press("2");
            desk.page().waitForURL(FORM);
            assertThat(desk.settled().find("#f-what")).hasValue("Nobody called back " + mark);
            at(desk, "f-place").keys().content("Alder St");
            at(desk, "f-name").keys().content("Lopez, Ana");
            at(desk, "f-phone").keys().content("9165551212").press("Control+Enter");
            desk.page().waitForURL(COMPLAINT);
            String ref = ref(desk.settled());
            assertThat(desk.find("main h1")).containsText("Service");
            assertThat(receipt(desk, ref)).contains(number(ref), "Nobody called back " + mark, "Alder St");
            lead.open("/complaints/" + ref).keys().press("t").content("Test a");
            at(lead, "f-due").keys().press("Control+Enter");
            assertThat(lead.find(".pagehead .chip").first()).hasText("Assigned");
            assertThat(state(ref)).isEqualTo("ASSIGNED");
            lead.keys().press("c").content("Expl");
            at(lead, "f-answer").keys().content("The report was late.").press("Control+Enter");
            assertThat(lead.find(".pagehead .chip").first()).hasText("Closed");
            assertThat(state(ref)).isEqualTo("CLOSED");
            assertThat(desk.open("/complaints?state=ALL&text=" + mark).find("#rows tbody tr"))
                    .hasCount(1);
            assertThat(audited(ref))
                    .contains(
                            "dispatch.complaint.take",
                            "dispatch.complaint.print",
                            "dispatch.complaint.assign",
                            "dispatch.complaint.handle");
            assertThat(desk.keys().clicks() + lead.keys().clicks()).isZero();
        }
    }

    @Test
    void aPersonnelComplaintOutOfALetterIsRoutedAndKnownToNobodyElse() {
        try (var desk = Browser.at(port).as("pso1");
                var other = Browser.at(port).as("prt2");
                var lead = Browser.at(port).as("supervisor")) {
            desk.open("/calls")
                    .keys()
                    .press("/")
                    .content("k Shouted at me " + mark)
                    .press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/contacts/new\\?.*"));
            desk.settled();
            at(desk, "f-name").keys().content("Quillon, Una");
            at(desk, "f-phone").keys().content("9165550144").press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/contacts/[0-9A-Z]{17}$"));
            String contact = desk.settled().path();
            desk.keys().press("p");
            desk.page().waitForURL(KINDS);
            desk.settled().keys().press("1");
            desk.page().waitForURL(FORM);
            assertThat(desk.settled().find("#f-what")).hasValue("Shouted at me " + mark);
            assertThat(desk.find("#f-name")).hasValue("Quillon, Una");
            at(desk, "f-employee").keys().content("Tall officer, car 21");
            at(desk, "f-to").keys().content("Test a").press("Control+Enter");
            desk.page().waitForURL(COMPLAINT);
            String ref = ref(desk.settled());
            assertThat(desk.find("main")).containsText(number(ref));
            assertThat(desk.find("main")).not().containsText(mark);
            assertThat(receipt(desk, ref)).contains(number(ref), "Shouted at me " + mark, "Tall officer, car 21");
            hidden(desk, contact);
            hidden(other, "/complaints/" + ref);
            assertThat(other.open("/complaints?state=ALL&text=" + mark).find("#rows tbody tr"))
                    .hasCount(0);
            handled(lead, ref);
            assertThat(desk.keys().clicks() + lead.keys().clicks()).isZero();
        }
    }

    private void handled(Browser lead, String ref) {
        lead.open("/work?text=" + number(ref));
        assertThat(lead.find("main")).containsText("Shouted at me " + mark);
        lead.open("/complaints/" + ref).keys().press("c").content("Not");
        at(lead, "f-answer").keys().content("The camera was off").press("Control+Enter");
        assertThat(lead.find(".pagehead .chip").first()).hasText("Closed");
        assertThat(lead.find("#clocks-title ~ ul")).containsText("832.7");
        assertThat(PaperCheck.text(lead.page()
                        .request()
                        .get("/complaints/" + ref + "/notice.pdf")
                        .body()))
                .contains(number(ref), "Not sustained")
                .doesNotContain("The camera was off");
        lead.keys().press("a").content("Letter, mailed today").press("Control+Enter");
        assertThat(lead.find(".pagehead .chip").first()).hasText("Complainant told");
        assertThat(state(ref)).isEqualTo("TOLD");
        assertThat(sql.sql("select state from worklist.task where about_ref = :ref and rule is not null")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("DONE");
    }

    private static void hidden(Browser who, String path) {
        assertThat(who.page().request().get(path).status()).isEqualTo(404);
    }

    /** As far as Tab leads. */
    private static Browser at(Browser browser, String field) {
        for (int i = 0; i < 40 && !browser.focused().equals(field); i++) {
            browser.keys().press("Tab");
        }
        assertThat(browser.focused()).isEqualTo(field);
        return browser;
    }

    private static String ref(Browser browser) {
        return browser.path().substring("/complaints/".length());
    }

    private static String receipt(Browser browser, String ref) {
        return PaperCheck.text(browser.page()
                        .request()
                        .get("/complaints/" + ref + "/receipt.pdf")
                        .body())
                .replaceAll("\\s+", " ");
    }

    private String number(String ref) {
        return column(ref, "number");
    }

    private String state(String ref) {
        return column(ref, "state");
    }

    private String column(String ref, String column) {
        return sql.sql("select " + column + " from dispatch.complaint where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    private List<String> audited(String ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
