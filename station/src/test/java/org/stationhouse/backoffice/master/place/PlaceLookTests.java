package org.stationhouse.backoffice.master.place;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The pages of places as people see and type them, and the address field of a call and of a person. */
@StationTest
class PlaceLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    StreetImport streets;

    @Autowired
    PlaceDesk desk;

    private String street = "";

    @BeforeEach
    void fill() {
        house.setUp();
        street = "Look"
                + new Random(Seed.number() ^ System.nanoTime())
                        .ints(7, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        streets.loadInvented(
                ("Street,Low,High,Beat,From,Former\n"
                                + "%1$s Sq Dr,6300,6398,3,N %1$s Ave,Old %1$s Rd\n"
                                + "N %1$s Ave,1,99,4,,\n"
                                + "S %1$s Ave,1,99,4,,\n")
                        .formatted(street)
                        .getBytes(StandardCharsets.UTF_8),
                "look.csv",
                Actor.console("test"));
    }

    @Test
    void anAddressIsReadBackWhileItIsTypedAndLeadsToItsPlace() {
        String small = street.toLowerCase(java.util.Locale.ROOT);
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/calls/new");
            browser.find("#f-nature").fill("459");
            browser.find("#f-place").pressSequentially("6360 " + small + " sq dr");
            assertThat(browser.find("#place-read")).containsText("6360 " + street + " Sq Dr · Beat 3");
            browser.find("#f-place").fill("9999 " + small + " sq dr");
            assertThat(browser.find("#place-read")).containsText("number not in the street file (6300-6398)");
            browser.find("#f-place").fill("zz nowhere at all");
            assertThat(browser.find("#place-read")).containsText("stays as typed, unverified");
            browser.find("#f-place").fill("51 " + small + " ave");
            assertThat(browser.find("#place-read")).containsText("Which one?");
            browser.looks("call-address");
            browser.find("#f-place").press("Tab");
            browser.keys().press("Enter");
            assertThat(browser.find("#place-read strong").first()).containsText(street);
            browser.find("#f-place").fill("6360 " + small + " sq dr apt 7");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("main h1")).containsText("459");
            assertThat(browser.find("dl.facts").first()).containsText("6360 ");
            browser.settled().keys().press("h");
            browser.page().waitForURL(Pattern.compile(".*/places/.*"));
            assertThat(browser.find("main h1")).hasText("6360 " + street + " Sq Dr");
            assertThat(browser.find("#rows-none, table[data-list] tbody tr")).hasCount(1);

            browser.settled().keys().press("w");
            assertThat(browser.find("main h1")).hasText("Add a premise warning");
            browser.find("#f-said").fill("Rifle over the door");
            browser.find("#f-untilOn").fill("tomorrow or so");
            browser.find("#f-source").fill("Officer Lee");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("#problems")).isVisible();
            browser.settled().find("#f-untilOn").fill("12/31/2031");
            browser.keys().press("Control+Enter");
            assertThat(browser.find(".notice.late")).containsText("Rifle over the door");
            browser.looks("place-show");

            browser.open("/calls/new");
            browser.find("#f-place").fill("6360 " + small + " sq dr");
            assertThat(browser.find("#place-read .chip.late")).hasText("1 warning");

            browser.keys().press("F2").content("a 6362 old " + small + " rd").press("Enter");
            browser.page().waitForURL(Pattern.compile(".*/places/at.*"));
            assertThat(browser.find("#found-title")).hasText("6362 " + street + " Sq Dr");
            assertThat(browser.find("main")).containsText("formerly Old " + street + " Rd");
            browser.looks("place-open");
            browser.settled().keys().press("Control+Enter");
            browser.page().waitForURL(Pattern.compile(".*/places/(?!at).*"));
            browser.find("#f-name").fill(street + " Hall");
            browser.keys().press("Enter");
            assertThat(browser.find("dl.facts")).containsText(street + " Hall");
            browser.keys().press("F2").content("a " + small + " hall").press("Enter");
            browser.page().waitForURL(Pattern.compile(".*/places/(?!at).*"));
            assertThat(browser.find("main h1")).hasText("6362 " + street + " Sq Dr");
        }
    }

    @Test
    void placesAreListedMergedAndTakenApart() {
        Actor clerk = door.actor("pst1");
        PublicRef one = desk.open("6364 " + street + " sq dr", clerk);
        PublicRef other = desk.open("6366 " + street + " sq dr", clerk);
        desk.note(
                one, new NewNote(NoteKind.DOG, "Two large dogs, not chained", "Officer Lee, call", null, null), clerk);
        desk.note(one, new NewNote(NoteKind.GATE, "Gate 4455#", "manager, by phone", null, null), clerk);
        try (var browser = Browser.at(port).as("prt2")) {
            browser.open("/places?text=" + street).looks("places-list");
            assertThat(browser.find("#rows tbody tr")).hasCount(2);
            browser.open("/places/" + one);
            assertThat(browser.find("main")).not().containsText("4455");
            browser.find("#f-other").fill("6366 " + street + " sq dr");
            assertThat(browser.find("#other-read")).containsText("6366");
            browser.find("form[action$='/merge'] #f-reason").fill("One house, two doors.");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("section[aria-labelledby=rows-title]")).containsText("One house, two doors.");
            browser.looks("place-merged");
            browser.open("/places/" + other);
            browser.page().waitForURL(Pattern.compile(".*/places/" + one));
            browser.find("a[href='/places/" + other + "/unmerge']").click();
            browser.settled().looks("place-unmerge");
            browser.find("#f-reason").fill("Two after all.");
            browser.keys().press("Control+Enter");
            browser.page().waitForURL(Pattern.compile(".*/places/" + other));
            browser.open("/people/new");
            browser.find("#f-address").fill("6366 " + street + " sq dr");
            assertThat(browser.find("#address-read")).containsText("Beat 3");
        }
    }
}
