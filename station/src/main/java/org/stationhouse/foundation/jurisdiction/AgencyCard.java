package org.stationhouse.foundation.jurisdiction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What everybody may know of the agency. It is asked on every page, so each node remembers it for a second; a change made on another
 * node shows after that.
 */
@Service
public class AgencyCard {

    private static final long REMEMBERED_NANOS = 1_000_000_000L;

    private record Known(Optional<Agency> agency, long until) {}

    private final AgencyStore store;
    private volatile @Nullable Known known;

    AgencyCard(AgencyStore store) {
        this.store = store;
    }

    /** Empty before set-up. */
    public Optional<Agency> agency() {
        Known now = known;
        if (now == null || System.nanoTime() - now.until() > 0) {
            now = new Known(store.find(), System.nanoTime() + REMEMBERED_NANOS);
            known = now;
        }
        return now.agency();
    }

    void forget() {
        known = null;
    }
}
