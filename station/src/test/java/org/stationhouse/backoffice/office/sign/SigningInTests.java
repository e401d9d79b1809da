package org.stationhouse.backoffice.office.sign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.Person;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.proof.Totp;

/** Every way in, at the real doors: the notice, password and code, a passkey, a recovery code, the slip of the first day. */
@StationTest
class SigningInTests {

    private static final String PROBLEMS = ".problems";

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Autowired
    AccountCare care;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private static void agree(Browser desk) {
        desk.page().getByText("I understand and agree").click();
    }

    private static void password(Browser desk, String name, String password) {
        desk.find("#f-name").fill(name);
        desk.find("#f-password").fill(password);
        desk.keys().press("Enter");
    }

    private static void code(Browser desk, String code) {
        desk.find("#f-code").fill(code);
        desk.keys().press("Enter");
    }

    private void proofs(Person person, String proofs) {
        assertThat(sql.sql("select reason from vault.audit_line where verb = 'staff.sign.in' and outcome = 'DONE'"
                                + " and actor = :name order by id desc limit 1")
                        .param("name", person.name())
                        .query(String.class)
                        .single())
                .isEqualTo(proofs);
    }

    /** As a script would post them, past the page of the notice. */
    @Test
    void theRightProofsOpenNothingBeforeTheNoticeIsAcknowledged() {
        Person person = people.hire("prt1");
        try (var desk = Browser.at(port).visitor()) {
            desk.open("/sign-in");
            Object answer = desk.page().evaluate("""
                            async proofs => (await fetch('/sign-in', {
                              method: 'POST',
                              body: new URLSearchParams({ ...proofs, _csrf: document.querySelector('[name=_csrf]').value }),
                            })).text()""", Map.of("name", person.name(), "password", person.password()));
            assertThat(String.valueOf(answer))
                    .contains("I understand and agree")
                    .doesNotContain("f-code");
            assertThat(desk.open("/calls").path()).startsWith("/sign-in");
        }
    }

    @Test
    void theNoticeComesFirstThenPasswordThenCodeThenThePageThatWasAskedFor() {
        Person person = people.hire("prt1");
        try (var desk = Browser.at(port).visitor()) {
            desk.open("/calls?place=main");
            assertThat(desk.path()).startsWith("/sign-in");
            assertThat(desk.find("main li")).hasCount(4);
            assertThat(desk.find("#f-password")).hasCount(0);
            desk.axe().shot("sign-notice");
            desk.keys().press("Enter");
            assertThat(desk.find("#f-name")).isFocused();
            desk.axe();

            password(desk, person.name(), "not the password");
            assertThat(desk.find(PROBLEMS)).containsText("That is not right");
            password(desk, person.name(), person.password());
            assertThat(desk.find("#f-code")).isFocused();
            desk.axe().shot("sign-code");
            code(desk, "000000");
            assertThat(desk.find(PROBLEMS)).containsText("That is not right");
            String code = person.code();
            code(desk, code);
            assertThat(desk.find("#who")).containsText(person.account().display());
            assertThat(desk.path()).isEqualTo("/calls?place=main");
            proofs(person, "CODE_APP, PASSWORD");

            desk.find("#who").click();
            desk.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Sign out")
                                    .setExact(true))
                    .click();
            agree(desk);
            password(desk, person.name(), person.password());
            code(desk, code);
            assertThat(desk.find(PROBLEMS)).containsText("That is not right");
        }
    }

    @Test
    void aRecoveryCodeOpensTheDoorOnce() {
        Person person = people.hire("prt1");
        for (boolean first : List.of(true, false)) {
            try (var desk = Browser.at(port).visitor()) {
                agree(desk.open("/sign-in"));
                password(desk, person.name(), person.password());
                code(desk, person.recovery().get(3).toLowerCase(java.util.Locale.ROOT));
                assertThat(desk.find("#who")).hasCount(first ? 1 : 0);
            }
        }
        proofs(person, "PASSWORD, RECOVERY_CODES");
    }

    @Test
    void theSlipOfTheFirstDayBindsPasswordAppAndRecoveryCodes() {
        Account account = door.account("cso1", "slip");
        String slip = care.handSlip(account.ref(), door.actor("administrator")).code();
        try (var desk = Browser.at(port).visitor()) {
            agree(desk.open("/sign-in"));
            password(desk, account.name(), slip);
            assertThat(desk.find("h1")).hasText("Choose your password");
            desk.axe();
            for (String bad : List.of("short", "stationhouse 2026", "password password", "abcdefghij")) {
                desk.find("#f-password").fill(bad);
                desk.find("#f-name").fill(bad);
                desk.keys().press("Enter");
                assertThat(desk.find(PROBLEMS)).not().isEmpty();
                assertThat(desk.find("h1")).hasText("Choose your password");
            }
            desk.find("#f-password").fill(People.PASSWORD);
            desk.find("#f-name").fill(People.PASSWORD);
            desk.keys().press("Enter");
            assertThat(desk.find("h1")).hasText("Set up your authenticator app");
            desk.axe().shot("sign-app");
            String secret = desk.find("#secret").innerText().replace(" ", "");
            code(desk, "123456");
            assertThat(desk.find(PROBLEMS)).containsText("not the code");
            assertThat(desk.find("#secret")).hasText(desk.find("#secret").innerText());
            code(desk, Totp.code(secret, clock.instant()));
            assertThat(desk.find("h1")).hasText("Your recovery codes");
            assertThat(desk.find("ul.codes li")).hasCount(10);
            desk.axe().shot("sign-codes");
            desk.page().getByText("I have kept them").click();
            assertThat(desk.find("#who")).containsText(account.display());
        }
        try (var desk = Browser.at(port).visitor()) {
            agree(desk.open("/sign-in"));
            password(desk, account.name(), slip);
            assertThat(desk.find(PROBLEMS)).containsText("That is not right");
        }
    }

    @Test
    void aPasskeyIsMadeSignsInUnlocksAndProves() {
        Person person = people.hire("prt1");
        try (var desk = Browser.at(port).alone().visitor()) {
            CDPSession device = desk.page().context().newCDPSession(desk.page());
            device.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var wish = new JsonObject();
            wish.add("options", options);
            device.send("WebAuthn.addVirtualAuthenticator", wish);

            agree(desk.open("/sign-in?next=/me"));
            password(desk, person.name(), person.password());
            code(desk, person.code());
            desk.find("#f-label").fill("Front desk key");
            desk.find("[data-passkey=make]").click();
            assertThat(desk.find("main table")).containsText("Front desk key");
            desk.axe().shot("sign-self");
            desk.find("#who").click();
            desk.page().getByText("Sign out").click();

            agree(desk);
            desk.find("[data-passkey=prove]").click();
            assertThat(desk.find("#who")).containsText(person.account().display());
            proofs(person, "PASSKEY");

            desk.find("#who").click();
            desk.find("[data-act=lock]").click();
            assertThat(desk.find("#lock")).isVisible();
            desk.find("[data-with-passkey]").click();
            assertThat(desk.find("#lock")).isHidden();

            clock.forward(Duration.ofMinutes(6));
            desk.open("/me/password");
            assertThat(desk.find("#lock h1")).hasText("Prove again that it is you");
            desk.find("[data-with-passkey]").click();
            assertThat(desk.find("#f-again")).isVisible();
        }
    }
}
