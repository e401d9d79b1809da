package org.stationhouse.backoffice.cases.shelf;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskLine;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;

/** A piece that is not back on its day becomes a task of the records desk, until it is. */
@Component
class OutTasks {

    private final Worklist worklist;
    private final AgencyOffice agency;

    OutTasks(Worklist worklist, AgencyOffice agency) {
        this.worklist = worklist;
        this.agency = agency;
    }

    void out(Piece piece, OutCard card, Actor actor) {
        Deadline due = due(card.dueOn());
        worklist.start(
                new NewTask(
                        source(piece, card),
                        "cases.shelf.overdue.task",
                        piece.number() + ", " + card.holder(),
                        new Task.About(PieceFiling.kind(piece), piece.ref(), piece.number()),
                        null,
                        new Owner.Line(Queue.RECORDS),
                        due.end(),
                        due,
                        false),
                actor);
    }

    void renewed(Piece piece, OutCard card, LocalDate dueOn, Actor actor) {
        Deadline due = due(dueOn);
        worklist.move(source(piece, card), due, due.end(), TaskLine.Cause.ROOM, actor);
    }

    /** It stands on a shelf, or is missing, which is another matter. */
    void in(Piece piece, Actor actor) {
        if (piece.standing() instanceof Standing.Out out) {
            worklist.finish(source(piece, out.card()), "", actor);
        }
    }

    private Deadline due(LocalDate day) {
        return new Deadline.Day(day, agency.zone());
    }

    private static String source(Piece piece, OutCard card) {
        return "cases.shelf.out:" + piece.ref() + ":" + card.outAt().toEpochMilli();
    }
}
