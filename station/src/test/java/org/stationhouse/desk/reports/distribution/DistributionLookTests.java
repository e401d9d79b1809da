package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.foundation.kernel.PublicRef;

/** The pages of distribution and of the dissemination log as people see them: light, dark, on a phone; axe finds nothing. */
@StationTest
class DistributionLookTests extends DistributionHouse {

    @LocalServerPort
    int port;

    @Test
    void everyPageIsFine() {
        try (var hook = new LossyHook(() -> LossyHook.Fate.REFUSED)) {
            folder(folderName());
            recipient("Detectives", Channel.PRINT, "");
            PublicRef to = recipient("District attorney", Channel.FOLDER, folderName());
            recipients.route(to, null, "PC 459", "SUSPECT", true, supervisor);
            recipient("Department of justice", Channel.WEBHOOK, hook.address());
            Report report = filed();
            round.run(couriers);
            try (var browser = Browser.at(port).as("prt1")) {
                browser.open("/distribution").passes("distribution-list");
                for (Packet packet : packets(report)) {
                    browser.open(packet.path())
                            .passes("distribution-" + packet.state().word().toLowerCase(java.util.Locale.ROOT));
                }
                browser.open(report.path()).passes("distribution-report");
                browser.open("/disclosures").passes("disclosure-list");
                browser.find("#rows tbody a").first().click();
                browser.page().waitForURL("**/disclosures/*");
                browser.settled().passes("disclosure-show");
            }
            try (var browser = Browser.at(port).as("supervisor")) {
                browser.open("/distribution/recipients").passes("distribution-recipients");
                browser.open("/distribution/rules/trial").passes("distribution-rules");
            }
            try (var browser = Browser.at(port).as("administrator")) {
                browser.open("/distribution/connections").passes("distribution-connections");
            }
        }
    }

    @Test
    void theFaceIsFitForTheArchive() {
        recipients.route(
                recipients.add(
                        "Face " + mark,
                        Recipient.Kind.PARTNER,
                        null,
                        Recipient.Copy.FACE,
                        "Notice",
                        "PC 13300",
                        supervisor),
                kind(),
                null,
                null,
                false,
                supervisor);
        Report report = filed();
        round.run(couriers);
        byte[] paper = book.print(packets(report).getFirst().ref(), clerk).orElseThrow();
        PaperCheck.shot(paper, "distribution-face");
        assertThat(PaperCheck.archival(paper)).contains(report.number());
    }
}
