package org.stationhouse.backoffice.charges;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column of a file holds what. A heading is believed when the cells below it do not say otherwise; what no heading names is
 * looked for by its cells (many different ones rather than a few), and the title in the longest words that are left.
 */
record TableColumns(Map<Column, Integer> places) {

    private static final List<Column> NEEDED = List.of(Column.SECTION, Column.TITLE, Column.LEVEL);
    private static final int SAMPLE = 400;
    private static final double BELIEVED = 0.5;
    private static final double SURE = 0.9;

    static TableColumns of(TableFile file) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            ToDoubleFunction<Integer> likely =
                    at -> column.heading(words(file.headings().get(at)));
            best(file, places, at -> likely.applyAsDouble(at) > 0 && share(file, at, column::fits) >= BELIEVED, likely)
                    .ifPresent(at -> places.put(column, at));
        }
        for (Column column : Column.values()) {
            if (!places.containsKey(column)) {
                best(
                                file,
                                places,
                                at -> !sample(file, at).isEmpty() && share(file, at, column::toldBy) >= SURE,
                                at -> Set.copyOf(sample(file, at)).size())
                        .ifPresent(at -> places.put(column, at));
            }
        }
        if (!places.containsKey(Column.TITLE)) {
            best(file, places, at -> length(file, at) > 0, at -> length(file, at))
                    .ifPresent(at -> places.put(Column.TITLE, at));
        }
        return new TableColumns(places);
    }

    /** Of the columns that hold nothing yet and may be meant, the best. */
    private static Optional<Integer> best(
            TableFile file, Map<Column, Integer> places, Predicate<Integer> may, ToDoubleFunction<Integer> how) {
        return IntStream.range(0, file.headings().size())
                .boxed()
                .filter(at -> !places.containsValue(at))
                .filter(may)
                .max(Comparator.comparingDouble(how));
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
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }

    private static List<String> sample(TableFile file, int at) {
        return file.lines().stream()
                .limit(SAMPLE)
                .map(TableFile.Line::cells)
                .filter(cells -> at < cells.size() && !cells.get(at).isBlank())
                .map(cells -> cells.get(at))
                .toList();
    }

    /** Of the cells that are not empty, how many pass; all of none. */
    private static double share(TableFile file, int at, Predicate<String> test) {
        List<String> cells = sample(file, at);
        return cells.isEmpty() ? 1 : (double) cells.stream().filter(test).count() / cells.size();
    }

    private static double length(TableFile file, int at) {
        return sample(file, at).stream()
                .filter(Column.TITLE::fits)
                .mapToInt(String::length)
                .average()
                .orElse(0);
    }
}
