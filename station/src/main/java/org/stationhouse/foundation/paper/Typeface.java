package org.stationhouse.foundation.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that papers embed: its bytes, what it can print, and how wide that is. */
final class Typeface {

    static final Typeface TEXT = new Typeface("Public Sans", 400, "PublicSans-Regular");
    static final Typeface BOLD = new Typeface("Public Sans", 700, "PublicSans-Bold");
    static final Typeface MONO = new Typeface("Roboto Mono", 400, "RobotoMono-Regular");
    static final List<Typeface> ALL = List.of(TEXT, BOLD, MONO);

    /** Printed where no font has the sign, one for each sign that a reader would count. */
    static final String STAND_IN = "\u25CA";

    private static final Pattern SIGN = Pattern.compile("\\X");

    private final String family;
    private final int weight;
    private final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final double unitsPerEm;

    private Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.bytes = resource("/static/vendor/fonts/" + file + ".ttf");
        try {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            this.signs = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Points that a line takes at a size. What this font lacks is printed by the text font, as the style sheet says. */
    double width(String line, double size) {
        return line.codePoints().mapToDouble(this::advance).sum() * size;
    }

    private double advance(int sign) {
        int glyph = signs.getGlyphId(sign);
        if (glyph == 0 && this != TEXT) {
            return TEXT.advance(sign);
        }
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(int sign) {
        return signs.getGlyphId(sign) != 0;
    }

    /**
     * The text with {@link #STAND_IN} for every sign that can't be printed, so that the reader sees that something stands there.
     * Signs that only steer how others are shown (direction, joining, variants) are left out.
     */
    static String printable(String text) {
        if (text.chars().allMatch(Typeface::plain)) {
            return text;
        }
        return SIGN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(Typeface::printable);
    }

    /** ASCII that may stand in XML. */
    private static boolean plain(int unit) {
        return unit >= ' ' && unit < 0x7f || unit == '\n' || unit == '\t' || unit == '\r';
    }

    private static String printable(MatchResult found) {
        String sign = found.group();
        String shown = sign.codePoints()
                .filter(it -> !steers(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean printed = shown.codePoints()
                .allMatch(
                        it -> plain(it) || it > 0x7f && (Character.isWhitespace(it) || (TEXT.has(it) && BOLD.has(it))));
        return printed ? java.util.regex.Matcher.quoteReplacement(shown) : STAND_IN;
    }

    private static boolean steers(int sign) {
        return Character.getType(sign) == Character.FORMAT && sign != 0xad || sign >= 0xfe00 && sign <= 0xfe0f;
    }

    static byte[] resource(String path) {
        try (InputStream in = Typeface.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the build is not complete: " + path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
