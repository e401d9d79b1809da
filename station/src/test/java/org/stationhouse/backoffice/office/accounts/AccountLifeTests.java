package org.stationhouse.backoffice.office.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.Source;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.proof.Totp;

/** The whole life of an account in the browser: asked for, approved, cleared, active, used, locked, released, reviewed, disabled, closed. */
@StationTest
class AccountLifeTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String name =
            "life" + PublicRef.fresh().text().toLowerCase(Locale.ROOT).substring(0, 6);

    @BeforeEach
    void setUp() {
        house.setUp();
        door.account("security-officer");
    }

    private String day(int ago) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles"))
                .minusDays(ago)
                .format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
    }

    private static void ask(Browser desk, String name) {
        desk.open("/accounts/new").find("#f-last").fill("Okafor");
        desk.find("#f-first").fill("Ada");
        desk.find("#f-name").fill(name);
        desk.find("#f-role").selectOption("prt1");
        desk.find("#f-reason").fill("New at the records desk on Monday.");
        desk.keys().press("Control+Enter");
    }

    private static void press(Browser desk, String form) {
        desk.find("form[action$='/" + form + "'] button").last().click();
    }

    @Test
    void fromTheRequestToTheEnd() throws Exception {
        try (var supervisor = Browser.at(port).as("supervisor");
                var administrator = Browser.at(port).as("administrator");
                var ada = Browser.at(port).visitor()) {
            ask(supervisor, name);
            assertThat(supervisor.find(".pagehead .chip")).hasText("Requested");
            assertThat(supervisor.find("form[action$='/approve']")).hasCount(0);
            String account = supervisor.path();
            supervisor.axe().shot("account-requested");

            administrator.open(account);
            press(administrator, "approve");
            assertThat(administrator.find(".pagehead .chip")).hasText("Approved");
            press(administrator, "activate");
            assertThat(administrator.find("main"))
                    .containsText("Record the day of the fingerprint-based clearance first");
            administrator.open(account).find("#f-clearedOn").fill(day(20));
            press(administrator, "clearance");
            assertThat(administrator.find("dl.facts").first()).containsText(day(20));
            press(administrator, "activate");
            assertThat(administrator.find("main"))
                    .containsText("Record the day of the security awareness training first");
            administrator.open(account).find("#f-trainedOn").fill(day(-2));
            press(administrator, "training");
            press(administrator, "activate");
            assertThat(administrator.find("main"))
                    .containsText("Record the day of the security awareness training first");
            administrator.open(account).find("#f-trainedOn").fill(day(3));
            press(administrator, "training");
            assertThat(administrator.find("dl.facts").first()).containsText(day(3));
            administrator.axe().shot("account-approved");
            press(administrator, "activate");
            assertThat(administrator.find(".pagehead .chip")).hasText("Active");

            press(administrator, "slip");
            assertThat(administrator.find("main h1")).hasText("Code for the first sign-in");
            String slip = administrator.find("#slip").innerText();
            administrator.axe().shot("account-slip");
            String secret = firstDay(ada, slip);
            assertThat(ada.find("#who")).containsText("Ada Okafor");
            ada.open("/calls");
            assertThat(ada.find("main h1").first()).isVisible();

            lockedAndReleased(administrator);
            signIn(ada, secret);

            sql.sql("update staff.review set closed_at = opened_at where closed_at is null")
                    .update();
            administrator
                    .open("/account-reviews")
                    .find("form[action='/account-reviews'] button")
                    .click();
            administrator.page().waitForURL("**/account-reviews/*");
            String row = "tr:has-text('" + name + "')";
            administrator.find(row + " input[name=note]").fill("Works at the records desk.");
            administrator.find(row + " button[value=KEEP]").click();
            assertThat(administrator.find(row)).containsText("Keep Works at the records desk.");

            administrator.open(account);
            assertThat(administrator.find("main table")).containsText("Authenticator app");
            assertThat(administrator.find("main table tbody tr")).hasCount(4);
            administrator.axe().shot("account-active");
            administrator.find("#f-why").fill("Left the department.");
            press(administrator, "disable");
            assertThat(administrator.find(".pagehead .chip")).hasText("Disabled");
            assertThat(ada.page().context().request().get("/calls").status()).isEqualTo(401);
            assertThat(new Source(port, 43).password(name, People.PASSWORD)).contains("That is not right");

            administrator.find("#f-why").fill("Left the department.");
            press(administrator, "close");
            assertThat(administrator.find(".pagehead .chip")).hasText("Closed");
            administrator.axe().shot("account-closed");

            ask(supervisor, name);
            assertThat(supervisor.find(".problems")).containsText("Names are never used twice");
        }
        assertThat(sql.sql("""
                        select verb from vault.audit_line where outcome = 'DONE' and verb like 'staff.account.%'
                            and (select ref from staff.account where name = :name) = any(refs)
                            and verb not in ('staff.account.show') order by id
                        """).param("name", name).query(String.class).list())
                .containsExactlyElementsOf(List.of(
                        "staff.account.request",
                        "staff.account.approve",
                        "staff.account.clear",
                        "staff.account.train",
                        "staff.account.train",
                        "staff.account.activate",
                        "staff.account.slip",
                        "staff.account.disable",
                        "staff.account.close"));
    }

    /** @return secret of the app that was bound */
    private String firstDay(Browser ada, String slip) {
        ada.open("/sign-in").page().getByText("I understand and agree").click();
        ada.find("#f-name").fill(name);
        ada.find("#f-password").fill(slip);
        ada.keys().press("Enter");
        assertThat(ada.find("h1")).hasText("Choose your password");
        ada.find("#f-password").fill(People.PASSWORD);
        ada.find("#f-name").fill(People.PASSWORD);
        ada.keys().press("Enter");
        String secret = ada.find("#secret").innerText().replace(" ", "");
        ada.find("#f-code").fill(Totp.code(secret, clock.instant()));
        ada.keys().press("Enter");
        ada.page().getByText("I have kept them").click();
        return secret;
    }

    private void lockedAndReleased(Browser administrator) throws Exception {
        var terminal = new Source(port, 42);
        for (int i = 0; i < 5; i++) {
            terminal.password(name, "wrong " + i);
        }
        assertThat(terminal.password(name, People.PASSWORD)).contains("Too many failures");
        String row = "tr:has-text('" + name + "')";
        administrator.open("/locks").find(row + " input[name=why]").fill("She stands before me.");
        administrator.find(row + " button").click();
        assertThat(administrator.find("main")).containsText("The lock is released.");
        assertThat(terminal.password(name, People.PASSWORD)).contains("Code of your authenticator app");
    }

    private void signIn(Browser ada, String secret) {
        ada.find("#who").click();
        ada.page().getByText("Sign out").click();
        ada.page().getByText("I understand and agree").click();
        ada.find("#f-name").fill(name);
        ada.find("#f-password").fill(People.PASSWORD);
        ada.keys().press("Enter");
        clock.forward(Duration.ofSeconds(30));
        ada.find("#f-code").fill(Totp.code(secret, clock.instant()));
        ada.keys().press("Enter");
        assertThat(ada.find("#who")).containsText("Ada Okafor");
    }
}
