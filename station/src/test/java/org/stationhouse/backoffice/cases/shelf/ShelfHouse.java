package org.stationhouse.backoffice.cases.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** What tests of paper files stand on: a clerk, and a room with shelves that no other test uses. */
abstract class ShelfHouse {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Registry registry;

    @Autowired
    Shelf shelf;

    @Autowired
    ShelfBook book;

    @Autowired
    Places places;

    @Autowired
    PieceFile file;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    TestDoor door;

    Actor clerk = Actor.console("nobody");
    String mark = "";

    @BeforeEach
    void setUp() {
        clerk = door.actor("prt1");
        mark = "M" + COUNT.incrementAndGet() + "x" + System.nanoTime() % 100_000;
    }

    Piece registered(@Nullable String caseNumber) {
        return registry.register(Pieces.box("Box " + mark, "Room " + mark, "A-1"), caseNumber, clerk);
    }

    Piece now(Piece piece) {
        return book.read(piece.ref(), clerk).orElseThrow().piece();
    }

    LocalDate in(int days) {
        return file.today().plusDays(days);
    }

    Jacket jacket() {
        return calls.makeCase(
                calls.log(Calls.burglary(natures), "For paper.", clerk).ref(), 1, clerk);
    }

    List<PieceLine.Kind> history(Piece piece) {
        return book.read(piece.ref(), clerk).orElseThrow().lines().stream()
                .map(PieceLine::kind)
                .toList();
    }
}
