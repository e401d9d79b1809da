package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** The kit on the screens it is made for; the pictures lie in {@code target/shots}. */
@StationTest
class LookTests {

    @LocalServerPort
    int port;

    @Test
    void everyFragmentIsFine() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").passes("gallery");
            desk.find("#form [data-key=save]").click();
            desk.page().locator("#problems").waitFor();
            desk.passes("problems");
            desk.open("/keys").passes("keys");
            desk.open("/test/fault/refused").passes("fault");
        }
    }

    @Test
    void theMenuOfAPhoneOpensAndCloses() {
        try (var phone = Browser.at(port).phone().as("pst1")) {
            phone.open("/test/gallery").find(".menu-tab").click();
            assertThat(phone.find("#menu a").first().isVisible()).isTrue();
            phone.shot("menu-phone").axe();
            phone.page().keyboard().press("Escape");
            assertThat(phone.find("#menu a").first().isVisible()).isFalse();
        }
    }

    @Test
    void theRestOfTheMenuIsOneKeyAway() {
        try (var desk = Browser.at(port).as("supervisor")) {
            desk.open("/test/gallery").find(".more-tab").focus();
            Object bar = desk.page().evaluate("() => document.querySelector('#menu').getBoundingClientRect().height");
            assertThat(((Number) bar).doubleValue()).as("the menu is one line").isLessThan(36);
            desk.keys().press("Enter");
            assertThat(desk.find("#more a").first().isVisible()).isTrue();
            desk.view("menu-more").axe();
            desk.keys().press("Escape");
            assertThat(desk.find("#more a").first().isVisible()).isFalse();
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
    void onPaperAListIsATableThoughASheetIsAsNarrowAsAPhone() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/test/gallery").page().setViewportSize(720, 960);
            desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Object row = desk.page().evaluate("() => getComputedStyle(document.querySelector('tbody tr')).display");
            Object clock = desk.page().evaluate("() => getComputedStyle(document.querySelector('.now')).display");

            assertThat(row).isEqualTo("table-row");
            assertThat(clock).as("agency and time stand on the sheet").isNotEqualTo("none");
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
