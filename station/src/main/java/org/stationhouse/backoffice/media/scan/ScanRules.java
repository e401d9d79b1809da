package org.stationhouse.backoffice.media.scan;

import java.util.List;
import java.util.Objects;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;

/** A part counts as filed when another person than the one who scanned it has looked at it. */
final class ScanRules {

    private static final String CITE = "Scanned paper: a second person looks at each part";

    private ScanRules() {}

    static void second(Batch batch, Batch.Part part, Actor actor) {
        if (part.state() != Batch.State.PROPOSED) {
            throw new Refusal("This part does not wait for a decision.", CITE);
        }
        if (Objects.equals(actor.account(), batch.account())) {
            throw new Refusal("Another person than the one who scanned it decides.", CITE);
        }
    }

    /** Whether a part takes pages that another one has. */
    static void apart(Batch.Part part, PageOrder order, List<Batch.Part> all) {
        for (Batch.Part other : all) {
            for (Integer page : order.numbers()) {
                if (other.id() != part.id() && other.pages().numbers().contains(page)) {
                    throw new Refusal("Page " + page + " stands in part " + other.seq() + " already.", CITE);
                }
            }
        }
    }
}
