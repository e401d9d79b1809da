package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of lines with cells between commas, semicolons, tabs or bars; the first line has the headings. A row is a line: a quotation
 * mark that is not closed on it spoils that row alone.
 *
 * @param headings as written
 * @param lines the others, without empty ones
 */
record TableFile(List<String> headings, List<Line> lines) {

    /**
     * @param number from 1
     * @param text as it stands in the file
     * @param cells none when a quotation mark is not closed, or the line is too long
     */
    record Line(long number, String text, List<String> cells) {}

    static final int LONGEST_LINE = 16 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TableFile read(byte[] bytes) {
        List<Line> bare = new ArrayList<>();
        long number = 1;
        int from = marked(bytes) ? 3 : 0;
        for (int at = from; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                String text = text(bytes, from, at);
                if (!text.isBlank()) {
                    bare.add(new Line(number, text, List.of()));
                }
                from = at + 1;
                number++;
            }
        }
        if (bare.isEmpty()) {
            return new TableFile(List.of(), List.of());
        }
        CSVFormat format = format(bare.getFirst().text());
        List<String> headings = cells(bare.getFirst().text(), format);
        return new TableFile(
                headings,
                bare.stream()
                        .skip(1)
                        .map(line -> new Line(line.number(), line.text(), cells(line.text(), format)))
                        .toList());
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** UTF-8, or what Windows writes where it is none; each line by itself, so that one damaged line turns no other. */
    private static String text(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        var line = ByteBuffer.wrap(bytes, from, end - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, from, end - from, WINDOWS);
        }
    }

    /** The sign that cuts the headings into the most cells. */
    private static CSVFormat format(String first) {
        return Stream.of(',', ';', '\t', '|')
                .map(it -> CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(String.valueOf(it))
                        .get())
                .max(Comparator.comparingInt(it -> cells(first, it).size()))
                .orElse(CSVFormat.RFC4180);
    }

    private static List<String> cells(String line, CSVFormat format) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return List.of();
        }
    }
}
