package org.stationhouse.foundation.vault.audit;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ids of audit lines, taken from the sequence a block at a time: known before the line is inserted, so that its HMAC covers its
 * id, and one statement in a hundred lines. A gap means nothing.
 */
@Component
class AuditIds {

    private static final int BLOCK = 100;

    private final AuditStore store;
    private final AtomicLong next = new AtomicLong();
    private long end;

    AuditIds(AuditStore store) {
        this.store = store;
    }

    synchronized long next() {
        if (next.get() >= end) {
            long first = store.nextBlock();
            next.set(first);
            end = first + BLOCK;
            forgetUnlessCommitted();
        }
        return next.getAndIncrement();
    }

    /** After a crash of the database the sequence may give out once more what no committed transaction had taken. */
    private void forgetUnlessCommitted() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    forget();
                }
            }
        });
    }

    synchronized void forget() {
        end = 0;
    }
}
