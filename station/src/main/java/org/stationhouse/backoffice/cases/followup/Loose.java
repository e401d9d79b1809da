package org.stationhouse.backoffice.cases.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.shelf.Piece;
import org.stationhouse.backoffice.cases.shelf.ShelfBook;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;

/** What is still loose in a case that somebody is about to close. It warns and refuses nothing: the reason for closing may be just that. */
@Component
class Loose {

    private final FollowUpStore lines;
    private final ShelfBook shelf;
    private final WorkBook work;

    Loose(FollowUpStore lines, ShelfBook shelf, WorkBook work) {
        this.lines = lines;
        this.shelf = shelf;
        this.work = work;
    }

    /**
     * Nothing when all is tied up.
     *
     * @param steps next steps that no line answers
     * @param paper paper of the case that is out or missing
     * @param clocks deadlines of law about the case that run
     */
    record Ends(List<FollowUpLine> steps, List<Piece> paper, List<Task> clocks) {
        boolean none() {
            return steps.isEmpty() && paper.isEmpty() && clocks.isEmpty();
        }
    }

    Ends of(Jacket jacket, Actor actor) {
        return new Ends(
                lines.of(jacket.id()).stream().filter(FollowUpLine::open).toList(),
                shelf.unaccounted(jacket, actor),
                work.ofRecord(jacket.searchKind(), jacket.ref(), actor).stream()
                        .filter(it -> it.ground() != null && it.state().pending())
                        .toList());
    }
}
