package org.stationhouse.foundation.vault.keys;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.OrderJournal;

/** A record's key that was destroyed stays so when an older database is restored. */
@Component
class DestroyedKeys implements OrderJournal.Again {

    static final String VERB = "vault.record-key.destroy";

    private final RecordKeyStore store;

    DestroyedKeys(RecordKeyStore store) {
        this.store = store;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public void carryOut(OrderJournal.Line line) {
        store.destroy(line.record());
    }
}
