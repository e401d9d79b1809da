package org.stationhouse.foundation.vault.keys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Record keys lately used, at most {@link #MOST}. Every look at the database that tells what was destroyed starts a new round; a key
 * loaded in an older round is not kept, so that a slow loader can't bring back what was just evicted. When no look succeeded for
 * {@link #TRUST}, the cache answers nothing.
 */
final class KeyCache {

    /** About 6 MB. */
    static final int MOST = 20_000;

    static final Duration TRUST = Duration.ofSeconds(5);

    private final Map<String, RecordKey> keys = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecordKey> eldest) {
            return size() > MOST;
        }
    };
    private long round;
    private long looked = System.nanoTime() - TRUST.toNanos();

    synchronized @Nullable RecordKey get(String record) {
        return System.nanoTime() - looked < TRUST.toNanos() ? keys.get(record) : null;
    }

    synchronized long round() {
        return round;
    }

    synchronized void keep(String record, RecordKey key, long loadedIn) {
        if (loadedIn == round) {
            keys.put(record, key);
        }
    }

    synchronized void evict(String record) {
        keys.remove(record);
        round++;
    }

    /** @param asked {@link System#nanoTime()} before the database was asked */
    synchronized void seen(List<String> destroyed, long asked) {
        destroyed.forEach(keys::remove);
        round++;
        looked = asked;
    }

    synchronized int size() {
        return keys.size();
    }
}
