package org.stationhouse.desk.dispatch.briefing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the short records bear, for the nightly check of all numbers. */
@Component
class BriefNumbers implements NumberSeries.Bearers {

    private final BriefStore briefs;

    BriefNumbers(BriefStore briefs) {
        this.briefs = briefs;
    }

    @Override
    public String series() {
        return Brief.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        String start = Brief.number(year, 0).substring(0, 4);
        return briefs.numbers(start).stream()
                .map(it -> Long.valueOf(it.substring(start.length())))
                .toList();
    }
}
