package org.stationhouse.backoffice.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.ledger.Checkpoint;

/** The audit trail for those who watch over it. */
@StationTest
class AuditPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    JdbcClient sql;

    @Autowired
    MovableClock clock;

    @Autowired
    AuditLedger ledger;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        house.fill();
    }

    @Test
    void whoAsksWhoLookedLeavesALineItself() {
        try (var desk = Browser.at(port).as("auditor")) {
            desk.open("/").keys().press("/").content("audit test-prt1-a").press("Enter");
            desk.page().waitForURL("**/audit?person=test-prt1-a");
            assertThat(desk.find("#rows tbody tr").first()).containsText("test-prt1-a");
            assertThat(desk.open("/audit?person=test-prt1-a&verb=staff.glass.break")
                            .find("#rows"))
                    .containsText("staff.glass.break");
            assertThat(lines("vault.audit.look", "test-auditor-a"))
                    .anyMatch(asked -> asked.startsWith("person test-prt1-a, "));

            desk.open("/audit?verb=dispatch.call.log&outcome=DONE")
                    .find("#rows tbody a")
                    .first()
                    .click();
            assertThat(desk.find("main")).containsText("your role has no case rights");
            assertThat(desk.find("main")).not().containsText("Before");
            desk.open("/audit?verb=staff.bar.set").find("#rows tbody a").first().click();
            assertThat(desk.find("main")).containsText("What it changed");
            assertThat(lines("vault.audit.changes", "test-auditor-a")).isNotEmpty();
            assertThat(desk.page().navigate("/audit/999999999").status()).isEqualTo(404);
            assertThat(desk.open("/audit?person=nobody").find("#rows")).containsText("Nothing");
        }
        try (var desk = Browser.at(port).as("supervisor")) {
            assertThat(desk.page().navigate("/audit").status()).isEqualTo(403);
        }
    }

    @Test
    void aWeekThatEndedIsSignedOffOnceByAnAuditorAndByNobodyElse() {
        clock.forward(Duration.ofDays(16));
        try (var desk = Browser.at(port).as("auditor");
                var security = Browser.at(port).as("security-officer")) {
            assertThat(desk.open("/").find("#weeks ~ ul li").last()).containsText("overdue");
            String week = desk.find("#weeks ~ ul a").last().getAttribute("href");
            assertThat(security.open(week).find("main")).containsText("waits for the sign-off of an auditor");
            assertThat(security.find("main form")).hasCount(0);

            desk.open(week).find("#f-note").focus();
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#problems")).isVisible();
            desk.find("#f-note").focus();
            desk.keys().content("Refusals of the new clerk, explained").press("Control+Enter");
            desk.page().waitForURL("**/audit/weeks");
            assertThat(desk.find("main .notice")).containsText("The week is signed off.");
            assertThat(desk.find("tbody tr")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("Refusals of the new clerk")))
                    .containsText("signed off");
            assertThat(desk.open(week).find("main form")).hasCount(0);
            assertThat(sql.sql("select signed_by from vault.audit_review where week = cast(:week as date)")
                            .param("week", week.substring(week.lastIndexOf('/') + 1))
                            .query(String.class)
                            .single())
                    .isEqualTo("test-auditor-a");
            assertThat(sql.sql("select reason from vault.audit_line where verb = 'vault.review.sign'")
                            .query(String.class)
                            .list())
                    .contains("Refusals of the new clerk, explained");
        }
    }

    @Test
    void thePrintedRootIsAnAnchorThatTheTrailIsComparedWith() throws Exception {
        for (int tries = 0; tries < 100 && ledger.standing().checkpoint() == null; tries++) {
            Thread.sleep(50);
        }
        try (var desk = Browser.at(port).as("administrator")) {
            assertThat(desk.open("/audit/root").find("main")).containsText("Root hash");
            byte[] pdf = desk.page().context().request().get("/audit/root.pdf").body();
            PaperCheck.shot(pdf, "office-root-paper");
            assertThat(PaperCheck.pages(pdf)).isEqualTo(1);
            String text = PaperCheck.archival(pdf);
            List<String> typed = sql
                    .sql("select note from vault.checkpoint order by sealed_at desc limit 20")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(note -> "checkpoint " + Checkpoint.parse(org.stationhouse.ledger.Note.parse(note)))
                    .filter(line -> text.replaceAll("\\s+", " ").contains(line.split(" ")[3]))
                    .toList();
            assertThat(typed).as("the paper bears a root of the trail").isNotEmpty();
            Path file = Files.writeString(folder.resolve("typed.txt"), typed.getFirst() + "\n");
            assertThat(ledger.verify(List.of(file)).bad()).isZero();
            String[] words = typed.getFirst().split(" ");
            words[3] = Base64.getEncoder().encodeToString(new byte[32]);
            String other = String.join(" ", words);
            Path wrong = Files.writeString(folder.resolve("wrong.txt"), other + "\n");
            assertThat(ledger.verify(List.of(wrong)).bad()).isPositive();
        }
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'office.audit.print'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aLongTrailLeavesTheHouseWithAReason() {
        Actor bulk = new Actor("bulk", "prt1", null, null, "test");
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n <= Export.LARGE; n++) {
                trail.write(Act.done("dispatch.call.read", bulk));
            }
        });
        try (var desk = Browser.at(port).as("auditor")) {
            desk.open("/audit?person=bulk")
                    .find("a[href='/audit.csv?person=bulk']")
                    .click();
            assertThat(desk.find("main h1")).hasText("Why do you need this list?");
            desk.keys().content("Complaint 12, week 47");
            var file = desk.page().waitForDownload(() -> desk.keys().press("Control+Enter"));
            assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
            assertThat(desk.page()
                            .context()
                            .request()
                            .get("/audit.csv?person=nobody")
                            .headers()
                            .get("content-type"))
                    .startsWith("text/csv");
        }
        assertThat(sql.sql(
                                "select coalesce(reason, '-') || ' ' || count from vault.audit_line where verb = 'vault.audit.export' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("- 0", "Complaint 12, week 47 " + (Export.LARGE + 1));
    }

    private List<String> lines(String verb, String actor) {
        return sql.sql("select coalesce(query, '') from vault.audit_line where verb = :verb and actor = :actor")
                .param("verb", verb)
                .param("actor", actor)
                .query(String.class)
                .list();
    }
}
