package org.stationhouse.desk.reports.distribution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.Report;

/** A filed report goes where the agency's rules send it; one delivery fails, is sent again and arrives, and the log names it once. */
@StationTest
class PRT_05_Tests extends DistributionHouse {

    private static final Pattern PACKET = Pattern.compile(".*/distribution/packets/[0-9A-Z]{17}$");

    private final AtomicReference<LossyHook.Fate> fate = new AtomicReference<>(LossyHook.Fate.REFUSED);

    @LocalServerPort
    int port;

    @Test
    void aFiledReportIsDistributedByTheAgencysRulesByKeyboardAlone() {
        Report before = filed();
        Report report = filed.processed(kind(), mark, door::actor);
        try (var hook = new LossyHook(fate::get);
                var office = Browser.at(port).as("administrator");
                var lead = Browser.at(port).as("supervisor");
                var records = Browser.at(port).as("prt1")) {
            open(office, hook);
            add(lead);
            rule(lead, before);
            records.open(report.path()).keys().press("y");
            assertThat(records.find(".pagehead .chip").first()).hasText("Filed");
            assertThat(records.find("#distribution-title ~ ul li")).containsText(new String[] {"DA " + mark});
            round.run(couriers);
            again(records, report);
            fate.set(LossyHook.Fate.TAKEN);
            round.run(couriers);
            records.open(report.path());
            assertThat(records.find("#distribution-title ~ ul .chip")).hasText("Delivered");
            records.open("/disclosures?text=" + report.number());
            assertThat(records.find("#rows tbody tr")).hasCount(1);
            assertThat(records.find("#rows tbody tr")).containsText("DA " + mark);
            Packet packet = packets(report).getFirst();
            assertThat(packet.state()).isEqualTo(new PacketState.Delivered("HTTP 201"));
            assertThat(hook.taken()).containsOnlyKeys(packet.ref().text());
            assertThat(log()).containsOnlyKeys(packet.ref().text());
            assertThat(packets(before)).isEmpty();
            assertThat(PaperCheck.text(records.page()
                            .request()
                            .get(packet.path() + "/packet.pdf")
                            .body()))
                    .contains(report.number(), "He took it and ran.");
            assertThat(sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                            .param("ref", packet.ref())
                            .query(String.class)
                            .list())
                    .contains(
                            "reports.packet.make",
                            "reports.packet.fail",
                            "reports.packet.resend",
                            "reports.packet.deliver",
                            "reports.packet.print");
            assertThat(office.keys().clicks()
                            + lead.keys().clicks()
                            + records.keys().clicks())
                    .isZero();
        }
    }

    private void open(Browser office, LossyHook hook) {
        office.open("/distribution/connections");
        at(office, "f-name").keys().content("Hook " + mark);
        at(office, "f-channel").keys().content("Web");
        at(office, "f-address").keys().content("http://da.example/in");
        at(office, "f-secret").keys().content(LossyHook.SECRET).press("Control+Enter");
        assertThat(office.find("#e-address")).containsText("begins with https://");
        assertThat(office.find("#f-name")).hasValue("Hook " + mark);
        office.settled();
        at(office, "f-address").keys().press("Control+a").content(hook.address());
        at(office, "f-secret").keys().content(LossyHook.SECRET).press("Control+Enter");
        assertThat(office.find("#connections-title ~ ul")).containsText("Hook " + mark);
    }

    private void add(Browser lead) {
        lead.open("/distribution/recipients");
        at(lead, "f-name").keys().content("DA " + mark);
        at(lead, "f-connection").keys().content("Hook " + mark);
        at(lead, "f-copy").keys().content("Full");
        at(lead, "f-purpose").keys().content("Filing of charges");
        at(lead, "f-authority").keys().content("PC 13300(b)").press("Control+Enter");
        assertThat(lead.find("#recipients-title ~ ul")).containsText("DA " + mark);
    }

    private void rule(Browser lead, Report before) {
        lead.open("/distribution/rules");
        at(lead, "f-recipient").keys().content("DA " + mark);
        at(lead, "f-kind").keys().content("Kind " + mark);
        at(lead, "f-offense").keys().content("PC 484");
        for (int i = 0;
                i < 10 && !Boolean.TRUE.equals(lead.page().evaluate("document.activeElement.value === 'try'"));
                i++) {
            lead.keys().press("Tab");
        }
        lead.keys().press("Enter");
        assertThat(lead.find("#trial-title ~ ul")).containsText(before.number());
        assertThat(lead.find("#trial-title ~ ul")).containsText("DA " + mark);
        lead.settled();
        at(lead, "f-offense").keys().press("Control+Enter");
        assertThat(lead.find("#routes-title ~ ul")).containsText("DA " + mark);
    }

    private void again(Browser records, Report report) {
        records.open("/distribution?text=" + report.number());
        assertThat(records.find("#rows tbody tr")).containsText("Failed");
        records.open(report.path()).keys().press("d");
        records.page().waitForURL(PACKET);
        records.settled();
        assertThat(records.find("#log-title ~ ol")).containsText("HTTP 410");
        assertThat(records.find("main .notice")).containsText("may have reached");
        assertThat(work(packets(report).getFirst())).containsExactly("reports.task.packet.FAILED OPEN");
        records.find("form[action$=resend] #f-why").focus();
        records.keys().content("Their server is up again").press("Enter");
        assertThat(records.find(".pagehead .chip").first()).hasText("Waiting");
        assertThat(work(packets(report).getFirst())).containsExactly("reports.task.packet.FAILED DONE");
    }

    /** As far as Tab leads. */
    private static Browser at(Browser browser, String field) {
        for (int i = 0; i < 40 && !browser.focused().equals(field); i++) {
            browser.keys().press("Tab");
        }
        assertThat(browser.focused()).isEqualTo(field);
        return browser;
    }
}
