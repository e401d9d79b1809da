package org.stationhouse.foundation.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows at most {@link Ask#rows()}
 * @param ask what was asked
 * @param more whether a next page exists
 * @param total rows in all, null where counting would cost too much
 * @param key of the last row, where the list goes on behind a row instead of by counting; null otherwise
 */
public record Listing<T>(
        List<T> rows,
        Ask ask,
        boolean more,
        @Nullable Long total,
        @Nullable String key) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** @param fetched what the store found with {@link Ask#fetch()} as its limit */
    public static <T> Listing<T> of(List<T> fetched, Ask ask) {
        return of(fetched, ask, null);
    }

    public static <T> Listing<T> of(List<T> fetched, Ask ask, @Nullable Long total) {
        boolean more = fetched.size() > ask.rows();
        return new Listing<>(more ? fetched.subList(0, ask.rows()) : fetched, ask, more, total, null);
    }

    /** One page of a list that was read as a whole. */
    public static <T> Listing<T> whole(List<T> all, Ask ask) {
        int from = Math.min(ask.skip(), all.size());
        return of(all.subList(from, Math.min(from + ask.fetch(), all.size())), ask, (long) all.size());
    }

    /** A list that goes on behind its last row, so that new rows shift nothing: the filter field {@code after} bears its key. */
    public static <T> Listing<T> behind(List<T> fetched, Ask ask, Function<T, String> key) {
        Listing<T> page = of(fetched, ask);
        return page.isEmpty() ? page : new Listing<>(page.rows, ask, page.more, null, key.apply(page.rows.getLast()));
    }

    /** Address of the next page. */
    public String next() {
        return key == null ? ask.turned(ask.page() + 1) : ask.behind(key);
    }

    /** Address of the page before; of the first page where the list goes on behind a row. */
    public String back() {
        return key == null ? ask.turned(ask.page() - 1) : ask.first();
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
