package org.stationhouse.foundation.paper;

/**
 * The stamp of a restricted paper, over every page of it.
 *
 * @param text exactly as the order or the label wants it, at most {@value #LONGEST} characters
 */
public record Stamp(String text) {

    public static final int LONGEST = 600;

    private static final double SIZE = 9;
    private static final double WIDTH = 6.6 * LabelStock.POINTS;
    private static final int FEW_LINES = 2;
    private static final int MOST_LINES = 10;

    /** @throws IllegalArgumentException when the text is blank, or too long to stand whole over a page */
    public Stamp {
        if (text.isBlank() || text.length() > LONGEST || lines(text) > MOST_LINES) {
            throw new IllegalArgumentException("A stamp has 1 to " + LONGEST + " characters.");
        }
    }

    private static int lines(String text) {
        return new TextFit(Typeface.BOLD, SIZE, WIDTH)
                .lines(text, MOST_LINES + 1)
                .size();
    }

    /** How much room the style sheet leaves over the page for it. */
    String room() {
        return lines(text) > FEW_LINES ? "stamped much" : "stamped";
    }
}
