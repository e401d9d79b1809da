package org.stationhouse.backoffice.cases.shelf;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;

/** Paper that is not back on its day is a task of the records desk, until it is. */
@StationTest
class OverduePaperTests {

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
    WorkBook book;

    @Autowired
    MovableClock clock;

    private Actor clerk = Actor.program("none");
    private Piece piece = Pieces.standing(new Standing.Shelved());

    @BeforeEach
    void lend() {
        house.setUp();
        clerk = door.actor("prt1");
        piece = registry.register(
                Pieces.box("Old reports", "Basement", "C-" + clock.instant().toEpochMilli()), null, clerk);
        shelf.lend(piece.ref(), piece.version(), "Det. Lopez", "court", file.today(), clerk);
        piece = file.find(piece.ref(), clerk).orElseThrow();
    }

    private Optional<Task> task() {
        return book.first(500, clerk).stream()
                .filter(it -> it.about() != null && it.about().ref().equals(piece.ref()))
                .findFirst();
    }

    @Test
    void itIsATaskFromTheDayAfterUntilItIsBack() {
        assertThat(task()).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(task()).hasValueSatisfying(it -> assertThat(it.owner()).isEqualTo(new Owner.Line(Queue.RECORDS)));
        assertThat(task().orElseThrow().late(clock.instant())).isTrue();
        shelf.put(piece.ref(), piece.place().ref(), clerk);
        assertThat(task()).isEmpty();
    }

    /** Opened from the list, ended by the room's own key: the list comes back by itself. */
    @Test
    void theListComesBackWhenThePaperDoes() {
        clock.forward(Duration.ofDays(1));
        Task task = task().orElseThrow();
        try (var desk = Browser.at(port).as("prt1")) {
            desk.open("/work?text=" + piece.number()).find("td a.num").focus();
            desk.keys().press("Enter");
            desk.page().waitForURL(Pattern.compile(".*/shelf/" + piece.ref()));
            assertThat(desk.find("#strip")).containsText(piece.number());
            desk.settled().keys().press("b");
            desk.page().waitForURL(Pattern.compile(".*/work\\?done=" + task.ref()));
            assertThat(desk.settled().find("main")).containsText("Ended: " + piece.number());
            assertThat(desk.find("#strip")).hasCount(0);
        }
    }

    @Test
    void anotherDayMovesItAndMissingEndsIt() {
        shelf.renew(piece.ref(), piece.version(), file.today().plusDays(2), clerk);
        clock.forward(Duration.ofDays(1));
        assertThat(task()).isEmpty();
        clock.forward(Duration.ofDays(2));
        assertThat(task()).isPresent();
        shelf.miss(piece.ref(), piece.version() + 1, "Nowhere", clerk);
        assertThat(task()).isEmpty();
    }
}
