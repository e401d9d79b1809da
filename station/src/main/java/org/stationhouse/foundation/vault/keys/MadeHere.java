package org.stationhouse.foundation.vault.keys;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Record keys made in the running transaction. They are known to it alone: what is rolled back must not stay in the cache, and a
 * transaction in between must not see them.
 */
final class MadeHere implements TransactionSynchronization {

    private final Map<String, RecordKey> keys = new HashMap<>();

    static Map<String, RecordKey> ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(MadeHere.class) instanceof MadeHere bound) {
            return bound.keys;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the key of a record is made in the transaction that needs it");
        }
        var made = new MadeHere();
        TransactionSynchronizationManager.bindResource(MadeHere.class, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made.keys;
    }

    static Map<String, RecordKey> soFar() {
        return TransactionSynchronizationManager.getResource(MadeHere.class) instanceof MadeHere bound
                ? bound.keys
                : Map.of();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(MadeHere.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(MadeHere.class, this);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        keys.clear();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(MadeHere.class);
    }
}
