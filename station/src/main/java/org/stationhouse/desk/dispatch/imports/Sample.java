package org.stationhouse.desk.dispatch.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.web.table.Lines;
import org.stationhouse.foundation.web.table.Piece;

/**
 * The first rows of a table that is to be explained.
 *
 * @param rows whole ones, each with as many cells as there are headings
 */
record Sample(Headings headings, List<List<String>> rows) {

    /** So many bytes of a file are looked at. */
    static final int BYTES = 64 * 1024;

    private static final int MOST = 50;

    Sample {
        rows = List.copyOf(rows);
    }

    /** @param beginning up to {@link #BYTES} of a file; its last line may be cut off @return empty where it is no table of commas */
    static Optional<Sample> of(byte[] beginning) {
        var lines = new ArrayList<Piece>();
        try {
            Lines.read(new ByteArrayInputStream(beginning), lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (beginning.length >= BYTES && !lines.isEmpty()) {
            lines.removeLast();
        }
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return lines.getFirst()
                .text()
                .map(it -> it.startsWith("\uFEFF") ? it.substring(1) : it)
                .flatMap(it -> Headings.of(it.strip()))
                .map(headings -> new Sample(headings, rows(lines.subList(1, lines.size()), headings)));
    }

    private static List<List<String>> rows(List<Piece> lines, Headings headings) {
        return lines.stream()
                .flatMap(it -> it.text().stream())
                .flatMap(it -> CsvLog.cells(it).stream())
                .filter(it -> it.size() == headings.names().size())
                .limit(MOST)
                .toList();
    }

    /** What stands under a heading, empty cells left out. */
    List<String> under(String heading) {
        int at = headings.names().indexOf(heading);
        return at < 0
                ? List.of()
                : rows.stream()
                        .map(it -> it.get(at).strip())
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    /** Date and time as a row says them, the time of day behind the date where it has a column of its own. */
    List<String> times(String time, String clock) {
        int at = headings.names().indexOf(time);
        int of = headings.names().indexOf(clock);
        return at < 0
                ? List.of()
                : rows.stream()
                        .map(it -> it.get(at)
                                + (of < 0 || it.get(of).isEmpty()
                                        ? ""
                                        : " " + it.get(of).strip()))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
    }
}
