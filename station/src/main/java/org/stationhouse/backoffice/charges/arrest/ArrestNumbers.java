package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the arrests bear, for the nightly check of all numbers. */
@Component
class ArrestNumbers implements NumberSeries.Bearers {

    private final ArrestStore arrests;

    ArrestNumbers(ArrestStore arrests) {
        this.arrests = arrests;
    }

    @Override
    public String series() {
        return Arrest.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return arrests.numbers(Arrest.number(year, 0).substring(0, 4));
    }
}
