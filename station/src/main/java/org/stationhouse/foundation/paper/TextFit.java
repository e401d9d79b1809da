package org.stationhouse.foundation.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text fit a space that can't grow: broken into lines, and what is too much cut off with an ellipsis that shows it. */
final class TextFit {

    static final String CUT = "\u2026";

    private static final Pattern GAPS = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern SIGN = Pattern.compile("\\X");

    private final Typeface face;
    private final double size;
    private final double width;

    /**
     * @param size of the letters, in points
     * @param width of the space, in points
     */
    TextFit(Typeface face, double size, double width) {
        this.face = face;
        this.size = size;
        this.width = width;
    }

    /** @param most lines that there is room for; none when the text is blank or the room is */
    List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        String rest = GAPS.matcher(Typeface.printable(text)).replaceAll(" ").strip();
        while (!rest.isEmpty() && lines.size() < most) {
            boolean last = lines.size() == most - 1;
            String line = fits(rest) ? rest : last ? signs(rest, CUT) : begin(rest);
            lines.add(line);
            rest = last ? "" : rest.substring(line.length()).strip();
        }
        return lines;
    }

    private boolean fits(String line) {
        return face.width(line, size) <= width;
    }

    /** As many whole words as fit; a word that is too long by itself is divided. */
    private String begin(String text) {
        int end = 0;
        for (int gap = text.indexOf(' '); gap > 0 && fits(text.substring(0, gap)); gap = text.indexOf(' ', gap + 1)) {
            end = gap;
        }
        return end > 0 ? text.substring(0, end) : signs(text, "");
    }

    /** As many signs as fit together with the ending, at least one. */
    private String signs(String text, String ending) {
        int end = 0;
        for (var sign = SIGN.matcher(text); sign.find(); end = sign.end()) {
            if (end > 0 && !fits(text.substring(0, sign.end()) + ending)) {
                break;
            }
        }
        return text.substring(0, end).strip() + ending;
    }
}
