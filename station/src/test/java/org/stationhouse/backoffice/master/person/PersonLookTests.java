package org.stationhouse.backoffice.master.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewPerson.Known;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.PairDesk;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** The pages of the index of people as people see and type them: light, dark, on a phone. */
@StationTest
class PersonLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonDesk desk;

    @Autowired
    Merging merging;

    @Autowired
    PairDesk pairs;

    @Autowired
    PersonStore store;

    @Autowired
    CasePeople involved;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    /** A surname of this run, so that another test's people are not offered. */
    private String surname = "";

    private PublicRef one = PublicRef.fresh();
    private PublicRef twin = PublicRef.fresh();
    private PublicRef jacket = PublicRef.fresh();

    @BeforeEach
    void fill() {
        house.setUp();
        surname = "Hal" + letters() + "ez";
        Actor clerk = door.actor("prt1");
        var looks = new Looks("M", "W", "H", 70, 185, "BRO", "HAZ", "Rose tattoo, left forearm; scar over right eye");
        one = desk.enter(
                new NewPerson(
                        PersonName.of(surname + ", William Andrew"),
                        PartialDate.of("1980-05-14"),
                        looks,
                        java.util.List.of(
                                new Known("IDENTIFIER", "OLN", "D7654321", "CA"),
                                new Known("IDENTIFIER", "SSN", "219-09-9123", null),
                                new Known("PHONE", "CELL", "(916) 555-0142", null),
                                new Known("ADDRESS", "HOME", "6360 Fountain Sq, Citrus Heights", null)),
                        "himself at the counter"),
                "none",
                clerk);
        desk.say(
                one,
                NewFact.of(FactKind.FLAG, "ARMED", "Knife in the right boot, seen 3/2/2026", null, "Officer Lee"),
                "",
                clerk);
        desk.say(one, NewFact.of(FactKind.FLAG, "SUICIDE", "Told his sister so", null, "sister, by phone"), "", clerk);
        desk.say(one, NewFact.of(FactKind.NAME, "NICKNAME", surname + ", Billy", null, "himself"), "", clerk);
        desk.say(one, NewFact.of(FactKind.IDENTIFIER, "FBI", "774321KB9", null, "booking sheet"), "", clerk);
        PublicRef wife = desk.enter(
                NewPerson.of(PersonName.of(surname + ", Marisol"), PartialDate.of("1982-01-30"), "herself"),
                "none",
                clerk);
        desk.say(
                one,
                NewFact.of(FactKind.RELATION, "SPOUSE", "", null, "himself"),
                store.find(wife).orElseThrow().number(),
                clerk);
        desk.say(
                one,
                NewFact.of(FactKind.RELATION, "EMPLOYER", "City of Citrus Heights, parks", null, "himself"),
                "",
                clerk);
        twin = desk.enter(
                NewPerson.of(PersonName.of(surname + ", Bill"), PartialDate.of("1980-05-15"), "report"), "none", clerk);
        Jacket opened = calls.makeCase(
                calls.log(Calls.burglary(natures), "People in it.", clerk).ref(), 1, clerk);
        jacket = opened.ref();
        involved.add(
                jacket,
                NewPerson.of(PersonName.of(surname + ", Will"), null, "neighbor"),
                "SUSPECT",
                one.text(),
                clerk);
        involved.add(
                jacket,
                NewPerson.of(PersonName.of(surname + ", Marisol"), null, "herself"),
                "VICTIM",
                wife.text(),
                clerk);
    }

    /** Eight, so that nobody of another test has a surname like it. */
    static String letters() {
        return new Random(Seed.number() ^ System.nanoTime())
                .ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("prt2")) {
            browser.open("/people").looks("people-list");
            browser.open("/people?name=" + surname + "o,+bill").looks("people-like");
            browser.open("/people/" + one).looks("person-show");
            browser.open("/people/new?name=" + surname + ",+Bill&born=05141980").looks("person-candidates");
            browser.open("/people/" + one + "/edit").looks("person-edit");
            browser.open("/people/" + one + "/say/relation").looks("person-say");
            browser.open("/people/pairs").looks("people-pairs");
            browser.find("main td a[href^='/people/pairs/']").first().click();
            browser.settled().passes("people-pair");
            browser.open("/cases/" + jacket).looks("case-people");
            browser.open("/cases/" + jacket + "/people/new").looks("case-person-new");
            merging.merge(Index.PERSON, one, twin, "Same license, both say so.", door.actor("prt2"));
            browser.open("/people/" + twin + "/unmerge").looks("person-unmerge");
            browser.open("/people/" + one).looks("person-merged");
        }
    }

    @Test
    void aPersonIsEnteredByKeyboardAndWhoIsKnownIsPickedByOneKey() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/people").keys().press("Alt+n");
            assertThat(desk.find("main h1")).hasText("Enter a person");
            desk.find("#f-name").pressSequentially(surname + ", Wiliam");
            desk.find("#f-born").pressSequentially("051480");
            assertThat(desk.find("#f-answer .readback")).containsText("born 05/14/1980, age 46");
            assertThat(desk.find("#f-answer li").first()).containsText("William Andrew");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#problems")).containsText("may be this person");
            desk.settled().keys().press("1");
            desk.page().waitForURL(Pattern.compile(".*/people/" + one));
            assertThat(desk.find(".notice.late")).containsText("Knife in the right boot");

            desk.open("/people/new");
            desk.find("#f-name").fill("Q" + surname + ", Otto");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("main h1")).containsText("Q" + surname + ", Otto");
            desk.settled().keys().press("w");
            assertThat(desk.find("main h1")).hasText("Add a warning");
            desk.find("#f-said").fill("Bites");
            desk.find("#f-source").fill("himself");
            desk.keys().press("Control+Enter");
            assertThat(desk.find(".notice.late")).containsText("Bites");

            desk.keys().press("/").content("p q" + surname.toLowerCase() + ",o").press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/people\\?name=.*"));
            assertThat(desk.find("#rows tbody tr")).hasCount(1);
        }
    }

    @Test
    void aPairIsMergedAndTakenApartAndANumberIsShownForAReason() {
        String pair = pairs.waiting(Index.PERSON, 0, 500, door.actor("prt2")).stream()
                .filter(it -> it.kept().ref().equals(one) && it.gone().ref().equals(twin))
                .findFirst()
                .orElseThrow()
                .ref()
                .text();
        try (var desk = Browser.at(port).as("prt2")) {
            desk.open("/people/pairs/" + pair);
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#problems")).containsText("Reason");
            desk.settled().find("#f-reason").fill("Same license, both say so.");
            desk.find("button[value='" + one + "']").click();
            desk.page().waitForURL(Pattern.compile(".*/people/" + one));
            assertThat(desk.find("main")).containsText("Same license, both say so.");
            desk.open("/people/" + twin);
            desk.page().waitForURL(Pattern.compile(".*/people/" + one));
            desk.find("a[href='/people/" + twin + "/unmerge']").click();
            desk.find("#f-reason").fill("Two after all.");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/people/" + twin));
            assertThat(desk.find("main h1")).containsText(surname + ", Bill");

            desk.open("/people/" + one);
            desk.find("main a[href*='/ssn/']").click();
            desk.find("#f-reason").fill("Booking sheet.");
            desk.keys().press("Control+Enter");
            assertThat(desk.find(".secret")).hasText("219-09-9123");

            desk.open("/people/" + one);
            desk.find("form[action$='/merge'] #f-other").fill("N26-999999");
            desk.find("form[action$='/merge'] #f-reason").fill("Same.");
            desk.find("form[action$='/merge'] button").click();
            assertThat(desk.find("#problems")).containsText("Nobody of this number");
        }
    }

    @Test
    void aPersonIsAddedToACaseByKeyboard() {
        try (var desk = Browser.at(port).as("cso1")) {
            desk.open("/cases/" + jacket).keys().press("p");
            desk.find("#f-role").selectOption("WITNESS");
            desk.find("#f-name").pressSequentially("Will " + surname);
            assertThat(desk.find("#f-answer")).containsText("William Andrew");
            desk.find("#f-born").fill("05141980");
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#problems")).isVisible();
            desk.settled().keys().press("0");
            desk.page().waitForURL(Pattern.compile(".*/cases/" + jacket));
            assertThat(desk.find("#people-title")).isVisible();
            assertThat(desk.find("main")).containsText(surname + ", Will");
            assertThat(desk.find("section[aria-labelledby=people-title] tbody tr"))
                    .hasCount(3);
        }
    }
}
