package org.stationhouse.foundation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows at most {@link Ask#ROWS}
 * @param ask what was asked
 * @param more whether a next page exists
 * @param total rows in all, null where counting would cost too much
 */
public record Listing<T>(
        List<T> rows, Ask ask, boolean more, @Nullable Long total) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** @param fetched what the store found with {@link Ask#fetch()} as its limit */
    public static <T> Listing<T> of(List<T> fetched, Ask ask) {
        return of(fetched, ask, null);
    }

    public static <T> Listing<T> of(List<T> fetched, Ask ask, @Nullable Long total) {
        boolean more = fetched.size() > Ask.ROWS;
        return new Listing<>(more ? fetched.subList(0, Ask.ROWS) : fetched, ask, more, total);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Number of the first row shown, from 1; 0 for an empty list. */
    public int first() {
        return rows.isEmpty() ? 0 : ask.skip() + 1;
    }

    public int last() {
        return ask.skip() + rows.size();
    }
}
