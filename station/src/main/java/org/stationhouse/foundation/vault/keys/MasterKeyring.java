package org.stationhouse.foundation.vault.keys;

import java.util.List;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** The master keys at work: wraps what is new under the current one, opens what any kept one wrapped. Made on the first start. */
@Component
class MasterKeyring implements InitializingBean {

    private final MasterKeys files;
    private final AgencyKeyStore store;
    private final TransactionTemplate apart;
    private volatile long current;

    MasterKeyring(DataFolder folder, AgencyKeyStore store, PlatformTransactionManager transactions) {
        this.files = new MasterKeys(folder.keys());
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
    }

    /** Finds the agency's master key, or makes it where there is none; refuses a folder of another agency's keys. */
    @Override
    public void afterPropertiesSet() {
        apart.executeWithoutResult(status -> {
            store.lock();
            current = store.currentMaster().map(MasterKey::id).orElseGet(this::first);
        });
        files.find(current);
    }

    private long first() {
        List<Long> lying = files.ids();
        if (lying.size() > 1) {
            throw new CannotRun("The keys folder beside the data holds " + lying.size()
                    + " master keys and the database none:" + " this is not the keys folder of this agency.");
        }
        MasterKey key = lying.isEmpty() ? files.add(MasterKey.fresh()) : files.find(lying.getFirst());
        store.insertMaster(key.name());
        return key.id();
    }

    long current() {
        return current;
    }

    /** From now on this key wraps what is new. A key whose file is not here yet is left to the next call. */
    void use(long id) {
        if (id != current && files.has(id)) {
            files.find(id);
            current = id;
        }
    }

    MasterKeys files() {
        return files;
    }

    byte[] wrap(byte[] clear, String... belongsTo) {
        return wrap(current, clear, belongsTo);
    }

    byte[] wrap(long id, byte[] clear, String... belongsTo) {
        return Envelope.seal(wrapping(id, belongsTo), id, clear, belongsTo);
    }

    byte[] unwrap(byte[] wrapped, String... belongsTo) {
        return Envelope.open(wrapping(Envelope.keyId(wrapped), belongsTo), wrapped, belongsTo);
    }

    private SecretKey wrapping(long id, String... belongsTo) {
        return wrapping(files.find(id), belongsTo);
    }

    /** The first name is the kind of thing wrapped; each kind has its own key below the master key. */
    static SecretKey wrapping(MasterKey master, String... belongsTo) {
        return Envelope.derive(master.key(), "wrap " + belongsTo[0]);
    }
}
