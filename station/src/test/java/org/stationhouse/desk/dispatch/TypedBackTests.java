package org.stationhouse.desk.dispatch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.stationhouse.Browser;
import org.stationhouse.Person;
import org.stationhouse.SlowLine;
import org.stationhouse.StationTest;

/** The page that was waited for does not come: what was typed meanwhile goes back, and nothing is pressed blind. */
@StationTest
class TypedBackTests extends AheadDesk {

    @Test
    void aRefusedFormKeepsWhatWasTypedMeanwhileInTheFieldItWasTypedIn() {
        try (var desk = Browser.at(port).as("pst1")) {
            typed(desk, "Fourthly, Di", "Glass breaks");
            desk.find("#f-place").fill("");
            desk.find("#f-narrative").focus();
            desk.keys().press("End");
            var line = SlowLine.of(desk);
            log(desk)
                    .keys()
                    .content(" upstairs")
                    .press("Enter")
                    .content("and down")
                    .press("Control+Enter");
            line.through(3_000);
            assertThat(desk.find("#problems")).isVisible();
            assertThat(desk.find("#f-narrative")).hasValue("Glass breaks upstairs\nand down");
            assertThat(desk.focused()).isEqualTo("f-narrative");
            desk.keys().content(".");
            assertThat(desk.find("#f-narrative")).hasValue("Glass breaks upstairs\nand down.");
            assertThat(logged("Fourthly")).isZero();
        }
    }

    @Test
    void aLineThatIsDownLeavesTheFormWithAllThatWasTyped() {
        try (var desk = onACall(Browser.at(port).as("pst1"))) {
            String ref = desk.path().substring("/calls/".length());
            desk.keys().press("l").content("Smoke").press("Home");
            var line = SlowLine.of(desk);
            log(desk).keys().content("Black ");
            line.lost();
            assertThat(desk.find("#answer")).containsText("what you typed is still here");
            assertThat(desk.find("#f-said")).hasValue("Black Smoke");
            desk.keys().content("and gray ");
            assertThat(desk.find("#f-said")).hasValue("Black and gray Smoke");
            log(desk);
            line.through().through();
            assertThat(desk.find("[id^='line-']")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("Black and gray Smoke")))
                    .hasCount(1);
            assertThat(sql.sql("""
                            select count(*) from dispatch.line line join dispatch.call on call.id = line.call
                            where call.ref = :ref and line.kind = 'NOTE' and line.said = 'Black and gray Smoke'
                            """).param("ref", ref).query(Long.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPageThatIsLostAfterItsFormWasSavedSaysSo() {
        try (var desk = Browser.at(port).as("pst1")) {
            typed(desk, "Sixthly, Flo", "Noise");
            var line = SlowLine.of(desk);
            log(desk).keys().content("/n 484 1 oak/seventhly,gus");
            line.through().lost();
            assertThat(desk.find("#answer")).containsText("It is saved");
            assertThat(desk.find("#f-narrative")).hasValue("Noise");
            assertThat(desk.find("#ahead q")).hasText("/n 484 1 oak/seventhly,gus");
            log(desk);
            line.through().through();
            desk.page().waitForURL(CALL);
            desk.view("typed-ahead").axe();
            desk.keys().press("F2");
            assertThat(desk.find("#bar")).hasValue("/n 484 1 oak/seventhly,gus");
            assertThat(desk.find("#ahead")).isHidden();
        }
        assertThat(logged("Sixthly")).isEqualTo(1);
    }

    @Test
    void aScreenLockedMeanwhileTakesNoLetterAndGivesThemBack() {
        Person person = people.hire("pst1");
        try (var desk = Browser.at(port).visitor()) {
            person.signIn(desk, "/calls");
            typed(desk, "Eighthly, Hal", "He says");
            clock.forward(Duration.ofMinutes(31));
            var line = SlowLine.of(desk);
            log(desk).keys().content("/n 484 ");
            line.through();
            desk.keys().content("1 oak/ninthly,ida");
            assertThat(desk.find("#lock h1")).hasText("Screen locked");
            assertThat(desk.find("#lock-password")).hasValue("");
            assertThat(desk.find("#ahead")).isHidden();
            desk.keys().content(person.password()).press("Enter");
            line.through(1_000).through();
            desk.page().waitForURL(CALL);
            assertThat(desk.find("#bar")).hasValue("n 484 1 oak/ninthly,ida");
        }
        assertThat(callOf("Eighthly")).containsEntry("said", "He says");
    }

    @Test
    void whatIsNotWantedAnyMoreIsDropped() {
        try (var desk = Browser.at(port).as("pst1")) {
            typed(desk, "Eleventhly, Kit", "A dog.");
            var line = SlowLine.of(desk);
            log(desk).keys().content("oops");
            line.through().through();
            desk.page().waitForURL(CALL);
            desk.find("#ahead button").click();
            assertThat(desk.find("#ahead")).isHidden();
            desk.keys().press("l");
            assertThat(desk.find("#f-said")).hasValue("");
        }
    }

    @Test
    void aStepThatIsRefusedPressesNoKeyOfTheNext() {
        try (var desk = onACall(Browser.at(port).as("pst1"))) {
            String ref = desk.path().substring("/calls/".length());
            desk.keys().press("l").content("typed, not sent");
            desk.find("main h1").click();
            sql.sql("update dispatch.call set version = version + 1 where ref = :ref")
                    .param("ref", ref)
                    .update();
            var line = SlowLine.of(desk);
            desk.find("form[action$='/case'] button").focus();
            desk.keys().press("m").press("a");
            line.through(500);
            assertThat(desk.find("#problems")).isVisible();
            assertThat(desk.find("#f-said")).hasValue("typed, not sent");
            assertThat(sql.sql("select state from dispatch.call where ref = :ref")
                            .param("ref", ref)
                            .query(String.class)
                            .single())
                    .isEqualTo("WAITING");
        }
    }
}
