package org.stationhouse.desk.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.desk.reports.ask.Answers;

/** What an offense makes apply is asked as soon as it is picked, and nothing else. */
@StationTest
class AskedTests extends ReportHouse {

    private static final Pattern REPORT = Pattern.compile(".*/reports/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Test
    void aBurglaryIsAskedHowAndATheftIsNot() {
        Report draft = started("BURGLARY");
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            assertThat(desk.find(asked("offenses[0]", "location"))).isVisible();
            assertThat(desk.find(asked("offenses[0]", "entry"))).isHidden();
            picked(desk, "459");
            assertThat(desk.find(asked("offenses[0]", "entry"))).isVisible();
            assertThat(desk.find(asked("offenses[0]", "weapon"))).isHidden();
            picked(desk, "484(a)");
            assertThat(desk.find(asked("offenses[0]", "entry"))).isHidden();
            picked(desk, "459");
            assertThat(desk.find(asked("people[0]", "relation"))).isHidden();
            role(desk, 0, "V");
            desk.find("[id='f-people[0].phone']").focus();
            desk.keys().press("Control+Enter");
            assertThat(desk.find(asked("people[1]", "victim"))).hasValue("Individual");
            role(desk, 1, "Su");
            assertThat(desk.find(asked("people[0]", "relation"))).isVisible();
            assertThat(desk.find(asked("people[1]", "look"))).isVisible();
            assertThat(desk.find(asked("people[1]", "relation"))).isHidden();
            desk.passes("report-asked");
            desk.find("[id='f-offenses[0].done']").focus();
            desk.keys().press("Control+Enter");
            assertThat(desk.find(asked("offenses[1]", "bias"))).hasValue("None (no bias)");
            assertThat(desk.find(asked("offenses[1]", "entry"))).isHidden();
            assertThat(desk.find(asked("offenses[1]", "cargo"))).hasValue("No");
        }
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndWhatWasAnsweredStandsOnThePaper() {
        Report draft = started("BURGLARY");
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            picked(desk, "459");
            role(desk, 0, "V");
            typed(desk, "f-narrative", "Broken in.", "Control+Enter");
            for (String ask :
                    List.of("offenses[0].asks[location]", "offenses[0].asks[entry]", "asks[alarm]", "asks[canvass]")) {
                assertThat(desk.find("[id='e-" + ask + "']")).hasText("This is asked here. Answer it.");
            }
            desk.settled();
            typed(desk, "f-offenses[0].asks[location]", "resid", "Tab");
            typed(desk, "f-offenses[0].asks[entry]", "F", "Tab");
            typed(desk, "f-offenses[0].asks[tool]", "Pry bar on the frame", "Tab");
            typed(desk, "f-asks[alarm]", "Sou", "Tab");
            typed(desk, "f-asks[canvass]", "Nobody at 6358", "Control+Enter");
            desk.page().waitForURL(REPORT);
            assertThat(desk.settled().find("main")).containsText("Pry bar on the frame");
            Answers answers = found(draft.ref()).said().offenses().getFirst().answers();
            assertThat(answers.codes("location")).containsExactly("20");
            assertThat(answers.codes("entry")).containsExactly("F");
            assertThat(answers.codes("bias")).containsExactly("88");
            assertThat(PaperCheck.text(desk.page()
                            .request()
                            .get("/reports/" + draft.ref() + "/report.pdf")
                            .body()))
                    .contains("Type of place: Residence/Home", "Pry bar on the frame", "Nobody at 6358");
        }
    }

    @Test
    void anAnswerThatIsNoCodeStandsBesideItsFieldAndIsNotLost() {
        Report draft = started("CRIME");
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open(draft.path() + "/edit");
            picked(desk, "459");
            typed(desk, "f-offenses[0].asks[location]", "moon base", "Alt+s");
            assertThat(desk.find("[id='e-offenses[0].asks[location]']")).containsText("no code moon base");
            assertThat(desk.find("[id='f-offenses[0].asks[location]']")).hasValue("moon base");
            assertThat(desk.find(asked("offenses[0]", "entry"))).isVisible();
            assertThat(found(draft.ref()).version()).isEqualTo(draft.version());
        }
    }

    private static String asked(String row, String ask) {
        return "[id='f-" + row + ".asks[" + ask + "]']";
    }

    private static void picked(Browser desk, String section) {
        desk.find("[id='f-offenses[0].offense']").focus();
        desk.keys().press("Control+a").content(section).press("Tab");
        assertThat(desk.find("[id='f-offenses[0].offense']")).hasValue(Pattern.compile("^PC .*"));
    }

    private static void role(Browser desk, int row, String letters) {
        desk.find("[id='f-people[" + row + "].role']").focus();
        desk.keys().content(letters);
    }

    private static void typed(Browser desk, String field, String text, String then) {
        desk.find("[id='" + field + "']").focus();
        desk.keys().press("Control+a").content(text).press(then);
    }
}
