package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stationhouse.Browser;
import org.stationhouse.SlowLine;
import org.stationhouse.StationTest;

/** A fast typist and a slow server: what is typed between Ctrl-Enter and the next page arrives, in order, where it belongs. */
@StationTest
class TypingAheadTests extends AheadDesk {

    @Test
    void aSecondCallTypedRightAfterTheFirstIsLoggedWhole() {
        try (var desk = Browser.at(port).as("pst1")) {
            typed(desk, "Firstly, Ann", "Glass breaks.");
            var line = SlowLine.of(desk);
            log(desk).keys().content("/n 415 1200 main/secondly,bo/9165550100").press("Enter");
            desk.keys().content("Loud music.").press("Control+Enter");
            line.through(3_000).through().through(3_000);
            desk.page().waitForURL("**/calls/new?line=**");
            line.through(3_000).through();
            desk.page().waitForURL(CALL);
            assertThat(desk.find("main h1")).containsText("415");
        }
        assertThat(callOf("Firstly")).containsEntry("said", "Glass breaks.").containsEntry("place", "120 Main St");
        assertThat(callOf("Secondly"))
                .containsEntry("nature_code", "415")
                .containsEntry("place", "1200 Main")
                .containsEntry("party_first", "Bo")
                .containsEntry("phone", "(916) 555-0100")
                .containsEntry("said", "Loud music.");
    }

    @Test
    void aNewCallTakesWhatIsTypedBeforeItsPageIsThere() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/calls");
            var line = SlowLine.of(desk);
            desk.keys().press("Alt+n").content("459x").press("Backspace").press("Enter");
            desk.keys().content("6360 Fountain Sq").press("Home").content("# ").press("Tab");
            desk.keys().content("Thirdly, Cy").press("Shift+Tab").press("End").content(" rear");
            line.through(3_000);
            desk.page().waitForURL("**/calls/new");
            assertThat(desk.find("#f-nature")).hasValue("459");
            assertThat(desk.find("#f-place")).hasValue("# 6360 Fountain Sq rear");
            assertThat(desk.find("#f-party")).hasValue("Thirdly, Cy");
            assertThat(desk.focused()).isEqualTo("f-place");
        }
    }

    @Test
    void whatFindsNoFieldActsOnNothingAndWaitsForTheFieldThatIsOpenedNext() {
        try (var desk = Browser.at(port).as("pst1")) {
            typed(desk, "Tenthly, Jo", "A letter.");
            var line = SlowLine.of(desk);
            log(desk).keys().content("martinez calls back").press("Enter");
            line.through(1_000);
            assertThat(desk.find("#ahead q")).hasText("martinez calls back\u23CE");
            line.through();
            desk.page().waitForURL(CALL);
            assertThat(desk.find("#ahead")).containsText("Goes into the next field you open.");
            assertThat(desk.find("form[action$='/case']")).isVisible();
            desk.axe();
            desk.keys().press("l");
            assertThat(desk.find("#f-said")).hasValue("martinez calls back ");
            assertThat(desk.find("#ahead")).isHidden();
            log(desk);
            line.through().through();
            assertThat(desk.find(".log li")).hasCount(2);
        }
        assertThat(callOf("Tenthly")).containsEntry("said", "A letter.|martinez calls back");
    }

    @Test
    void aSecondLineTypedRightAfterTheFirstIsTheNextLine() {
        try (var desk = onACall(Browser.at(port).as("pst1"))) {
            desk.keys().press("l").content("One");
            var line = SlowLine.of(desk);
            log(desk).keys().content("Two").press("Enter").content("of it").press("Control+Enter");
            desk.keys().content("Three");
            line.through(1_000).through(1_000).through(1_000).through(1_000);
            assertThat(desk.find(".log li")).hasCount(3);
            assertThat(desk.find(".log li").last()).containsText("Two\nof it");
            assertThat(desk.find("#f-said")).hasValue("Three");
            assertThat(desk.focused()).isEqualTo("f-said");
        }
    }

    @Test
    void aKeyOfTheNextStepIsTakenOnceThePageIsThere() {
        try (var desk = onACall(Browser.at(port).as("pst1"))) {
            var line = SlowLine.of(desk);
            desk.keys().press("d").content("S21").press("Enter").press("Enter");
            line.through(1_000).through();
            assertThat(desk.find(".times .done")).hasCount(2);
            desk.settled().keys().press("e").press("e").press("a");
            line.through(1_000).through().through(1_000).through();
            assertThat(desk.find(".times .done")).hasCount(4);
            desk.settled().keys().press("c").content("rep").press("Enter");
            line.through(500).through();
            assertThat(desk.find(".pagehead")).containsText("Cleared");
        }
    }

    @Test
    void aClipboardAndAPenAreHeldLikeKeys() {
        try (var desk = onACall(Browser.at(port).as("pst1"))) {
            desk.keys().press("l").content("One");
            var line = SlowLine.of(desk);
            log(desk);
            desk.page()
                    .evaluate(
                            "() => { const it = new DataTransfer(); it.setData('text/plain', 'Pasted. ');"
                                    + " document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: it, bubbles: true, cancelable: true })); }");
            desk.page().keyboard().insertText("Écrit.");
            assertThat(desk.find("#f-said")).hasValue("One");
            line.through().through();
            assertThat(desk.find(".log li")).hasCount(2);
            assertThat(desk.find("#f-said")).hasValue(Pattern.compile(".*Écrit\\."));
        }
    }

    @Test
    void theWayBackLeadsToThePageBefore() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/calls").keys().press("Alt+n");
            desk.page().waitForURL("**/calls/new");
            desk.keys().press("F2").content("calls fountain").press("Enter");
            desk.page().waitForURL("**/calls/all?place=fountain");
            assertThat(desk.find("#bar")).hasValue("");
            assertThat(desk.find("#menu a[aria-current]")).containsText("All calls");
            desk.page().goBack();
            assertThat(desk.find("main h1")).hasText("Log a call");
            desk.page().waitForLoadState();
            desk.page().goBack();
            assertThat(desk.find("main h1")).hasText("Open calls");
            assertThat(desk.page().title()).startsWith("Open calls");
            desk.page().waitForLoadState();
            desk.page().goForward();
            assertThat(desk.find("main h1")).hasText("Log a call");
        }
    }

    @Test
    void aFieldChosenWithTheMouseMeanwhileIsNotTakenForAnother() {
        try (var desk = onACall(Browser.at(port).as("pst1"))) {
            desk.keys().press("l").content("One");
            var line = SlowLine.of(desk);
            log(desk);
            desk.find("#f-unit").click();
            desk.keys().content("S21");
            line.through(500).through();
            assertThat(desk.find(".log li")).hasCount(2);
            assertThat(desk.find("#f-unit")).hasValue("S21");
            assertThat(desk.find("#f-said")).hasValue("");
        }
    }

    @Test
    void shownWhileItWaits() {
        try (var desk = typed(Browser.at(port).phone().as("pst1"), "Twelfthly, Lee", "Two men")) {
            var line = SlowLine.of(desk);
            log(desk).keys().content("/ n 459");
            desk.find("#ahead q")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(WaitForSelectorState.VISIBLE));
            assertThat(desk.find("#f-narrative")).hasValue("Two men");
            desk.view("typing-ahead-phone").fits();
            line.through().through();
            assertThat(desk.find("#bar")).hasValue(" n 459");
            assertThat(List.of(desk.focused())).containsExactly("bar");
        }
    }
}
