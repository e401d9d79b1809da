package org.stationhouse.backoffice.charges.arrest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Charges;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.kernel.Actor;

/** The pages of arrests as people see them, and an arrest with two charges that is entered and disposed without a mouse. */
@StationTest
class ArrestLookTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ArrestDesk desk;

    @Autowired
    ChargeDesk charges;

    @Autowired
    NumberDesk numbers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void anArrestIsEnteredAndDisposedByKeyboard() {
        String name = "Heronry, Maud " + clock.instant().toEpochMilli() % 100_000;
        try (var window = Browser.at(port).as("prt2")) {
            window.open("/arrests/new")
                    .keys()
                    .content(name)
                    .press("Enter")
                    .content("05/14/1980")
                    .press("Enter");
            window.keys()
                    .press("Enter")
                    .press("f")
                    .press("Enter")
                    .press("w")
                    .press("Enter")
                    .press("Enter");
            window.keys()
                    .press("Enter")
                    .content("-30m")
                    .press("Enter")
                    .content("12 Oak St")
                    .press("Enter");
            window.keys()
                    .press("Enter")
                    .content("Ofc. Reyes")
                    .press("Enter")
                    .content("4711")
                    .press("Enter");
            window.keys().press("Enter").content("459");
            assertThat(window.find("[id='said-counts[0].offense']")).containsText("PC 459");
            window.keys().press("Tab");
            assertThat(window.find("[id='f-counts[0].offense']")).hasValue(Pattern.compile("PC 459 .+"));
            window.keys().press("f").press("Control+Enter").content("AVMC 9.20.010 Loud noise");
            assertThat(window.find("[id='said-counts[1].offense']")).containsText("Not in the offense table");
            window.keys().press("Control+Enter").press("Control+Enter");
            assertThat(window.find("[id='e-counts[1].offense']")).containsText("choose a level");
            window.settled().axe().shot("arrest-new-refused");
            window.find("[id='f-counts[1].level']").selectOption("INFRACTION");
            window.find("[id='f-counts[1].level']").focus();
            window.keys().press("Control+Enter").press("Control+Enter");
            window.page().waitForURL(Pattern.compile(".*/arrests/[0-9A-Z]{17}"));
            assertThat(window.settled().find("main")).containsText("AVMC 9.20.010 Loud noise");
            assertThat(window.find("main")).containsText("Felony");

            window.keys().press("d");
            window.page().waitForURL(Pattern.compile(".*/dispose"));
            window.settled().find("#f-outcome").selectOption("CONVICTED");
            window.find("#f-outcome").focus();
            window.keys()
                    .press("Enter")
                    .content("t")
                    .press("Enter")
                    .content("minute order")
                    .press("Control+Enter");
            window.page().waitForURL(Pattern.compile(".*/arrests/[0-9A-Z]{17}"));
            assertThat(window.settled().find("main")).containsText("Convicted without a filing on record.");
        }
        org.assertj.core.api.Assertions.assertThat(
                        sql.sql("""
                                select a.stage || ' ' || a.age || ' ' || a.type || ' ' || a.charges from charges.arrest a
                                where a.name_last || ', ' || a.name_first || ' ' || a.name_middle = :name
                                """).param("name", name).query(String.class).single())
                .startsWith("DECIDED 46 ON_VIEW PC 459 ")
                .endsWith("AVMC 9.20.010 Loud noise");
    }

    @Test
    void everyPageIsFine() {
        Actor clerk = door.actor("prt2");
        Instant at = clock.instant().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MINUTES);
        LocalDate day = at.atZone(ZONE).toLocalDate();
        Charge burglary = Charges.of("459", "Burglary", Level.Grade.WOBBLER, day);
        Charge theft = Charges.of("484", "Theft", Level.Grade.MISDEMEANOR, day);
        String mark = String.valueOf((char) ('a' + clock.instant().toEpochMilli() % 26));
        Arrest arrest = desk.make(
                Arrests.of(
                        "Ibis" + mark + ", Joan", "1990-02-03", null, ArrestType.WARRANT, at, burglary, theft, theft),
                People.NONE,
                clerk);
        charges.drop(arrest.ref(), arrest.version(), 3, "The same act as count 2.", clerk);
        charges.dispose(
                arrest.ref(),
                arrest.version() + 1,
                List.of(new ChargeDesk.Decision(1, Charges.disposition(new Outcome.Filed(theft), day.plusDays(2)))),
                clerk);
        numbers.put(arrest.ref(), arrest.version() + 2, NumberKind.CYCLE, "1234567890", clerk);
        Arrest minor = desk.make(
                Arrests.of(
                        "Ibis" + mark + ", Pip", (day.getYear() - 14) + "-01-02", null, ArrestType.ON_VIEW, at, theft),
                People.NONE,
                clerk);
        try (var window = Browser.at(port).as("prt2")) {
            window.open("/arrests").looks("arrest-list");
            window.open("/arrests/new").looks("arrest-new");
            window.open("/arrests/" + arrest.ref()).looks("arrest-show");
            window.open("/arrests/" + minor.ref()).looks("arrest-juvenile");
            window.open("/arrests/" + minor.ref() + "/edit").looks("arrest-edit");
            window.open("/arrests/" + arrest.ref() + "/counts/1").looks("arrest-count");
            window.open("/arrests/" + arrest.ref() + "/dispose").looks("arrest-dispose");
            window.open("/arrests/" + arrest.ref() + "/summary").looks("arrest-summary");
            window.keys().press("Control+Enter");
            assertThat(window.find("main")).containsText("Purpose");
        }
        try (var sergeant = Browser.at(port).as("supervisor")) {
            assertThat(sergeant.open("/").find("main a[href='/arrests?stage=BOOKED&sort=at']"))
                    .isVisible();
        }
    }

    @Test
    void aSummaryIsPrintedOnceItIsSaidForWhatAndForWhom() {
        Instant at = clock.instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
        Charge burglary = Charges.of(
                "459", "Burglary", Level.Grade.WOBBLER, at.atZone(ZONE).toLocalDate());
        Arrest arrest = desk.make(
                Arrests.of("Stork, Lee", "1961-02-03", null, ArrestType.WARRANT, at, burglary),
                People.NONE,
                door.actor("prt2"));
        try (var window = Browser.at(port).as("prt2")) {
            window.open("/arrests/" + arrest.ref() + "/summary")
                    .find("#f-purpose")
                    .selectOption("JUSTICE");
            window.find("#f-reason").fill("DA request 12");
            window.find("#f-receiver").fill("County DA");
            window.find("#f-requestor").fill("A. Kimball");
            window.find("#f-whole").check();
            Response paper = window.page()
                    .waitForResponse(
                            it -> it.request().method().equals("POST")
                                    && it.url().endsWith("/summary"),
                            () -> window.keys().press("Control+Enter"));
            org.assertj.core.api.Assertions.assertThat(paper.status() + " " + paper.headerValue("content-type"))
                    .isEqualTo("200 application/pdf");
        }
    }
}
