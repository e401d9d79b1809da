package org.stationhouse.foundation.paper;

import java.util.Locale;

/** The style sheet of a stock, made from its figures, so that they stand in one place. */
final class LabelStyle {

    private LabelStyle() {}

    static String of(LabelStock stock) {
        var css = new StringBuilder();
        css.append(rule(
                "@page", "size: " + in(stock.pageWidth()) + " " + in(stock.pageHeight()) + "; margin: 0; padding: 0;"));
        css.append(rule("body", "margin: 0; font-family: \"Public Sans\"; color: #000;"));
        css.append(rule("p", "margin: 0; white-space: nowrap; line-height: " + LabelFace.LEADING + ";"));
        css.append(rule(
                ".sheet",
                "position: relative; width: " + in(stock.pageWidth()) + "; height: " + in(stock.pageHeight() - 0.01)
                        + ";"));
        css.append(rule(".sheet + .sheet", "page-break-before: always;"));
        css.append(rule(
                ".label",
                "position: absolute;" + size(stock.width() * LabelStock.POINTS, stock.height() * LabelStock.POINTS)));
        css.append(rule(
                ".edge",
                "position: absolute; border: 0.25pt solid #000;"
                        + place(-0.125, -0.125)
                        + size(stock.width() * LabelStock.POINTS - 0.25, stock.height() * LabelStock.POINTS - 0.25)));
        for (int column = 0; column < stock.columns(); column++) {
            css.append(rule(".c" + column, "left: " + in(stock.left(column)) + ";"));
        }
        for (int row = 0; row < stock.rows(); row++) {
            css.append(rule(".r" + row, "top: " + in(stock.top(row)) + ";"));
        }
        face(stock, css);
        return css.toString();
    }

    private static void face(LabelStock stock, StringBuilder css) {
        LabelFace face = stock.face();
        double width = stock.width() * LabelStock.POINTS;
        double height = stock.height() * LabelStock.POINTS;
        css.append(rule(".square", at(face.pad(), face.pad()) + size(face.square(), face.square())));
        css.append(rule(".text", at(face.textLeft(), face.textTop()) + size(face.textWidth(width), face.textHeight())));
        css.append(rule(".number", "font-weight: 700; font-size: " + pt(face.number()) + ";"));
        css.append(rule(".title", "font-size: " + pt(face.title()) + ";"));
        css.append(rule(".small", "font-size: " + pt(face.small()) + ";"));
        css.append(rule(".bars", at(face.pad(), face.barsTop(height)) + size(width - 2 * face.pad(), face.bars())));
        css.append(rule(
                ".clear",
                at(face.pad(), height - face.pad() - LabelFace.LEADING * face.clear())
                        + " font-family: \"Roboto Mono\", \"Public Sans\"; font-size: " + pt(face.clear()) + ";"));
        css.append(rule(
                ".demo",
                "position: absolute; right: " + pt(face.pad()) + "; top: "
                        + pt(height - face.pad() - LabelFace.LEADING * face.clear())
                        + "; font-weight: 700; font-size: " + pt(face.clear()) + ";"));
    }

    private static String at(double left, double top) {
        return "position: absolute;" + place(left, top);
    }

    private static String place(double left, double top) {
        return " left: " + pt(left) + "; top: " + pt(top) + ";";
    }

    private static String size(double width, double height) {
        return " width: " + pt(width) + "; height: " + pt(height) + ";";
    }

    private static String rule(String what, String how) {
        return what + " { " + how + " }\n";
    }

    private static String in(double inches) {
        return pt(inches * LabelStock.POINTS);
    }

    private static String pt(double points) {
        return String.format(Locale.ROOT, "%.4fpt", points);
    }
}
