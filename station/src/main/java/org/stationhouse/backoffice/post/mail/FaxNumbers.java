package org.stationhouse.backoffice.post.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Series;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the faxes bear, for the nightly check of all numbers. */
@Component
class FaxNumbers implements NumberSeries.Bearers {

    private final MailStore mail;

    FaxNumbers(MailStore mail) {
        this.mail = mail;
    }

    @Override
    public String series() {
        return Series.FAX.series();
    }

    @Override
    public List<Long> borne(int year) {
        return mail.numbers(Series.FAX.start(year)).stream()
                .map(Series::running)
                .toList();
    }
}
