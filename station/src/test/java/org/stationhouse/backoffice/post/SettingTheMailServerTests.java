package org.stationhouse.backoffice.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;

/**
 * By keyboard alone: the administrator sets the mail server and tries it, a supervisor gives a notice by e-mail too, a technician gets a
 * number and a link, and acknowledges on the home page.
 */
@StationTest
class SettingTheMailServerTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    MailLine line;

    @Autowired
    OutboxRound round;

    @Autowired
    Carrier carrier;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void offDuty() {
        line.set(1, false, "", door.actor("administrator"));
    }

    @Test
    void aNoticeReachesItsReaderByANumberAndALink() {
        house.setUp();
        try (var server = new LossySmtp(0)) {
            set(server);
            mailbox();
            String ref = given();
            round.run(carrier);
            assertThat(server.texts().getLast())
                    .contains("To: " + mark + "@police.example", "/notices/" + ref)
                    .doesNotContain("Canary");
            acknowledged(ref);
        }
    }

    private void set(LossySmtp server) {
        try (var at = Browser.at(port).as("administrator")) {
            at.open("/mail-server").find("#f-host").fill("mail.elsewhere.example");
            at.find("#f-port").fill(String.valueOf(server.port()));
            at.find("#f-safety").selectOption("CLEAR");
            at.find("#f-sender").fill("stationhouse@police.example");
            at.find("#f-login").fill("stationhouse");
            at.find("#f-password").fill("Secret-" + mark);
            at.find("#f-onDuty").setChecked(true);
            at.find("#f-password").press("Control+Enter");
            assertThat(at.settled().find("#e-safety")).isVisible();
            assertThat(at.find("#f-password")).hasValue("");

            at.find("#f-host").fill("127.0.0.1");
            at.find("#f-login").fill("");
            at.find("#f-host").press("Control+Enter");
            assertThat(at.settled().find("main")).not().containsText("no e-mail is sent");
            at.find("#f-to").fill("admin-" + mark + "@police.example");
            at.find("#f-to").press("Enter");
            at.page().waitForURL(Pattern.compile(".*/outbox/[0-9A-Z]{17}"));
            round.run(carrier);
            assertThat(at.open(at.path()).find("main")).containsText("Accepted");
            assertThat(server.texts()).anyMatch(it -> it.contains("admin-" + mark + "@police.example"));
        }
        line.set(server.port(), true, "", door.actor("administrator"));
    }

    private void mailbox() {
        try (var at = Browser.at(port).as("pst2")) {
            at.open("/my-post").find("#f-mailbox").fill(mark + "@police.example");
            at.find("#f-mailbox").press("Enter");
            assertThat(at.settled().find("#f-mailbox")).hasValue(mark + "@police.example");
        }
    }

    private String given() {
        try (var at = Browser.at(port).as("supervisor")) {
            at.open("/notices/new").find("#f-title").fill("Canary " + mark);
            at.find("#f-text").fill("The canary of Maria Lopez " + mark);
            at.find("#f-byMail").setChecked(true);
            at.find("#f-text").press("Control+Enter");
            at.page().waitForURL(Pattern.compile(".*/notices/[0-9A-Z]{17}"));
            assertThat(at.settled().find("#waits-title ~ ul")).containsText("test-pst2-a");
            return at.path().substring("/notices/".length());
        }
    }

    private void acknowledged(String ref) {
        try (var at = Browser.at(port).as("pst2")) {
            at.open("/notices/" + ref);
            at.keys().press("y");
            assertThat(at.settled().find("#read-title ~ ol")).containsText("test-pst2-a");
        }
        assertThat(sql.sql("""
            select p.read_at is not null from post.notice_person p join post.notice n on n.id = p.notice
            where n.ref = :ref and p.name like '%test-pst2-a%'
            """).param("ref", ref).query(Boolean.class).single()).isTrue();
        List<byte[]> passwords = sql.sql("select password from post.mail_server where password is not null")
                .query((row, n) -> row.getBytes("password"))
                .list();
        assertThat(passwords).noneMatch(it -> new String(it, StandardCharsets.UTF_8).contains("Secret"));
    }
}
