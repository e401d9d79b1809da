package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** The kit on the screens it is made for; the pictures lie in {@code target/shots}. */
@StationTest
class LookTests {

    @LocalServerPort
    int port;

    private static void walk(Browser browser, String name) {
        browser.open("/test/gallery").shot("gallery-" + name).fits().axe();
        browser.find("#form [data-key=save]").click();
        browser.page().locator("#problems").waitFor();
        browser.shot("problems-" + name).fits().axe();
        browser.open("/keys").shot("keys-" + name).fits().axe();
        browser.open("/test/fault/refused").shot("fault-" + name).fits().axe();
    }

    @Test
    void everyFragmentPassesAxeInTheLight() {
        try (var light = Browser.at(port).as("pst1")) {
            walk(light, "light");
        }
    }

    @Test
    void everyFragmentPassesAxeInTheDark() {
        try (var dark = Browser.at(port).dark().as("pst1")) {
            walk(dark, "dark");
        }
    }

    @Test
    void everyFragmentPassesAxeOnAPhone() {
        try (var phone = Browser.at(port).phone().as("pst1")) {
            walk(phone, "phone");
            phone.open("/test/gallery").find(".menu-tab").click();
            assertThat(phone.find("#menu a").first().isVisible()).isTrue();
            phone.shot("menu-phone").axe();
            phone.page().keyboard().press("Escape");
            assertThat(phone.find("#menu a").first().isVisible()).isFalse();
        }
    }

    @Test
    void aListOfTwentyRowsFitsTheScreenOfAStation() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery");
            Object height = desk.page()
                    .evaluate("() => document.querySelector('.usa-table tbody tr').getBoundingClientRect().height");
            assertThat(((Number) height).doubleValue()).as("height of a row").isBetween(24.0, 29.0);
        }
    }

    @Test
    void whatHasTheFocusIsNeverBehindTheHeader() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery");
            for (int row = 0; row < 45; row++) {
                desk.keys().press("j");
            }
            for (int row = 0; row < 44; row++) {
                desk.keys().press("k");
                Object clear = desk.page()
                        .evaluate(
                                "() => document.activeElement.getBoundingClientRect().top >= document.querySelector('.top').getBoundingClientRect().bottom");
                assertThat(clear).as("row " + (44 - row) + " is in sight").isEqualTo(true);
            }
        }
    }
}
