package org.stationhouse.backoffice.post;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.vault.NumberSeries;

/** Gives the numbers of this room, each used in the transaction that asks for it. */
@Component
public class PostNumbers {

    private final NumberSeries numbers;
    private final AgencyOffice agency;
    private final Clock clock;

    PostNumbers(NumberSeries numbers, AgencyOffice agency, Clock clock) {
        this.numbers = numbers;
        this.agency = agency;
        this.clock = clock;
    }

    /** The next number of a series, in the caller's transaction. */
    public String next(Series series) {
        int year = clock.instant().atZone(agency.zone()).getYear();
        long running = numbers.reserve(series.series(), year);
        numbers.use(series.series(), year, running);
        return series.number(year, running);
    }
}
