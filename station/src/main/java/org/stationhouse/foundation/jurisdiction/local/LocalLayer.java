package org.stationhouse.foundation.jurisdiction.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;

/**
 * The agency's layer as the engine takes it. Each node remembers it for a second; a change made on another node shows after that.
 */
@Component
public class LocalLayer {

    private static final long REMEMBERED_NANOS = 1_000_000_000L;

    private record Known(List<LocalValue> values, LocalDays days, long until) {}

    private final LocalValueStore values;
    private final LocalDayStore days;
    private volatile @Nullable Known known;

    LocalLayer(LocalValueStore values, LocalDayStore days) {
        this.values = values;
        this.days = days;
    }

    public List<LocalValue> values() {
        return now().values();
    }

    /** The same object as long as nothing has changed, so that what was computed from it can be kept. */
    public LocalDays days() {
        return now().days();
    }

    private Known now() {
        Known now = known;
        if (now == null || System.nanoTime() - now.until() > 0) {
            LocalDays read = LocalDay.days(days.all().stream()
                    .filter(it -> !it.struck())
                    .map(Kept::said)
                    .toList());
            LocalDays same = now != null && now.days().equals(read) ? now.days() : read;
            now = new Known(values.holding(), same, System.nanoTime() + REMEMBERED_NANOS);
            known = now;
        }
        return now;
    }

    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = null;
            }
        });
    }
}
