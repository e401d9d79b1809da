package org.stationhouse.backoffice.post.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Series;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the notices bear, for the nightly check of all numbers. */
@Component
class NoticeNumbers implements NumberSeries.Bearers {

    private final NoticeStore notices;

    NoticeNumbers(NoticeStore notices) {
        this.notices = notices;
    }

    @Override
    public String series() {
        return Series.NOTICE.series();
    }

    @Override
    public List<Long> borne(int year) {
        return notices.numbers(Series.NOTICE.start(year)).stream()
                .map(Series::running)
                .toList();
    }
}
