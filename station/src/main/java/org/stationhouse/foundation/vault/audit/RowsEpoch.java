package org.stationhouse.foundation.vault.audit;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.audit.SealStore.UnreachableDatabase;
import org.stationhouse.foundation.vault.postgres.Database;

/** The epoch that new lines carry. It changes only while nobody else works on the database: at a restore or a move. */
@Component
class RowsEpoch implements InitializingBean {

    private final Database database;
    private final Epochs epochs;
    private volatile int now;

    RowsEpoch(Database database, Epochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    @Override
    public void afterPropertiesSet() {
        try (var store = SealStore.open(database)) {
            now = epochs.current(store).rowsEpoch();
        } catch (UnreachableDatabase e) {
            throw new CannotRun("The login of the audit's sealer does not open the database: " + e.getMessage(), e);
        }
    }

    int now() {
        return now;
    }
}
