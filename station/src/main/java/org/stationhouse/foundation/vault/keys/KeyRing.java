package org.stationhouse.foundation.vault.keys;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.RecordKeys;

/** {@link RecordKeys} over the table of wrapped keys, with the keys lately used in memory. */
@Service
class KeyRing implements RecordKeys {

    static final String KIND = "record";
    private static final int BYTES = 32;

    private final RecordKeyStore store;
    private final MasterKeyring masters;
    private final OrderJournal journal;
    private final KeyCache cache = new KeyCache();

    KeyRing(RecordKeyStore store, MasterKeyring masters, OrderJournal journal) {
        this.store = store;
        this.masters = masters;
        this.journal = journal;
    }

    @Override
    public byte[] seal(String record, String purpose, byte[] clear) {
        RecordKey key = known(record);
        if (key == null) {
            key = made(record);
        }
        return Envelope.seal(key.key(), key.id(), clear, record, purpose);
    }

    @Override
    public byte[] open(String record, String purpose, byte[] sealed) {
        RecordKey key = known(record);
        if (key == null || key.id() != Envelope.keyId(sealed)) {
            throw new IllegalStateException("this is not sealed with the key of its record");
        }
        return Envelope.open(key.key(), sealed, record, purpose);
    }

    @Override
    public void destroy(String record) {
        store.destroy(record);
        journal.carriedOut(DestroyedKeys.VERB, record, "");
        MadeHere.ofThisTransaction().remove(record);
        cache.evict(record);
    }

    private @Nullable RecordKey known(String record) {
        RecordKey key = MadeHere.soFar().get(record);
        if (key == null) {
            key = cache.get(record);
        }
        return key == null ? loaded(record) : key;
    }

    private @Nullable RecordKey loaded(String record) {
        long round = cache.round();
        RecordKeyStore.Row row = store.find(record).orElse(null);
        if (row == null) {
            return null;
        }
        byte[] wrapped = row.wrapped();
        if (wrapped == null) {
            throw new KeyDestroyed();
        }
        var key = new RecordKey(row.id(), key(masters.unwrap(wrapped, KIND, record)));
        cache.keep(record, key, round);
        return key;
    }

    private RecordKey made(String record) {
        var here = MadeHere.ofThisTransaction();
        byte[] fresh = Envelope.random(BYTES);
        Long id = store.insert(record, masters.wrap(fresh, KIND, record)).orElse(null);
        if (id == null) {
            RecordKey others = loaded(record);
            if (others == null) {
                throw new IllegalStateException(
                        "the key of " + record + " was made by a transaction that can't be seen here");
            }
            return others;
        }
        var key = new RecordKey(id, key(fresh));
        here.put(record, key);
        return key;
    }

    KeyCache cache() {
        return cache;
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
