package org.stationhouse.desk.dispatch.downtime;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.vault.NumberSeries;

/** The call numbers on blank sheets, which the nightly check of all numbers must not take for forgotten ones. */
@Component
class LentNumbers implements NumberSeries.Lent {

    private final DowntimeStore store;

    LentNumbers(DowntimeStore store) {
        this.store = store;
    }

    @Override
    public String series() {
        return Call.SERIES;
    }

    @Override
    public Set<Long> lent(int year) {
        return Set.copyOf(store.blank(year));
    }
}
