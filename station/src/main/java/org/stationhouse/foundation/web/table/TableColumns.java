package org.stationhouse.foundation.web.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
 * looked for by its cells (many different ones rather than a few).
 *
 * @param places what was recognized, and in which cell of a line it stands, from 0
 */
public record TableColumns<C extends TableColumn>(Map<C, Integer> places) {

    private static final double BELIEVED = 0.5;
    private static final double SURE = 0.9;

    /** @param columns what may stand there, the surest to be recognized first */
    public static <C extends TableColumn> TableColumns<C> of(TableFile file, List<C> columns) {
        var places = new HashMap<C, Integer>();
        for (C column : columns) {
            ToDoubleFunction<Integer> likely =
                    at -> likely(column, words(file.headings().get(at)));
            best(file, places, at -> likely.applyAsDouble(at) > 0 && share(file, at, column::fits) >= BELIEVED, likely)
                    .ifPresent(at -> places.put(column, at));
        }
        for (C column : columns) {
            if (!places.containsKey(column)) {
                best(
                                file,
                                places,
                                at -> !sample(file, at).isEmpty() && share(file, at, column::toldBy) >= SURE,
                                at -> Set.copyOf(sample(file, at)).size())
                        .ifPresent(at -> places.put(column, at));
            }
        }
        return new TableColumns<>(places);
    }

    /** The same; where this one is still not known, it is the column that is left with the longest cells. */
    public TableColumns<C> longest(TableFile file, C column) {
        if (!places.containsKey(column)) {
            best(file, places, at -> length(file, at, column) > 0, at -> length(file, at, column))
                    .ifPresent(at -> places.put(column, at));
        }
        return this;
    }

    private static int likely(TableColumn column, String words) {
        int place = column.headings().indexOf(words);
        return place < 0 ? 0 : column.headings().size() - place;
    }

    /** Of the columns that hold nothing yet and may be meant, the best. */
    private static <C> Optional<Integer> best(
            TableFile file, Map<C, Integer> places, Predicate<Integer> may, ToDoubleFunction<Integer> how) {
        return IntStream.range(0, file.headings().size())
                .boxed()
                .filter(at -> !places.containsValue(at))
                .filter(may)
                .max(Comparator.comparingDouble(how));
    }

    /** Whether the file has such a column. */
    public boolean has(C column) {
        return places.containsKey(column);
    }

    /** Which of the columns needed are missing, in words; empty when all are there. */
    public String missing(Collection<C> needed) {
        return needed.stream()
                .filter(column -> !places.containsKey(column))
                .map(column -> column.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The cell without the blanks around it; empty when the table has no such column. */
    public String cell(C column, List<String> cells) {
        Integer at = places.get(column);
        return at == null ? "" : cells.get(at).strip();
    }

    private static String words(String heading) {
        return heading.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static List<String> sample(TableFile file, int at) {
        return file.sample().stream()
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

    private static double length(TableFile file, int at, TableColumn column) {
        return sample(file, at).stream()
                .filter(column::fits)
                .mapToInt(String::length)
                .average()
                .orElse(0);
    }
}
