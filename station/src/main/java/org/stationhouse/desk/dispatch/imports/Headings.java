package org.stationhouse.desk.dispatch.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The headings of a table, each once.
 *
 * @param names in the order of the file, in small letters; a heading that comes again, or is empty, is told apart by its place
 */
record Headings(List<String> names) {

    /** Fewer columns can't say number, time and nature. */
    private static final int FEWEST = 3;

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    Headings {
        names = List.copyOf(names);
    }

    /** @param line the first of a file; empty where it is no row of a table of commas */
    static Optional<Headings> of(String line) {
        Optional<List<String>> cells = CsvLog.cells(line);
        if (cells.isEmpty() || cells.get().size() < FEWEST || cells.get().size() > MOST) {
            return Optional.empty();
        }
        var seen = new HashSet<String>();
        List<String> names = IntStream.range(0, cells.get().size())
                .mapToObj(at -> {
                    String name = cells.get().get(at).strip().toLowerCase(Locale.ROOT);
                    return !name.isEmpty() && seen.add(name) ? name : (name + " column " + (at + 1)).strip();
                })
                .toList();
        boolean text = names.stream()
                .allMatch(it -> it.length() <= LONGEST
                        && it.chars().noneMatch(sign -> Character.isISOControl(sign) || sign == '\uFFFD'));
        return text && names.stream().distinct().count() == names.size()
                ? Optional.of(new Headings(names))
                : Optional.empty();
    }

    /** By what a table is known, in whatever order its columns stand. */
    List<String> sorted() {
        return names.stream().sorted().toList();
    }
}
