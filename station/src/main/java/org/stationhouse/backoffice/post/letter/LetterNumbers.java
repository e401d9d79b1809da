package org.stationhouse.backoffice.post.letter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Series;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the letters bear, for the nightly check of all numbers. */
@Component
class LetterNumbers implements NumberSeries.Bearers {

    private final LetterStore letters;

    LetterNumbers(LetterStore letters) {
        this.letters = letters;
    }

    @Override
    public String series() {
        return Series.LETTER.series();
    }

    @Override
    public List<Long> borne(int year) {
        return letters.numbers(Series.LETTER.start(year)).stream()
                .map(Series::running)
                .toList();
    }
}
