package org.stationhouse.backoffice.media.sign;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was drawn on the pad: lines of points. It comes as text of one form only, {@code M12.5 30L13 31L14.5 33M...}: numbers from 0 to
 * 2000 with at most one digit behind the point, no blanks but the one between the two numbers. Whatever else somebody sends is no
 * signature; the SVG is written here and holds no byte of what came.
 *
 * @param lines each of at least two points, in tenths
 */
record Strokes(List<List<Point>> lines) {

    /** In tenths of the pad's own unit. */
    record Point(int x, int y) {}

    static final int MOST_LETTERS = 400_000;
    private static final int MOST_LINES = 400;
    private static final int MOST_POINTS = 20_000;
    private static final int EDGE = 20_000;

    /** So much has to be drawn, in tenths: a dot by accident is no signature. */
    private static final int LEAST = 200;

    private static final int MARGIN = 100;

    Strokes {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** Empty when the text is not of the one form, or is too much, or too little to be a signature. */
    static Optional<Strokes> of(String text) {
        if (text.isEmpty() || text.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        return new Reader(text).read().filter(it -> it.length() >= LEAST);
    }

    private int length() {
        double length = 0;
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                length += Math.hypot(
                        line.get(i).x() - line.get(i - 1).x(),
                        line.get(i).y() - line.get(i - 1).y());
            }
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /** Reads letter by letter, forward only. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Optional<Strokes> read() {
            var lines = new ArrayList<List<Point>>();
            int points = 0;
            while (at < text.length()) {
                if (text.charAt(at++) != 'M' || lines.size() == MOST_LINES) {
                    return Optional.empty();
                }
                var line = new ArrayList<Point>();
                do {
                    Point point = point();
                    if (point == null || ++points > MOST_POINTS) {
                        return Optional.empty();
                    }
                    line.add(point);
                } while (at < text.length() && text.charAt(at) == 'L' && at++ >= 0);
                if (line.size() < 2) {
                    return Optional.empty();
                }
                lines.add(line);
            }
            return Optional.of(new Strokes(lines));
        }

        private @org.jspecify.annotations.Nullable Point point() {
            int x = number();
            if (x < 0 || at >= text.length() || text.charAt(at++) != ' ') {
                return null;
            }
            int y = number();
            return y < 0 ? null : new Point(x, y);
        }

        /** In tenths; -1 when there is none. */
        private int number() {
            int from = at;
            int value = 0;
            while (at < text.length() && digit(text.charAt(at)) && at - from < 4) {
                value = 10 * value + text.charAt(at++) - '0';
            }
            if (at == from) {
                return -1;
            }
            value *= 10;
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                if (at >= text.length() || !digit(text.charAt(at))) {
                    return -1;
                }
                value += text.charAt(at++) - '0';
            }
            return value > EDGE ? -1 : value;
        }

        private static boolean digit(char letter) {
            return letter >= '0' && letter <= '9';
        }
    }

    /** The one form that it is read from. */
    String text() {
        var text = new StringBuilder();
        for (List<Point> line : lines) {
            char begin = 'M';
            for (Point point : line) {
                text.append(begin).append(tenths(point.x())).append(' ').append(tenths(point.y()));
                begin = 'L';
            }
        }
        return text.toString();
    }

    private static String tenths(int value) {
        return value % 10 == 0 ? String.valueOf(value / 10) : value / 10 + "." + value % 10;
    }

    private record Frame(int x, int y, int width, int height) {}

    private Frame frame() {
        int left = lines.stream().flatMap(List::stream).mapToInt(Point::x).min().orElse(0) - MARGIN;
        int top = lines.stream().flatMap(List::stream).mapToInt(Point::y).min().orElse(0) - MARGIN;
        int right =
                lines.stream().flatMap(List::stream).mapToInt(Point::x).max().orElse(0) + MARGIN;
        int bottom =
                lines.stream().flatMap(List::stream).mapToInt(Point::y).max().orElse(0) + MARGIN;
        return new Frame(left, top, right - left, bottom - top);
    }

    String svg() {
        Frame frame = frame();
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.1f %.1f %.1f %.1f\"><path d=\"%s\""
                        + " fill=\"none\" stroke=\"#000\" stroke-width=\"2\" stroke-linecap=\"round\""
                        + " stroke-linejoin=\"round\"/></svg>",
                frame.x() / 10.0,
                frame.y() / 10.0,
                frame.width() / 10.0,
                frame.height() / 10.0,
                text());
    }

    /** The strokes in an SVG that this class wrote. */
    static Strokes in(String svg) {
        int from = svg.indexOf("<path d=\"") + 9;
        return of(svg.substring(from, svg.indexOf('"', from)))
                .orElseThrow(() -> new IllegalStateException("a stored signature is none"));
    }

    /** Drawn on white, for paper. */
    BufferedImage drawn() {
        Frame frame = frame();
        double scale = Math.min(3000.0 / frame.width(), 1200.0 / frame.height()) / 2;
        int width = Math.max(1, (int) (frame.width() * scale));
        int height = Math.max(1, (int) (frame.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(scale, scale);
        g.translate(-frame.x(), -frame.y());
        g.setStroke(new BasicStroke(20, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (List<Point> line : lines) {
            var path = new Path2D.Double();
            path.moveTo(line.getFirst().x(), line.getFirst().y());
            line.forEach(it -> path.lineTo(it.x(), it.y()));
            g.draw(path);
        }
        g.dispose();
        return image;
    }
}
