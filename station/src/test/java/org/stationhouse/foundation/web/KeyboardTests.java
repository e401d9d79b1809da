package org.stationhouse.foundation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

@StationTest
class KeyboardTests {

    @LocalServerPort
    int port;

    @Test
    void aFormIsFilledAndSavedByKeyboardAlone() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-name").focus();
            desk.script("gallery-form");
            desk.page().waitForURL("**/test/gallery?name=Lopez,%20Ana");
        }
    }

    @Test
    void whatWasLastSentInAFieldComesBackByOneKey() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-name").focus();
            desk.keys().press("F8");
            assertThat(desk.find("#f-name")).hasValue("");
            desk.script("gallery-form");
            desk.page().waitForURL("**/test/gallery?name=Lopez,%20Ana");
            desk.find("#f-name").fill("Other");
            desk.find("#f-said").focus();
            desk.keys().press("F8");
            assertThat(desk.find("#f-said")).not().hasValue("");
            desk.find("#f-kind").focus();
            desk.keys().press("F8");
            assertThat(desk.find("#f-kind")).not().hasValue("");
            desk.find("#f-name").focus();
            desk.keys().press("F8");
            assertThat(desk.find("#f-name")).hasValue("Lopez, Ana");

            desk.open("/test/gallery").find("#f-name").focus();
            desk.keys().press("F8");
            assertThat(desk.find("#f-name")).hasValue("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "F2", "Control+k"})
    void theBarIsOneKeyAwayAndEscLeadsBack(String key) {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#sort-number").focus();
            desk.keys().press(key);
            assertThat(desk.focused()).isEqualTo("bar");
            desk.keys().content("n 459 6360 fountain");
            assertThat(desk.find("#ghost")).hasText("Log a call");
            assertThat(desk.find("#hits a")).hasCount(1);
            desk.axe().view("bar");
            desk.keys().press("Escape");
            assertThat(desk.focused()).isEqualTo("sort-number");
            assertThat(desk.find("#bar")).hasValue("");
            assertThat(desk.find("#hits a")).hasCount(0);
        }
    }

    @Test
    void enterInTheBarGoesWhereTheCommandLeads() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery");
            desk.keys().press("/").content("n 459 6360 fountain").press("Enter");
            desk.page().waitForURL("**/calls/new?line=459%206360%20fountain");
        }
    }

    @Test
    void theArrowsLeadIntoTheAnswers() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery");
            desk.keys().press("/").content("?");
            desk.find("#hits a").first().waitFor();
            desk.keys().press("ArrowDown");
            assertThat(desk.page().evaluate("() => document.getElementById('hits').contains(document.activeElement)"))
                    .isEqualTo(true);
            desk.keys().press("ArrowUp");
            assertThat(desk.focused()).isEqualTo("bar");
        }
    }

    @Test
    void jAndKWalkTheRowsAndEnterOpensOne() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery");
            desk.keys().press("j").press("j").press("j").press("k").press("Enter");
            desk.page().waitForURL("**/test/gallery?row=1");
        }
    }

    @Test
    void singleKeysAreLettersInAFieldAndCanBeSwitchedOff() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-name").focus();
            desk.keys().content("j/k?");
            assertThat(desk.find("#f-name")).hasValue("j/k?");
            desk.open("/keys").find("[data-act=single]").uncheck();
            desk.open("/test/gallery");
            desk.keys().press("j").press("/");
            assertThat(desk.focused()).isEqualTo("BODY");
            desk.keys().press("F2");
            assertThat(desk.focused()).isEqualTo("bar");
        }
    }

    @Test
    void aQuestionMarkShowsTheKeysOverThePage() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#sort-number").focus();
            desk.keys().press("?");
            desk.find("dialog[open]").waitFor();
            desk.view("keys-overlay").axe();
            desk.keys().press("Escape");
            assertThat(desk.find("dialog[open]")).hasCount(0);
            assertThat(desk.focused()).isEqualTo("sort-number");
        }
    }

    @Test
    void altNOpensTheNewOne() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery");
            desk.keys().press("Alt+n");
            desk.page().waitForURL("**/test/gallery?new");
        }
    }

    @Test
    void aMomentIsReadBackWhileItIsTyped() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-at").focus();
            desk.keys().content("-10m");
            assertThat(desk.find("#r-at")).containsText("10 min ago");
            desk.find("#f-at").fill("soon");
            assertThat(desk.find("#r-at")).containsText("Please give a date and a time");
        }
    }

    @Test
    void aListIsFilteredAndSortedInPlace() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").find("#f-q").focus();
            desk.keys().content("foun");
            desk.page().waitForURL("**/test/gallery?q=foun");
            assertThat(desk.focused()).isEqualTo("f-q");
            desk.find("#sort-place").click();
            desk.page().waitForURL("**/test/gallery?q=foun&sort=place");
            assertThat(desk.find("th[aria-sort=ascending]")).hasText("Place");
            desk.find("#sort-place").click();
            assertThat(desk.find("th[aria-sort=descending]")).hasText("Place");
        }
    }
}
