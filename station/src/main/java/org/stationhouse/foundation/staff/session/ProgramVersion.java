package org.stationhouse.foundation.staff.session;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends every session when another version of the program starts: what it kept in them may mean something else now. */
@Component
class ProgramVersion implements SmartInitializingSingleton {

    private final VersionStore versions;
    private final SeatStore seats;
    private final TransactionTemplate transaction;

    ProgramVersion(VersionStore versions, SeatStore seats, PlatformTransactionManager transactions) {
        this.versions = versions;
        this.seats = seats;
        transaction = new TransactionTemplate(transactions);
    }

    /** Before the first request: the web server starts after all beans are there. */
    @Override
    public void afterSingletonsInstantiated() {
        String version = getClass().getPackage().getImplementationVersion();
        begin(version == null ? "built from source" : version);
    }

    void begin(String version) {
        transaction.executeWithoutResult(status -> {
            if (versions.note(version)) {
                seats.endAll();
            }
        });
    }
}
