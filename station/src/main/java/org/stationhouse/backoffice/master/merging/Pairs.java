package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** How an index lets a likely pair wait for somebody who may merge; in the caller's transaction. */
@Component
public class Pairs {

    private final PairStore store;

    Pairs(PairStore store) {
        this.store = store;
    }

    /** A pair that was found before, be it answered or not, stays as it is. */
    public void found(Index index, long one, long other, int score, Instant at) {
        store.found(index, one, other, score, at);
    }

    /** These rows were entered or changed, and are held against the others when the program finds time. */
    public void due(Index index, Collection<Long> rows) {
        store.due(index, rows);
    }
}
