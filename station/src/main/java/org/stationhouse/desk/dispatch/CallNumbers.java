package org.stationhouse.desk.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the calls bear, for the nightly check of all numbers. */
@Component
class CallNumbers implements NumberSeries.Bearers {

    private final CallStore calls;

    CallNumbers(CallStore calls) {
        this.calls = calls;
    }

    @Override
    public String series() {
        return Call.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return calls.numbers(Call.number(year, 0).substring(0, 4));
    }
}
