package org.stationhouse.backoffice.cases.shelf;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the pieces bear, for the nightly check of all numbers. */
@Component
class PieceNumbers implements NumberSeries.Bearers {

    private final PieceStore pieces;

    PieceNumbers(PieceStore pieces) {
        this.pieces = pieces;
    }

    @Override
    public String series() {
        return Piece.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return pieces.numbers(Piece.number(year, 0).substring(0, 4));
    }
}
