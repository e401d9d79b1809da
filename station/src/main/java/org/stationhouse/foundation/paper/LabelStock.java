package org.stationhouse.foundation.paper;

import java.util.Locale;

/**
 * The labels that can be printed on. Rolls are one label a page. The sheets are US Letter, 8.5 by 11 in; their figures are those of the
 * templates that the maker gives out for word processors (label, top and side margin, horizontal and vertical pitch: 5160 is
 * 2.63 x 1, .5, .19, 2.75, 1; 5162 is 4 x 1.33, .83, .16, 4.19, 1.33; 5163 is 4 x 2, .5, .16, 4.19, 2), which round to hundredths, and
 * of the free program gLabels, which gives thirty-seconds; the labels stand in the middle of the sheet, which settles the last digit.
 */
public enum LabelStock {
    ROLL_2X1(2, 1, new LabelFace(false, 5, 42, 11, 7.5, 2, 6, 2, 0, 5.5)),
    ROLL_4X2(4, 2, new LabelFace(false, 9, 72, 18, 11, 3, 8, 2, 26, 7.5)),
    ROLL_4X6(4, 6, new LabelFace(true, 14, 100, 38, 24, 3, 14, 5, 48, 9)),
    AVERY_5160(2.625, 1, 3, 10, 0.1875, 0.5, 2.75, 1, new LabelFace(false, 5, 36, 11, 7.5, 2, 6, 1, 13, 5.5)),
    AVERY_5162(
            4, 4 / 3d, 2, 7, 0.15625, 5 / 6d, 4.1875, 4 / 3d, new LabelFace(false, 7, 50, 13, 8.5, 2, 7, 2, 18, 6.5)),
    AVERY_5163(4, 2, 2, 5, 0.15625, 0.5, 4.1875, 2, new LabelFace(false, 9, 72, 18, 11, 3, 8, 2, 26, 7.5));

    static final double POINTS = 72;
    private static final double LETTER_WIDTH = 8.5;
    private static final double LETTER_HEIGHT = 11;

    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final double left;
    private final double top;
    private final double across;
    private final double down;
    private final LabelFace face;

    LabelStock(double width, double height, LabelFace face) {
        this(width, height, 1, 1, 0, 0, 0, 0, face);
    }

    LabelStock(
            double width,
            double height,
            int columns,
            int rows,
            double left,
            double top,
            double across,
            double down,
            LabelFace face) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.left = left;
        this.top = top;
        this.across = across;
        this.down = down;
        this.face = face;
    }

    /** Whether it is a roll, which a label printer feeds. */
    public boolean roll() {
        return columns * rows == 1;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Labels of a sheet, 1 for a roll. */
    public int places() {
        return columns * rows;
    }

    /** Of one label, in inches. */
    public double width() {
        return width;
    }

    /** Of one label, in inches. */
    public double height() {
        return height;
    }

    double pageWidth() {
        return roll() ? width : LETTER_WIDTH;
    }

    double pageHeight() {
        return roll() ? height : LETTER_HEIGHT;
    }

    /** From the left edge of the sheet, in inches. */
    double left(int column) {
        return left + column * across;
    }

    /** From the upper edge of the sheet, in inches. */
    double top(int row) {
        return top + row * down;
    }

    LabelFace face() {
        return face;
    }

    /** Message key of its name. */
    public String word() {
        return "paper.stock." + name();
    }

    String styleSheet() {
        return "label-" + name().toLowerCase(Locale.ROOT) + ".css";
    }
}
