package org.stationhouse.backoffice.charges;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what. A heading is believed when the cells below it do not say otherwise; what no heading names is
 * looked for by its cells, and the title in the longest words that are left.
 */
record TableColumns(Map<Column, Integer> places) {

    private static final List<Column> NEEDED = List.of(Column.SECTION, Column.TITLE, Column.LEVEL);
    private static final int SAMPLE = 400;
    private static final double BELIEVED = 0.5;
    private static final double SURE = 0.9;

    static TableColumns of(TableFile file) {
        int width = file.headings().size();
        var places = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            IntStream.range(0, width)
                    .filter(at -> !places.containsValue(at))
                    .filter(at -> column.heading(words(file.headings().get(at))) > 0)
                    .filter(at -> share(file, at, column) >= BELIEVED)
                    .boxed()
                    .max((one, other) -> Integer.compare(
                            column.heading(words(file.headings().get(one))),
                            column.heading(words(file.headings().get(other)))))
                    .ifPresent(at -> places.put(column, at));
        }
        for (Column column : Column.values()) {
            if (column.byCells() && !places.containsKey(column)) {
                IntStream.range(0, width)
                        .filter(at -> !places.containsValue(at))
                        .filter(at -> filled(file, at) && share(file, at, column) >= SURE)
                        .findFirst()
                        .ifPresent(at -> places.put(column, at));
            }
        }
        if (!places.containsKey(Column.TITLE)) {
            IntStream.range(0, width)
                    .filter(at -> !places.containsValue(at))
                    .filter(at -> length(file, at) > 0)
                    .boxed()
                    .max((one, other) -> Double.compare(length(file, one), length(file, other)))
                    .ifPresent(at -> places.put(Column.TITLE, at));
        }
        return new TableColumns(places);
    }

    /** What is missing to make offenses of the rows, in words; empty when all is there. */
    String missing() {
        return NEEDED.stream()
                .filter(column -> !places.containsKey(column))
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The cell without the blanks around it; empty when the table has no such column. */
    String cell(Column column, List<String> cells) {
        Integer at = places.get(column);
        return at == null ? "" : cells.get(at).strip();
    }

    private static String words(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
    }

    private static List<String> sample(TableFile file, int at) {
        return file.lines().stream()
                .limit(SAMPLE)
                .map(line -> cell(line, at))
                .filter(cell -> cell != null && !cell.isBlank())
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable String cell(TableFile.Line line, int at) {
        return at < line.cells().size() ? line.cells().get(at) : null;
    }

    private static boolean filled(TableFile file, int at) {
        return !sample(file, at).isEmpty();
    }

    /** Of the cells that are not empty, how many fit; all of none. */
    private static double share(TableFile file, int at, Column column) {
        List<String> cells = sample(file, at);
        return cells.isEmpty() ? 1 : (double) cells.stream().filter(column::fits).count() / cells.size();
    }

    private static double length(TableFile file, int at) {
        return sample(file, at).stream()
                .filter(Column.TITLE::fits)
                .mapToInt(String::length)
                .average()
                .orElse(0);
    }
}
