package org.stationhouse.desk.dispatch.complaint;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** The same of those that were confidential from their first moment. */
@Component
class GuardedNumbers implements NumberSeries.Bearers {

    private final ComplaintStore complaints;

    GuardedNumbers(ComplaintStore complaints) {
        this.complaints = complaints;
    }

    @Override
    public String series() {
        return Complaint.GUARDED_SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return ComplaintNumbers.borne(complaints, Complaint.GUARDED_SERIES, year);
    }
}
