package org.stationhouse.desk.dispatch.complaint;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers complaints bear that were open to the desk when they were taken, for the nightly check of all numbers. */
@Component
class ComplaintNumbers implements NumberSeries.Bearers {

    private final ComplaintStore complaints;

    ComplaintNumbers(ComplaintStore complaints) {
        this.complaints = complaints;
    }

    @Override
    public String series() {
        return Complaint.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return borne(complaints, Complaint.SERIES, year);
    }

    static List<Long> borne(ComplaintStore complaints, String series, int year) {
        String start = Complaint.number(series, year, 0).substring(0, 4);
        return complaints.numbers(start).stream()
                .map(it -> Long.valueOf(it.substring(start.length())))
                .toList();
    }
}
