package org.stationhouse.foundation.vault.keys;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts wrapped keys under another master key. The keys themselves, and what they encrypt, stay as they are. */
@Component
class Rewrap {

    private static final int AT_ONCE = 500;

    /** Longer than other nodes take to notice the new master key. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final MasterKeyring masters;
    private final AgencyKeyStore agency;
    private final RecordKeyStore records;
    private final TransactionTemplate apart;

    Rewrap(
            MasterKeyring masters,
            AgencyKeyStore agency,
            RecordKeyStore records,
            PlatformTransactionManager transactions) {
        this.masters = masters;
        this.agency = agency;
        this.records = records;
        this.apart = new TransactionTemplate(transactions);
    }

    void agencyKeys(long to) {
        for (AgencyKeyStore.Row row : agency.keys()) {
            String[] belongsTo = {KeptAgencyKeys.KIND, row.purpose().name()};
            agency.rewrap(row.id(), masters.wrap(to, masters.unwrap(row.wrapped(), belongsTo), belongsTo));
        }
    }

    /**
     * Goes through all record keys, then once more for those that other nodes made in the meantime.
     *
     * @return how many were put under the new key
     */
    long recordKeys(long to) {
        long first = pass(to);
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return first + pass(to);
    }

    private long pass(long to) {
        long done = 0;
        long after = 0;
        List<RecordKeyStore.Row> next = records.notUnder(to, after, AT_ONCE);
        while (!next.isEmpty()) {
            done += batch(to, next);
            after = next.getLast().id();
            next = records.notUnder(to, after, AT_ONCE);
        }
        return done;
    }

    private long batch(long to, List<RecordKeyStore.Row> rows) {
        Integer done = apart.execute(status -> {
            int changed = 0;
            for (RecordKeyStore.Row row : rows) {
                byte[] from = row.wrapped();
                if (from != null) {
                    String[] belongsTo = {KeyRing.KIND, row.record()};
                    changed += records.rewrap(
                            row.id(), from, masters.wrap(to, masters.unwrap(from, belongsTo), belongsTo));
                }
            }
            return changed;
        });
        return done == null ? 0 : done;
    }
}
