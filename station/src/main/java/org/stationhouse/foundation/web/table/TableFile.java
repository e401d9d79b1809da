package org.stationhouse.foundation.web.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines with cells between commas, semicolons, tabs or bars; the first line has the headings. A row is a line: a quotation
 * mark that is not closed on it spoils that row alone. It is read as a stream, so that its size does not matter.
 */
public final class TableFile {

    /**
     * A line behind the headings.
     *
     * @param number from 1
     * @param text as it stands in the file, cut when it is very long
     * @param cells none when a quotation mark is not closed, or the line is too long
     */
    public record Line(long number, String text, List<String> cells) {

        /** Why no row can be read from it, in a sentence; null when one can. @param width how many columns the table has */
        public @Nullable String fault(int width) {
            if (text.length() > LONGEST_LINE) {
                return "This row has " + text.length() + " characters; a row has at most " + LONGEST_LINE + ".";
            }
            if (cells.isEmpty()) {
                return "A quotation mark is not closed, or stands inside of a word.";
            }
            if (cells.size() != width) {
                return "This row has " + cells.size() + " columns instead of " + width + ".";
            }
            return text.chars().anyMatch(it -> it != '\t' && Character.isISOControl(it) || it == '\uFFFD')
                    ? "This row holds a sign that is no letter."
                    : null;
        }

        /** As a report shows it. */
        public String shown() {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        }
    }

    public static final int LONGEST_LINE = 16 * 1024;

    private static final int SHOWN = 500;
    private static final int SAMPLE = 400;
    private static final int BLOCK = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Where the bytes come from, as often as they are read. */
    private interface Source {
        InputStream open() throws IOException;
    }

    /** Ends the reading of a sample. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private final Source source;
    private final List<Line> sample = new ArrayList<>();
    private List<String> headings = List.of();
    private char delimiter = ',';
    private CSVFormat format = CSVFormat.RFC4180;

    private TableFile(Source source) throws IOException {
        this.source = source;
        try {
            read(line -> {
                sample.add(line);
                if (sample.size() == SAMPLE) {
                    throw new Enough();
                }
            });
        } catch (Enough read) {
            return;
        }
    }

    public static TableFile of(Path file) throws IOException {
        return new TableFile(() -> Files.newInputStream(file));
    }

    public static TableFile of(byte[] bytes) {
        try {
            return new TableFile(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As written; none of an empty file. */
    public List<String> headings() {
        return headings;
    }

    /** The first lines, to recognize the columns by. */
    public List<Line> sample() {
        return List.copyOf(sample);
    }

    /** All lines behind the headings, without empty ones, of a file that fits into memory. */
    public List<Line> all() {
        var all = new ArrayList<Line>();
        try {
            read(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Reads all lines behind the headings, without empty ones. */
    public void read(Consumer<Line> lines) throws IOException {
        try (var in = new BufferedInputStream(source.open(), BLOCK)) {
            in.mark(3);
            byte[] mark = in.readNBytes(3);
            if (!(mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF)) {
                in.reset();
            }
            boolean[] headed = new boolean[1];
            Lines.read(in, piece -> {
                String text = text(piece.bytes());
                if (text.isBlank()) {
                    return;
                }
                if (headed[0]) {
                    lines.accept(new Line(piece.line(), text, cells(text)));
                } else {
                    head(text);
                    headed[0] = true;
                }
            });
        }
    }

    /** The delimiter is the sign that cuts the headings into the most cells. */
    private void head(String text) {
        delimiter = Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingInt(it -> library(text, format(it)).size()))
                .orElse(',');
        format = format(delimiter);
        headings = cells(text);
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(String.valueOf(delimiter))
                .get();
    }

    /** UTF-8, or what Windows writes where it is none; each line by itself, so that one damaged line turns no other. */
    private static String text(byte[] bytes) {
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
        boolean whole = text.indexOf('\uFFFD') < 0;
        return whole ? text : new String(bytes, 0, end, utf8(bytes, end) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static boolean utf8(byte[] bytes, int end) {
        return new Piece(0, java.util.Arrays.copyOf(bytes, end), end).text().isPresent();
    }

    private List<String> cells(String line) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        List<String> plain = PlainCells.of(line, delimiter);
        return plain == null ? library(line, format) : plain;
    }

    private static List<String> library(String line, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return List.of();
        }
    }
}
