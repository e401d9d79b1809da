package org.stationhouse.backoffice.master.merging;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.vault.Job;

/**
 * Holds rows that were entered or changed against the others. What waits stands in the database and is taken in parts, each part in a
 * transaction with what was found, so that a stop in between costs nothing and loses nothing.
 */
@Component
class PairJob implements Job {

    private static final int PART = 200;

    private final List<Pairing<?>> indices;
    private final PairStore store;
    private final TransactionTemplate transactions;
    private final IndexClock clock;

    PairJob(List<Pairing<?>> indices, PairStore store, TransactionTemplate transactions, IndexClock clock) {
        this.indices = indices;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "master.pairs";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(2));
    }

    @Override
    public void run() {
        for (Pairing<?> index : indices) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transactions.execute(status -> part(index)));
            }
        }
    }

    /** @return whether there may be more */
    private boolean part(Pairing<?> index) {
        List<Long> rows = store.take(index.index(), PART);
        if (!rows.isEmpty()) {
            index.among(rows).forEach(it -> store.found(index.index(), it.one(), it.other(), it.score(), clock.now()));
        }
        return rows.size() == PART;
    }
}
