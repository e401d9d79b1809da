package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * A log that is a CSV table with columns in any order. A row is a line; a quotation mark that is not closed on it spoils that row alone.
 *
 * @param system under which name its numbers are kept apart
 * @param parts which column says what; a log without a part does not say it
 * @param content all that must be the same where a row comes again unchanged
 * @param time how it writes date and time, the time of day behind a blank where it stands in a column of its own
 */
record CsvLog(String system, Map<Part, String> parts, List<String> content, DateTimeFormatter time)
        implements LogFormat {

    /** What a column may say. */
    enum Part {
        NUMBER,
        /** Date and time, or the date where the time of day stands in a column of its own. */
        TIME,
        CLOCK,
        NATURE,
        PLACE,
        LATITUDE,
        LONGITUDE,
        AREA,
        STATUS,
        NARRATIVE
    }

    static final DateTimeFormatter TIME = RowRules.pattern("uuuu-MM-dd HH:mm:ss");

    /** The calls of Milwaukee. */
    static final CsvLog MILWAUKEE = new CsvLog(
            "MILWAUKEE",
            Map.of(
                    Part.NUMBER, "id",
                    Part.TIME, "time",
                    Part.NATURE, "nature",
                    Part.PLACE, "location",
                    Part.LATITUDE, "latitude",
                    Part.LONGITUDE, "longitude",
                    Part.AREA, "district",
                    Part.STATUS, "status"),
            List.of("id", "time", "location", "latitude", "longitude", "district", "nature", "status"),
            TIME);

    /** The weekly logs of Belmont as a table; the week is that of the paper and says nothing of the call. */
    static final CsvLog BELMONT = new CsvLog(
            BelmontPdf.SYSTEM,
            Map.of(Part.NUMBER, "incident_no", Part.TIME, "occurred", Part.NATURE, "type", Part.PLACE, "location"),
            List.of("incident_no", "occurred", "type", "location"),
            TIME);

    /** The log of Logan, which names places in the narrative only. */
    static final CsvLog LOGAN = new CsvLog(
            "LOGAN",
            Map.of(
                    Part.NUMBER, "incident_num",
                    Part.TIME, "date_reported",
                    Part.NATURE, "nature",
                    Part.STATUS, "dispos",
                    Part.NARRATIVE, "narrative"),
            List.of("incident_num", "date_reported", "dispos", "nature", "narrative"),
            TIME);

    @Override
    public boolean recognizes(String beginning) {
        return heads(beginning.lines().findFirst().orElse("")).containsAll(content);
    }

    @Override
    public void read(InputStream file, Consumer<LogRow> rows) throws IOException {
        Lines.read(file, new Rows(this, rows));
    }

    private static List<String> heads(String line) {
        return Headings.of(line.strip()).map(Headings::names).orElse(List.of());
    }

    /** The cells of a line; none where a quotation mark is not closed or stands inside of a word. */
    static Optional<List<String>> cells(String line) {
        @Nullable List<String> simple = PlainCells.of(line);
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

    /** The first line names the columns, each other line is a row. */
    private static final class Rows implements Consumer<Piece> {

        private final CsvLog log;
        private final Consumer<LogRow> rows;
        private final Map<Part, Integer> at = new EnumMap<>(Part.class);
        private int[] content = {};
        private int columns;

        Rows(CsvLog log, Consumer<LogRow> rows) {
            this.log = log;
            this.rows = rows;
        }

        @Override
        public void accept(Piece piece) {
            if (columns == 0) {
                List<String> heads = heads(piece.text().orElse(""));
                columns = Math.max(1, heads.size());
                log.parts.forEach((part, column) -> {
                    if (heads.contains(column)) {
                        at.put(part, heads.indexOf(column));
                    }
                });
                content = log.content.stream()
                        .mapToInt(heads::indexOf)
                        .filter(it -> it >= 0)
                        .toArray();
            } else {
                rows.accept(row(piece));
            }
        }

        private LogRow row(Piece piece) {
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
            if (cells.get().size() != columns) {
                return LogRow.Bad.of(
                        piece, "", "This row has " + cells.get().size() + " columns instead of " + columns + ".");
            }
            return row(piece, cells.get());
        }

        private LogRow row(Piece piece, List<String> cells) {
            String number = said(cells, Part.NUMBER);
            try {
                String clock = said(cells, Part.CLOCK);
                String time = said(cells, Part.TIME) + (clock.isEmpty() ? "" : " " + clock.strip());
                return new LogRow.Good(
                        piece.line(),
                        RowRules.number(number),
                        time.strip(),
                        RowRules.time(time, log.time),
                        RowRules.nature(said(cells, Part.NATURE)),
                        at.containsKey(Part.PLACE)
                                ? RowRules.place(
                                        said(cells, Part.PLACE),
                                        said(cells, Part.LATITUDE),
                                        said(cells, Part.LONGITUDE))
                                : null,
                        RowRules.area(said(cells, Part.AREA)),
                        RowRules.status(said(cells, Part.STATUS)),
                        RowRules.narrative(said(cells, Part.NARRATIVE)),
                        content(cells));
            } catch (RowRules.NotTaken e) {
                return LogRow.Bad.of(piece, number.strip(), e.reason());
            }
        }

        private String said(List<String> cells, Part part) {
            Integer column = at.get(part);
            return column == null ? "" : cells.get(column);
        }

        /** In the order of the log's own list, so that the same rows in another order of columns are the same. */
        private String content(List<String> cells) {
            var said = new StringBuilder();
            for (int column : content) {
                said.append(cells.get(column).strip()).append('\u001f');
            }
            return said.toString();
        }
    }
}
