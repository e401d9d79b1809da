package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.Lines;
import org.stationhouse.foundation.web.table.Piece;
import org.stationhouse.foundation.web.table.PlainCells;

/**
 * The calls of Milwaukee: CSV with id, time, location, latitude, longitude, district, nature and status, in any order. A row is a
 * line; a quotation mark that is not closed on it spoils that row alone.
 */
final class MilwaukeeCsv implements LogFormat {

    private static final List<String> COLUMNS =
            List.of("id", "time", "location", "latitude", "longitude", "district", "nature", "status");
    private static final DateTimeFormatter TIME = RowRules.pattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public String system() {
        return "MILWAUKEE";
    }

    @Override
    public boolean recognizes(String beginning) {
        return heads(beginning.lines().findFirst().orElse("")).containsAll(COLUMNS);
    }

    @Override
    public void read(InputStream file, Consumer<LogRow> rows) throws IOException {
        var reader = new Rows(rows);
        Lines.read(file, reader);
    }

    private static List<String> heads(String line) {
        return List.of(line.strip().toLowerCase(Locale.ROOT).replace("\"", "").split("\\s*,\\s*"));
    }

    /** The first line names the columns, each other line is a row. */
    private static final class Rows implements Consumer<Piece> {

        private final Consumer<LogRow> rows;
        private @Nullable List<String> heads;

        Rows(Consumer<LogRow> rows) {
            this.rows = rows;
        }

        @Override
        public void accept(Piece piece) {
            if (heads == null) {
                heads = heads(piece.text().orElse(""));
            } else {
                rows.accept(row(piece, heads));
            }
        }

        private static LogRow row(Piece piece, List<String> heads) {
            if (piece.tooLong()) {
                return LogRow.Bad.of(
                        piece,
                        "",
                        "This row has " + piece.length() + " bytes; a row has at most " + Piece.LONGEST + ".");
            }
            Optional<String> text = piece.text();
            if (text.isEmpty()) {
                return LogRow.Bad.of(piece, "", "This row is not written in UTF-8.");
            }
            Optional<List<String>> cells = cells(text.get());
            if (cells.isEmpty()) {
                return LogRow.Bad.of(piece, "", "A quotation mark is not closed, or stands inside of a word.");
            }
            if (cells.get().size() != heads.size()) {
                return LogRow.Bad.of(
                        piece, "", "This row has " + cells.get().size() + " columns instead of " + heads.size() + ".");
            }
            return row(piece, heads, cells.get());
        }

        private static LogRow row(Piece piece, List<String> heads, List<String> cells) {
            String id = cells.get(heads.indexOf("id"));
            try {
                String time = cells.get(heads.indexOf("time"));
                return new LogRow.Good(
                        piece.line(),
                        RowRules.number(id),
                        time.strip(),
                        RowRules.time(time, TIME),
                        RowRules.nature(cells.get(heads.indexOf("nature"))),
                        RowRules.place(
                                cells.get(heads.indexOf("location")),
                                cells.get(heads.indexOf("latitude")),
                                cells.get(heads.indexOf("longitude"))),
                        RowRules.area(cells.get(heads.indexOf("district"))),
                        RowRules.status(cells.get(heads.indexOf("status"))),
                        null,
                        content(heads, cells));
            } catch (RowRules.NotTaken e) {
                return LogRow.Bad.of(piece, id.strip(), e.reason());
            }
        }

        /** In the order of {@link #COLUMNS}, so that the same rows in another order of columns are the same. */
        private static String content(List<String> heads, List<String> cells) {
            var content = new StringBuilder();
            for (String column : COLUMNS) {
                content.append(cells.get(heads.indexOf(column)).strip()).append('\u001f');
            }
            return content.toString();
        }

        private static Optional<List<String>> cells(String line) {
            List<String> simple = PlainCells.of(line);
            if (simple != null) {
                return Optional.of(simple);
            }
            try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
                List<CSVRecord> records = parser.getRecords();
                return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
            } catch (IOException | UncheckedIOException e) {
                return Optional.empty();
            }
        }
    }
}
