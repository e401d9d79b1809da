package org.stationhouse.backoffice.master.hot;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the entries bear, for the nightly check of all numbers. */
@Component
class HotNumbers implements NumberSeries.Bearers {

    private final HotStore entries;

    HotNumbers(HotStore entries) {
        this.entries = entries;
    }

    @Override
    public String series() {
        return HotEntry.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return entries.numbers(HotEntry.number(year, 0).substring(0, 4));
    }
}
