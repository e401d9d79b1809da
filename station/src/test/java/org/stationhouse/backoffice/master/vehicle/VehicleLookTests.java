package org.stationhouse.backoffice.master.vehicle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CaseVehicles;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.hot.HotDesk;
import org.stationhouse.backoffice.master.hot.NewHot;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.PairRun;
import org.stationhouse.backoffice.master.organization.OrganizationDesk;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/** Pages of vehicles, organizations, phones and the hot list as people see and type them: light, dark, on a phone. */
@StationTest
class VehicleLookTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    VehicleDesk desk;

    @Autowired
    Merging merging;

    @Autowired
    PairRun run;

    @Autowired
    VehicleStore store;

    @Autowired
    OrganizationDesk organizations;

    @Autowired
    HotDesk hot;

    @Autowired
    People people;

    @Autowired
    CaseVehicles involved;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    /** The beginning of the plates of this run, so that another test's vehicles are not offered. */
    private String plate = "";

    private PublicRef one = PublicRef.fresh();
    private PublicRef twin = PublicRef.fresh();
    private PublicRef towing = PublicRef.fresh();
    private PublicRef entry = PublicRef.fresh();
    private PublicRef jacket = PublicRef.fresh();

    @BeforeEach
    void fill() {
        house.setUp();
        Actor clerk = door.actor("prt1");
        plate = "L" + (100_000 + new Random(Seed.number() ^ System.nanoTime()).nextInt(900_000));
        one = desk.enter(said(plate + "1", "1HGCM82633A004352"), Vehicles.NONE, clerk);
        twin = desk.enter(said(plate + "2", null), Vehicles.NONE, clerk);
        String owner = people.findOrEnter(
                        NewPerson.of(PersonName.of("Halvorsen, Marisol"), null, "herself"), People.NONE, true, clerk)
                .number();
        desk.say(one, NewSaid.of(SaidKind.HOLDER, "REGISTERED", "", null, "DMV printout"), owner, clerk);
        desk.say(one, NewSaid.of(SaidKind.HOLDER, "LEGAL", "Valley Credit Union", null, "DMV printout"), "", clerk);
        desk.say(
                one, NewSaid.of(SaidKind.FLAG, "ARMED", "Bat under the driver's seat", null, "Officer Lee"), "", clerk);
        desk.say(one, NewSaid.of(SaidKind.MARK, "STICKER", "Surf sticker, rear window", null, "owner"), "", clerk);
        towing = organizations.enter(
                new NewOrganization(
                        "TOW", plate + " Towing & Storage, Inc.", "(916) 555-0142", "6360 Yard Ave", "by phone"),
                Organizations.NONE,
                clerk);
        organizations.say(
                towing, NewSaid.of(SaidKind.CONTACT, "MANAGER", "Keys after hours", null, "by phone"), owner, clerk);
        entry = hot.enter(
                new NewHot(
                        "PLATE",
                        "STOLEN",
                        plate + "1",
                        null,
                        "CA",
                        "Silver Honda Civic, surf sticker",
                        LocalDate.of(2026, 11, 1),
                        null,
                        "Desk, 916-555-0100",
                        "C26-000777",
                        "Report of the owner"),
                clerk);
        Jacket opened = calls.makeCase(
                calls.log(Calls.burglary(natures), "A vehicle in it.", clerk).ref(), 1, clerk);
        jacket = opened.ref();
        involved.add(jacket, said(plate + "1", null), "STOLEN", one.text(), clerk);
    }

    private static NewVehicle said(String plate, @Nullable String vin) {
        return new NewVehicle(
                Plate.of(plate),
                "CA",
                NewVehicle.PASSENGER,
                vin == null ? null : Vin.of(vin),
                new VehicleLooks(2003, "Honda", "Accord", "4D", "Silver", "", "Dent in the left door"),
                "",
                "the owner");
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("prt2")) {
            browser.open("/vehicles").looks("vehicles-list");
            browser.open("/vehicles?plate=" + plate + "1").looks("vehicles-hot");
            browser.open("/vehicles/" + one).looks("vehicle-show");
            browser.open("/vehicles/new?plate=" + plate + "1&vin=1HGCM82634A004352")
                    .looks("vehicle-candidates");
            browser.open("/vehicles/" + one + "/say/holder").looks("vehicle-say");
            browser.open("/cases/" + jacket).looks("case-vehicles");
            merging.merge(Index.VEHICLE, one, twin, "Same VIN, read.", door.actor("prt2"));
            browser.open("/vehicles/" + twin + "/unmerge").looks("vehicle-unmerge");
            desk.enter(said(plate + "1", null), Vehicles.NONE, door.actor("prt1"));
            organizations.enter(
                    new NewOrganization("TOW", plate + " Towing and Storage", "916-555-0142", "", "by phone"),
                    Organizations.NONE,
                    door.actor("prt1"));
            run.all();
            browser.open("/vehicles/pairs").looks("vehicle-pairs");
            browser.find("main td a[href^='/vehicles/pairs/']").first().click();
            browser.settled().looks("vehicle-pair");
            browser.open("/organizations/pairs").looks("organization-pairs");
            browser.open("/organizations").looks("organizations-list");
            browser.open("/organizations/" + towing).looks("organization-show");
            browser.open("/organizations/new?name=" + plate + "+towing").looks("organization-candidates");
            browser.open("/phones?number=9165550142").looks("phone-show");
            browser.open("/hot").looks("hot-list");
            browser.open("/hot/" + entry).looks("hot-show");
            browser.open("/hot/new").looks("hot-new");
            browser.open("/hot/look?entry=" + entry).looks("hot-look");
        }
    }

    @Test
    void aPlateIsLookedUpAndAVehicleEnteredByKeyboard() {
        try (var browser = Browser.at(port).as("pst1")) {
            browser.open("/");
            browser.keys().press("/").content("t " + plate.toLowerCase() + "?").press("Enter");
            browser.page().waitForURL(Pattern.compile(".*/vehicles\\?plate=.*"));
            assertThat(browser.find("#rows tbody tr")).hasCount(2);
            browser.open("/vehicles?plate=" + plate + "1");
            assertThat(browser.find("main .notice.late")).containsText("LOCAL LIST");
            browser.find("main .notice.late a").click();
            browser.page().waitForURL(Pattern.compile(".*/hot/look\\?.*"));
            assertThat(browser.settled().find("#f-plate")).hasValue(plate + "1");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("#problems")).containsText("case number or a reason");
            browser.settled().find("#f-purpose").selectOption("C");
            browser.find("#f-reason").fill("Vehicle stop");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("main")).containsText("Report of the owner");

            browser.open("/vehicles").keys().press("Alt+n");
            browser.find("#f-plate").pressSequentially(plate + "1");
            assertThat(browser.find("#f-answer li").first()).containsText("Same plate");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("#problems")).containsText("may be this one");
            browser.settled().keys().press("1");
            browser.page().waitForURL(Pattern.compile(".*/vehicles/" + one));
            browser.settled().keys().press("m");
            assertThat(browser.find("main h1")).hasText("Add a mark");
            browser.find("#f-said").fill("Cracked windshield");
            browser.find("#f-source").fill("seen");
            browser.keys().press("Control+Enter");
            assertThat(browser.find("main")).containsText("Cracked windshield");

            browser.open("/cases/" + jacket).keys().press("v");
            browser.find("#f-role").selectOption("RECOVERED");
            browser.find("#f-plate").pressSequentially(plate + "1");
            assertThat(browser.find("#f-answer")).containsText("Same plate");
            browser.settled().keys().press("Control+Enter");
            browser.settled().keys().press("1");
            browser.page().waitForURL(Pattern.compile(".*/cases/" + jacket));
            assertThat(browser.find("section[aria-labelledby=vehicles-title] tbody tr"))
                    .hasCount(2);
        }
    }
}
