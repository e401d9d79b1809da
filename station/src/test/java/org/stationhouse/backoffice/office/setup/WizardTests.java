package org.stationhouse.backoffice.office.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stationhouse.Browser;
import org.stationhouse.Child;
import org.stationhouse.OwnProcesses;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.staff.proof.Totp;
import org.stationhouse.foundation.vault.DataFolder;

/** A newcomer on an empty machine: the program is started, the wizard gone through by keyboard alone, and the first sign-in made. */
@OwnProcesses
class WizardTests {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx450m");
    private static final String PASSWORD = "seven quiet herons at dawn";

    @AfterAll
    static void leave() {
        Browser.end();
    }

    @Test
    void aNewAdministratorSetsUpAndSignsInByKeyboardAlone() {
        DataFolder folder = TestFolder.fresh("wizard");
        try (var program = Child.program(QUICK, "start", "--data", folder.data().toString(), "--port", "0")) {
            try {
                walk(
                        program.awaits("setup-code="),
                        URI.create(program.awaits("address=")).getPort());
            } finally {
                program.terminate();
                program.exit();
            }
        }
    }

    private static void walk(String code, int port) {
        looks(port);
        String secret;
        try (var desk = Browser.at(port).visitor()) {
            desk.open("/calls");
            desk.page().waitForURL("**/setup");
            assertThat(desk.focused()).isEqualTo("f-code");

            desk.keys().content("WRONGCODE1").press("Control+Enter");
            assertThat(desk.find("#problems")).isVisible();
            assertThat(desk.find("#problems")).containsText("Name of the agency");
            desk.shot("wizard-problems-light").fits().axe();
            desk.find("#f-code").focus();
            desk.keys().press("Control+a").content(code);
            type(desk, "agency", "Arroyo Vista Police Department");
            type(desk, "ori", "CA0999900");
            tab(desk, "zone").content("Pacific");
            type(desk, "address", "200 Civic Plaza");
            type(desk, "phone", "530 555 0100");
            tab(desk, "logo");
            desk.keys().press("Tab").press("ArrowDown");
            assertThat(desk.find("input[name=template][value=torrance]")).isChecked();
            type(desk, "person", "Whitfield, Dana");
            type(desk, "login", "dwhitfield");
            tab(desk, "clearedOn").content("10012026");
            while (!desk.focused().equals("f-trainedOn")) {
                desk.keys().press("Tab");
            }
            desk.keys().content("10022026");
            while (!desk.focused().equals("f-password")) {
                desk.keys().press("Tab");
            }
            desk.keys().content(PASSWORD);
            type(desk, "again", PASSWORD);
            secret = desk.find(".secret").innerText().strip();
            type(desk, "shows", Totp.code(secret, Instant.now()));
            desk.keys().press("Control+Enter");
            assertThat(desk.find("h1")).hasText("The house is set up");
            assertThat(desk.find("ul.codes li")).hasCount(10);
            desk.shot("wizard-done-light").fits().axe();
            desk.find("a.usa-button").focus();
            desk.keys().press("Enter");
            signIn(desk, secret);
            desk.keys().press("/").content("bars").press("Enter");
            desk.page().waitForURL("**/bars");
            assertThat(desk.find("#barred tbody tr")).hasCount(3);
        }
    }

    /** Banner, name and password, code: as every morning from now on. The code of the set-up is used up, so the next one is taken. */
    private static void signIn(Browser desk, String secret) {
        desk.page().waitForURL(Pattern.compile(".*/sign-in.*"));
        desk.axe().keys().press("Enter");
        assertThat(desk.find("#f-name")).isFocused();
        desk.axe().keys().content("dwhitfield").press("Tab").content(PASSWORD).press("Enter");
        assertThat(desk.find("#f-code")).isFocused();
        desk.axe()
                .keys()
                .content(Totp.code(secret, Instant.now().plus(Duration.ofSeconds(30))))
                .press("Enter");
        assertThat(desk.find(".who-tab")).containsText("Dana Whitfield");
        desk.shot("wizard-home-light");
    }

    private static void type(Browser desk, String field, String content) {
        tab(desk, field).content(content);
    }

    /** One Tab leads to the next field, and a screen reader has a name for it. */
    private static org.stationhouse.Keys tab(Browser desk, String field) {
        desk.keys().press("Tab");
        assertThat(desk.focused()).isEqualTo("f-" + field);
        assertThat(desk.find("#f-" + field)).hasAccessibleName(Pattern.compile("[A-Z].+"));
        return desk.keys();
    }

    private static void looks(int port) {
        try (var light = Browser.at(port).visitor()) {
            light.open("/")
                    .shot("wizard-light")
                    .view("wizard-first-light")
                    .fits()
                    .axe();
        }
        try (var dark = Browser.at(port).dark().visitor()) {
            dark.open("/").shot("wizard-dark").fits().axe();
        }
        try (var phone = Browser.at(port).phone().visitor()) {
            phone.open("/").shot("wizard-phone").fits().axe();
        }
    }
}
