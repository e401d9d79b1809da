package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the jackets bear, for the nightly check of all numbers. */
@Component
class CaseNumbers implements NumberSeries.Bearers {

    private final JacketStore jackets;

    CaseNumbers(JacketStore jackets) {
        this.jackets = jackets;
    }

    @Override
    public String series() {
        return Cases.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return jackets.numbers(CaseNumber.of(year, 0).text().substring(0, 3));
    }
}
