package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.Job;

/**
 * Calls that were logged before the street file knew their address get their place once it does (decision 212). The import writes that
 * they are to be looked through, in its transaction; the job does it in parts, so that a stop in between costs nothing.
 */
@Component
class LaterPlaces implements Job {

    private static final int PART = 200;

    private final LaterPlaceStore store;
    private final Places places;
    private final CallFile file;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    LaterPlaces(
            LaterPlaceStore store, Places places, CallFile file, AuditTrail audit, TransactionTemplate transactions) {
        this.store = store;
        this.places = places;
        this.file = file;
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener
    void taken(Places.Taken taken) {
        store.begin();
    }

    @Override
    public String name() {
        return "dispatch.places";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> store.upto()
                    .map(it -> part(it, Actor.program("dispatch.places")))
                    .orElse(false)));
        }
    }

    /** @return whether there may be more */
    private boolean part(long after, Actor program) {
        List<LaterPlaceStore.Unplaced> part = store.next(after, PART);
        var linked = new ArrayList<String>();
        for (LaterPlaceStore.Unplaced call : part) {
            places.later(call.place(), program)
                    .filter(it -> store.link(call, it, file.now()) == 1)
                    .ifPresent(it -> linked.add(call.ref().text()));
        }
        if (!linked.isEmpty()) {
            audit.write(Act.done("dispatch.call.place", program)
                    .on(Call.KIND, linked)
                    .count(linked.size()));
        }
        if (part.size() < PART) {
            store.done();
            return false;
        }
        store.upto(part.getLast().id());
        return true;
    }
}
