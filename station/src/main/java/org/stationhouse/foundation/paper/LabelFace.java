package org.stationhouse.foundation.paper;

/**
 * How one label is divided: the square code in the upper left, the text beside or below it, the bars and the clear text at the lower
 * edge. All in points, the sizes of letters too.
 *
 * @param below whether the text stands below the square, on a label that is higher than wide
 * @param pad free on every side
 * @param square side of the Data Matrix with its quiet zone
 * @param number size of the number
 * @param title size of the title
 * @param titleLines most lines of the title
 * @param small size of further lines
 * @param smallLines most of them
 * @param bars height of the Code 128, 0 where a scanner could not read it at this width
 * @param clear size of the clear text
 */
record LabelFace(
        boolean below,
        double pad,
        double square,
        double number,
        double title,
        int titleLines,
        double small,
        int smallLines,
        double bars,
        double clear) {

    /** Height of a line of letters of size 1. */
    static final double LEADING = 1.2;

    static final double GAP = 4;

    double textLeft() {
        return below ? pad : pad + square + GAP;
    }

    double textTop() {
        return below ? pad + square + GAP : pad;
    }

    double textWidth(double labelWidth) {
        return labelWidth - textLeft() - pad;
    }

    double textHeight() {
        return LEADING * (number + title * titleLines + small * smallLines);
    }

    /** Where the bars begin; where the clear text does when there are none. */
    double barsTop(double labelHeight) {
        return labelHeight - pad - LEADING * clear - bars;
    }

    boolean hasBars() {
        return bars > 0;
    }
}
