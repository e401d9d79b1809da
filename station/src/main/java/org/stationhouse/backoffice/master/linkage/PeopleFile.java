package org.stationhouse.backoffice.master.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.matching.Born;
import org.stationhouse.backoffice.master.matching.Home;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.Numbered;
import org.stationhouse.backoffice.master.matching.Traits;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.table.TableFile;

/**
 * A table of people whose headings name what its columns hold.
 *
 * @param rows records that can be compared, in the order of the file
 * @param rejected how many rows could not be read
 * @param headings as written
 */
record PeopleFile(List<Row> rows, long rejected, List<String> headings) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_CELL = 400;
    private static final int SAMPLE = 4096;

    PeopleFile {
        rows = List.copyOf(rows);
        headings = List.copyOf(headings);
    }

    /**
     * Reads a file.
     *
     * @param complaints hears of each row that is rejected, in one sentence
     * @throws CannotRun with one sentence, when it is no such table
     */
    static PeopleFile read(Path file, ColumnNames names, LocalDate today, Consumer<String> complaints) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotRun("There is no file " + file + " that can be read.");
        }
        try {
            byte[] start;
            try (var in = Files.newInputStream(file)) {
                start = in.readNBytes(SAMPLE);
            }
            return read(file.toString(), start, TableFile.of(file), names, today, complaints);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    static PeopleFile read(
            String name, byte[] start, TableFile table, ColumnNames names, LocalDate today, Consumer<String> complaints)
            throws IOException {
        for (byte one : start) {
            if (one == 0) {
                throw new CannotRun(
                        "The file " + name + " is no table of text in UTF-8 or Windows-1252: save it as CSV in UTF-8.");
            }
        }
        if (table.headings().isEmpty()) {
            throw new CannotRun(
                    start.length == 0
                            ? "The file " + name + " is empty."
                            : "The file " + name + " has no line of headings.");
        }
        Map<Field, Integer> columns = columns(name, table.headings(), names);
        var reading = new Reading(columns, table.headings().size(), today);
        table.read(line -> {
            String fault = reading.take(line);
            if (fault != null) {
                complaints.accept(name + ", line " + line.number() + ": " + fault);
            }
        });
        return new PeopleFile(reading.rows, reading.rejected, table.headings());
    }

    private static Map<Field, Integer> columns(String name, List<String> headings, ColumnNames names) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (int n = 0; n < headings.size(); n++) {
            Field field = names.field(headings.get(n)).orElse(null);
            if (field != null && columns.putIfAbsent(field, n) != null) {
                throw new CannotRun("The file " + name + " has two columns for the same thing: "
                        + shown(headings.get(columns.get(field))) + " and " + shown(headings.get(n)) + ".");
            }
        }
        if (!columns.containsKey(Field.ID)) {
            throw new CannotRun("The file " + name
                    + " has no column of ids: call it id, rec_id or unique_id, or name it in a file for --map.");
        }
        if (!columns.containsKey(Field.SURNAME) && !columns.containsKey(Field.GIVEN_NAME)) {
            throw new CannotRun("The file " + name
                    + " has neither a column surname nor given_name: name them in a file for --map.");
        }
        return columns;
    }

    private static String shown(String heading) {
        String text = heading.strip();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** Takes line after line. */
    private static final class Reading {

        private final List<Row> rows = new ArrayList<>();
        private final Map<String, Long> lines = new HashMap<>();
        private final Map<Field, Integer> columns;
        private final int width;
        private final LocalDate today;
        private long rejected;

        Reading(Map<Field, Integer> columns, int width, LocalDate today) {
            this.columns = columns;
            this.width = width;
            this.today = today;
        }

        /** Why the row is rejected, null when it is not. */
        @Nullable
        String take(TableFile.Line line) {
            String fault = fault(line);
            if (fault != null) {
                rejected++;
                return fault;
            }
            rows.add(new Row(cell(line, Field.ID), traits(line)));
            return null;
        }

        private @Nullable String fault(TableFile.Line line) {
            String fault = line.fault(width);
            if (fault != null) {
                return fault;
            }
            for (Field field : columns.keySet()) {
                if (cell(line, field).length() > (field == Field.ID ? LONGEST_ID : LONGEST_CELL)) {
                    return "The cell " + field.name().toLowerCase(Locale.ROOT) + " is too long to be one.";
                }
            }
            String id = cell(line, Field.ID);
            if (id.isEmpty()) {
                return "This row has no id.";
            }
            Long other = lines.putIfAbsent(id, line.number());
            return other == null ? null : "This id stands on line " + other + " already: " + id + ".";
        }

        private String cell(TableFile.Line line, Field field) {
            Integer column = columns.get(field);
            return column == null ? "" : line.cells().get(column).strip();
        }

        private Traits traits(TableFile.Line line) {
            NameParts name = NameParts.of(cell(line, Field.SURNAME), cell(line, Field.GIVEN_NAME));
            String phone = Spelling.phone(cell(line, Field.PHONE));
            String email = cell(line, Field.EMAIL).toLowerCase(Locale.ROOT);
            String ssn = cell(line, Field.SSN);
            Home home = Home.of(
                    cell(line, Field.STREET_NUMBER),
                    cell(line, Field.ADDRESS),
                    cell(line, Field.CITY),
                    cell(line, Field.POSTCODE));
            return new Traits(
                    name.said() ? List.of(name) : List.of(),
                    Traits.Bearers.FEW,
                    Born.read(cell(line, Field.DATE_OF_BIRTH), today).stream().toList(),
                    Spelling.compact(ssn).isEmpty() ? List.of() : List.of(Numbered.of(Numbered.SSN, ssn, null)),
                    phone.isEmpty() ? List.of() : List.of(new Traits.Shown(phone, cell(line, Field.PHONE))),
                    email.isEmpty() ? List.of() : List.of(new Traits.Shown(email, email)),
                    List.of(home),
                    null);
        }
    }
}
