package org.stationhouse.foundation.paper;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Labels for a Zebra label printer, as text in its language (ZPL II Programming Guide, 45541L-004). Each field is written in hexadecimal
 * wherever it is not a letter, a digit or a blank (^FH), so that nothing in it can be taken for a command.
 */
public final class Zpl {

    /** Dots per inch of the printers in use. */
    public enum Density {
        DPI_203(203),
        DPI_300(300);

        private final int dots;

        Density(int dots) {
            this.dots = dots;
        }

        public int dots() {
            return dots;
        }

        /** Message key of its name. */
        public String word() {
            return "paper.density." + name();
        }
    }

    /** The printer's own font is narrower than the one that is measured here; this much is left free all the same. */
    private static final double SURE = 0.97;

    /** Modules of a Data Matrix of 19 capital letters and digits, with one free on each side. */
    private static final int SQUARE_MODULES = 20;

    /** Modules of the widest Code 128 of 19 characters, with ten free on each side. */
    private static final int BARS_MODULES = (19 + 3) * 11 + 2 + 20;

    /** The narrowest bar that a hand scanner reads from a direct thermal label, in inches. */
    private static final double NARROWEST_BAR = 0.0066;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGN = Pattern.compile("\\X");

    private final LabelStock stock;
    private final Density density;
    private final StringBuilder text = new StringBuilder();

    private Zpl(LabelStock stock, Density density) {
        this.stock = stock;
        this.density = density;
    }

    /**
     * @param stock a roll: a label printer has no sheets
     * @throws IllegalArgumentException for a sheet
     */
    public static String of(LabelStock stock, Density density, List<Label> labels) {
        if (!stock.roll()) {
            throw new IllegalArgumentException("A label printer has no sheets.");
        }
        var zpl = new Zpl(stock, density);
        labels.forEach(zpl::label);
        return zpl.text.toString();
    }

    private void label(Label label) {
        LabelFace face = stock.face();
        text.append("^XA^CI28^PW")
                .append(dots(stock.width() * LabelStock.POINTS))
                .append("^LL")
                .append(dots(stock.height() * LabelStock.POINTS))
                .append("^LH0,0\n");
        int module = dots(face.square()) / SQUARE_MODULES;
        at(face.pad(), face.pad());
        text.append("^BXN,").append(module).append(",200");
        data(label.code());
        words(face, label);
        bars(face, label);
        at(face.pad(), stock.height() * LabelStock.POINTS - face.pad() - LabelFace.LEADING * face.clear());
        letters(face.clear());
        data(label.code());
        text.append("^PQ1^XZ\n");
    }

    private void words(LabelFace face, Label label) {
        double width = SURE * face.textWidth(stock.width() * LabelStock.POINTS);
        double top = face.textTop();
        top = lines(
                face, top, face.number(), new TextFit(Typeface.BOLD, face.number(), width).lines(label.number(), 1));
        top = lines(
                face,
                top,
                face.title(),
                new TextFit(Typeface.BOLD, face.title(), width).lines(label.title(), face.titleLines()));
        for (String line : label.lines()
                .subList(0, Math.min(face.smallLines(), label.lines().size()))) {
            top = lines(face, top, face.small(), new TextFit(Typeface.BOLD, face.small(), width).lines(line, 1));
        }
    }

    private double lines(LabelFace face, double from, double size, List<String> lines) {
        double top = from;
        for (String line : lines) {
            at(face.textLeft(), top);
            letters(size);
            data(line);
            top += LabelFace.LEADING * size;
        }
        return top;
    }

    /** Left out where the bars would become too narrow for a scanner. */
    private void bars(LabelFace face, Label label) {
        double width = stock.width() * LabelStock.POINTS - 2 * face.pad();
        int bar = dots(width) / BARS_MODULES;
        if (face.hasBars() && bar >= NARROWEST_BAR * density.dots()) {
            at(face.pad(), face.barsTop(stock.height() * LabelStock.POINTS));
            text.append("^BY")
                    .append(bar)
                    .append("^BCN,")
                    .append(dots(face.bars()))
                    .append(",N,N,N");
            data(label.code());
        }
    }

    private void at(double left, double top) {
        text.append("^FO").append(dots(left)).append(',').append(dots(top));
    }

    private void letters(double size) {
        text.append("^A0N,").append(dots(size)).append(',').append(dots(size));
    }

    private void data(String field) {
        text.append("^FH^FD").append(escaped(field)).append("^FS\n");
    }

    private int dots(double points) {
        return (int) Math.floor(points / LabelStock.POINTS * density.dots());
    }

    /** A field as it may stand after {@code ^FH^FD}: letters, digits and blanks as they are, every other byte as {@code _5E}. */
    static String escaped(String field) {
        var escaped = new StringBuilder();
        for (byte one : known(field).getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (one & 0xff);
            if (sign == ' ' || sign < 0x7f && Character.isLetterOrDigit(sign)) {
                escaped.append(sign);
            } else {
                escaped.append(String.format(Locale.ROOT, "_%02X", one & 0xff));
            }
        }
        return escaped.toString();
    }

    /** What the printer's own font surely has: Latin-1. A mark that it lacks is left off its letter; any other sign is a question mark. */
    private static String known(String field) {
        return SIGN.matcher(Normalizer.normalize(field, Normalizer.Form.NFC)).replaceAll(found -> {
            String sign = found.group();
            String bare = MARKS.matcher(Normalizer.normalize(sign, Normalizer.Form.NFD))
                    .replaceAll("");
            String shown = latin(sign) ? sign : latin(bare) ? bare : sign.equals(TextFit.CUT) ? "..." : "?";
            return java.util.regex.Matcher.quoteReplacement(shown);
        });
    }

    private static boolean latin(String sign) {
        return !sign.isEmpty()
                && sign.chars().allMatch(it -> it >= 0x20 && it < 0x7f || it >= 0xa0 && it <= 0xff && it != 0xad);
    }
}
