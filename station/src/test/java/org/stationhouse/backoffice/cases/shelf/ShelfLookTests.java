package org.stationhouse.backoffice.cases.shelf;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;

/** The pages of the manual files as people see them: light, dark, on a phone; and a scan that is not understood stays in sight. */
@StationTest
class ShelfLookTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Registry registry;

    @Autowired
    Shelf shelf;

    @Autowired
    PieceFile file;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    private Piece folder = Pieces.standing(new Standing.Shelved());
    private Piece out = folder;
    private Piece gone = folder;
    private PublicRef jacket = PublicRef.fresh();

    @BeforeEach
    void fill() {
        house.setUp();
        Actor clerk = door.actor("prt1");
        int n = COUNT.incrementAndGet();
        var opened = calls.makeCase(
                calls.log(Calls.burglary(natures), "Old paper.", clerk).ref(), 1, clerk);
        jacket = opened.ref();
        String number = opened.number().text();
        folder = registry.register(
                Pieces.jacket("Burglary, 6360 Fountain Sq, 1 of 2", "Records room " + n, "A-12"), number, clerk);
        out = registry.register(
                Pieces.box("Burglary reports 4, with field notes and photographs", "Basement " + n, "C-07"),
                number,
                clerk);
        shelf.lend(
                out.ref(), out.version(), "Det. Ana Maria Lopez-Hernandez", "preliminary hearing", file.today(), clerk);
        gone = registry.register(
                new NewPiece(PieceKind.FILM, "Reel 12", null, new Years(1971, 1971), "Basement " + n, "F-1"),
                null,
                clerk);
        shelf.miss(gone.ref(), gone.version(), "The box of the reel is empty. Last seen by Sgt. Nguyen in May.", clerk);
    }

    @Test
    void everyPageIsFine() {
        try (var browser = Browser.at(port).as("prt1")) {
            browser.open("/shelf").looks("shelf-list");
            browser.open("/shelf/new").looks("shelf-new");
            browser.open("/shelf/" + folder.ref()).looks("shelf-folder");
            browser.open("/shelf/" + out.ref()).looks("shelf-out");
            browser.open("/shelf/" + gone.ref()).looks("shelf-missing");
            browser.open("/shelf/places").looks("shelf-places");
            browser.open("/shelf/places/" + folder.place().ref()).looks("shelf-place");
            browser.open("/shelf/labels?piece=" + folder.ref()).looks("shelf-labels");
            browser.open("/shelf/labels?stock=ROLL_2X1&piece=" + folder.ref()).looks("shelf-labels-roll");
            browser.open("/shelf/move").keys().scan(ScanCode.of(folder.place().ref()));
            assertThat(browser.find("#here-title")).isVisible();
            browser.settled().passes("shelf-move");
            browser.open("/cases/" + jacket).looks("shelf-jacket");
        }
    }

    @Test
    void aScanThatIsNotUnderstoodStaysInSightAndTheNextOneGoesOn() {
        String strange = ScanCode.of(PublicRef.fresh());
        try (var desk = Browser.at(port).as("prt1")) {
            desk.open("/shelf/move").keys().scan(ScanCode.of(gone.ref()));
            assertThat(desk.find("#problems")).containsText("Scan the place first.");
            desk.settled()
                    .keys()
                    .scan(ScanCode.of(folder.place().ref()))
                    .scan(strange)
                    .scan(ScanCode.of(gone.ref()));
            assertThat(desk.find("#moved")).containsText(gone.number() + " was missing and is found");
            assertThat(desk.find("form[data-scan] .late")).containsText(strange);
            desk.settled().axe().shot("shelf-move-refused");

            desk.keys().content(out.number().toLowerCase(java.util.Locale.ROOT)).press("Enter");
            assertThat(desk.find("#moved")).containsText(out.number() + " is back from Det. Ana Maria");
            desk.settled().keys().content("nothing").press("Enter");
            assertThat(desk.find("#problems")).containsText("nothing: no piece or place of this code is open to you.");
            desk.open("/shelf?standing=MISSING");
            assertThat(desk.find("main")).not().containsText(gone.number());
        }
    }

    @Test
    void aScanOpensAPlaceAndAStrangeOneIsSearched() {
        try (var desk = Browser.at(port).as("pst1")) {
            desk.open("/shelf").keys().scan(ScanCode.of(folder.place().ref()));
            desk.page()
                    .waitForURL(
                            Pattern.compile(".*/shelf/places/" + folder.place().ref()));
            desk.settled().keys().scan(ScanCode.of(PublicRef.fresh()));
            desk.page().waitForURL(Pattern.compile(".*/find.*"));
            assertThat(desk.find("main")).containsText("Nothing found");
            desk.open("/shelf/places");
            assertThat(desk.find("form[action='/shelf/places']")).hasCount(0);
        }
    }
}
