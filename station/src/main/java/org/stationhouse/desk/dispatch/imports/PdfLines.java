package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.stationhouse.foundation.vault.CannotRun;

/** The text of a PDF by its lines, from the top of each page. */
final class PdfLines {

    /** A log of a week has six pages; a program that prints a year has some hundreds. */
    private static final int MOST_PAGES = 2_000;

    /** What lies apart by more than this share of the letters' size stands in another cell; a blank takes about a quarter. */
    private static final float GAP = 0.4f;

    private PdfLines() {}

    /**
     * Letters without a wide gap between them.
     *
     * @param left where they begin, in points from the left edge
     */
    record Cell(float left, String text) {}

    /**
     * A line of text.
     *
     * @param number of the whole document, from 1
     */
    record Line(int number, List<Cell> cells) {

        String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining(" "));
        }
    }

    /** @throws CannotRun with one sentence where it is broken, locked or too long */
    static List<Line> of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new CannotRun("This PDF has " + document.getNumberOfPages() + " pages; a log has at most "
                        + MOST_PAGES + ": cut it into parts.");
            }
            var stripper = new Stripper();
            stripper.writeText(document, Writer.nullWriter());
            return List.copyOf(stripper.lines);
        } catch (IOException e) {
            throw new CannotRun("This PDF can't be read: it is damaged, cut off, or locked by a password.", e);
        }
    }

    private static final class Stripper extends PDFTextStripper {

        private final List<Line> lines = new ArrayList<>();
        private final List<TextPosition> line = new ArrayList<>();

        Stripper() {
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            line.addAll(positions);
        }

        @Override
        protected void writeLineSeparator() {
            end();
        }

        @Override
        protected void writePageEnd() {
            end();
        }

        private void end() {
            var cells = new ArrayList<Cell>();
            var text = new StringBuilder();
            float left = 0;
            float right = 0;
            boolean blank = false;
            for (TextPosition letter : line) {
                if (blank(letter)) {
                    blank = true;
                    continue;
                }
                float gap = letter.getXDirAdj() - right;
                if (!text.isEmpty() && gap > GAP * letter.getFontSizeInPt()) {
                    add(cells, left, text);
                }
                if (text.isEmpty()) {
                    left = letter.getXDirAdj();
                } else if (blank || gap > GAP / 2 * letter.getFontSizeInPt()) {
                    text.append(' ');
                }
                text.append(letter.getUnicode());
                right = letter.getXDirAdj() + letter.getWidthDirAdj();
                blank = false;
            }
            add(cells, left, text);
            line.clear();
            if (!cells.isEmpty()) {
                lines.add(new Line(lines.size() + 1, List.copyOf(cells)));
            }
        }

        /** Blanks of every kind, those that keep words together too. */
        private static boolean blank(TextPosition letter) {
            return letter.getUnicode()
                    .codePoints()
                    .allMatch(one -> Character.isWhitespace(one) || Character.isSpaceChar(one));
        }

        private static void add(List<Cell> cells, float left, StringBuilder text) {
            String said = text.toString().strip().replaceAll("\\s+", " ");
            if (!said.isEmpty()) {
                cells.add(new Cell(left, said));
            }
            text.setLength(0);
        }
    }
}
