package org.stationhouse.foundation.vault.keys;

import javax.crypto.SecretKey;

/** The key of one record as it is kept in memory. */
record RecordKey(long id, SecretKey key) {

    @Override
    public String toString() {
        return "record key " + id;
    }
}
