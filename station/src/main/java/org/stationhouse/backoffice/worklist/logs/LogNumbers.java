package org.stationhouse.backoffice.worklist.logs;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers entries and blank forms bear, for the nightly check of all numbers. */
@Component
class LogNumbers implements NumberSeries.Family {

    private final EntryStore entries;
    private final BlankStore blanks;

    LogNumbers(EntryStore entries, BlankStore blanks) {
        this.entries = entries;
        this.blanks = blanks;
    }

    @Override
    public String prefix() {
        return AgencyLog.SERIES;
    }

    @Override
    public List<Long> borne(String series, int year) {
        return entries.running(series.substring(AgencyLog.SERIES.length()), year);
    }

    @Override
    public Set<Long> lent(String series, int year) {
        return Set.copyOf(blanks.open(series.substring(AgencyLog.SERIES.length()), year));
    }
}
