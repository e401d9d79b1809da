package org.stationhouse.backoffice.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** A case is restricted on its page, opened by somebody else in an emergency, and that is reviewed. */
@StationTest
class RestrictedCaseLookTests extends RestrictedCaseHouse {

    @LocalServerPort
    int port;

    @Test
    void aCaseIsRestrictedOpenedInAnEmergencyAndReviewed() {
        try (var supervisor = Browser.at(port).as("supervisor");
                var clerk = Browser.at(port).as("prt2")) {
            supervisor.open("/cases/" + jacket.ref());
            supervisor.find("#f-why").fill("A member of the department is named.");
            supervisor.find("form[action$='/restrict'] button").click();
            assertThat(supervisor.find(".pagehead .chip.late")).hasText("Restricted");
            supervisor
                    .find("#f-account")
                    .selectOption(door.account("detective").ref().text());
            supervisor.find("form[action$='/assign'] button").click();
            assertThat(supervisor.find("#assigned-title ~ ul")).containsText("test-detective-a");
            supervisor.axe().shot("case-restricted");

            clerk.open("/calls/" + call);
            assertThat(clerk.find(".pagehead a[href='/cases/" + jacket.ref() + "']"))
                    .containsText("restricted");
            assertThat(clerk.find("main"))
                    .not()
                    .containsText(Pattern.compile("(^|[^C])" + jacket.number().text()));
            clerk.find(".pagehead a[href='/cases/" + jacket.ref() + "']").click();
            assertThat(clerk.find("main h1")).hasText("This record is restricted");
            assertThat(clerk.find("main"))
                    .not()
                    .containsText(Pattern.compile("(^|[^C])" + jacket.number().text()));
            clerk.axe().shot("case-behind-glass");
            clerk.page().getByText("Open a restricted record").click();
            clerk.find("#f-reason").selectOption("DANGER_TO_LIFE");
            clerk.find("#f-caseNumber").fill("26-000777");
            clerk.find("#f-explanation").fill("too short");
            clerk.keys().press("Control+Enter");
            assertThat(clerk.find(".problems")).containsText("in 20 to 1,000 characters");
            clerk.find("#f-explanation").fill("He may be on his way to her sister's home.");
            clerk.keys().press("Control+Enter");
            assertThat(clerk.find(".notice.late").last()).containsText("You opened this restricted case until");
            assertThat(clerk.find("main h1")).containsText(jacket.number().text());
            assertThat(clerk.find("main a[href$='/close']")).hasCount(0);
            clerk.axe().shot("case-through-glass");

            supervisor.open("/glass");
            supervisor.find("main a[href^='/glass/']").first().click();
            assertThat(supervisor.find("main")).containsText("sister's home");
            supervisor.find("#f-note").fill("Address checked with the officer who asked.");
            supervisor.find("button[value=JUSTIFIED]").click();
            assertThat(supervisor.find("main h1")).containsText("Restricted records opened");
            clerk.open("/cases/" + jacket.ref());
            assertThat(clerk.find("main h1")).hasText("This record is restricted");
        }
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs) order by id")
                        .param("ref", jacket.ref())
                        .query(String.class)
                        .list())
                .contains(
                        "cases.jacket.restrict",
                        "cases.jacket.assign",
                        "staff.glass.break",
                        "staff.glass.look",
                        "cases.jacket.read");
    }
}
