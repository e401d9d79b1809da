package org.stationhouse.foundation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asks of a list: filter, order and page, out of the address. A page method takes it as a parameter.
 *
 * @param path address of the list, without the question
 * @param filter filter fields that are not empty, by name, as typed
 * @param sort column asked for, empty for the list's own order
 * @param down whether that column runs from high to low
 * @param page page of the list, from 1
 * @param columns names of the columns asked for, empty for the list's own
 * @param rows of one page
 */
public record Ask(
        String path, Map<String, String> filter, String sort, boolean down, int page, List<String> columns, int rows) {

    /** Parameter of the address that bears the columns, with commas between them. */
    public static final String COLUMNS = "cols";

    /** Filter field that bears the key of the row behind which a page begins. */
    private static final String AFTER = "after";

    /** Rows of one page, where a list does not say otherwise. */
    public static final int ROWS = 50;

    /** Further back than this nobody pages: the filter is the better way, and the database is spared. */
    private static final int LAST_PAGE = 1_000;

    public Ask {
        filter = Collections.unmodifiableMap(new TreeMap<>(filter));
        page = Math.clamp(page, 1, LAST_PAGE);
        columns = List.copyOf(columns);
    }

    /** Pages of the usual length. */
    public Ask(String path, Map<String, String> filter, String sort, boolean down, int page, List<String> columns) {
        this(path, filter, sort, down, page, columns, ROWS);
    }

    /** The list's own columns. */
    public Ask(String path, Map<String, String> filter, String sort, boolean down, int page) {
        this(path, filter, sort, down, page, List.of());
    }

    /** The same question with pages of so many rows. */
    public Ask by(int many) {
        return new Ask(path, filter, sort, down, page, columns, many);
    }

    /** What was typed into a filter field, empty when nothing. */
    public String value(String name) {
        return filter.getOrDefault(name, "");
    }

    /** What was typed into a filter field, null when nothing. */
    public @Nullable String typed(String name) {
        return filter.get(name);
    }

    /** The beginning of a day that the filter begins with; null when none was typed, or no day. */
    public @Nullable Instant from(String name, ZoneId zone) {
        LocalDate day = day(name);
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The end of a day that the filter ends with, the first moment that is outside; null when none was typed, or no day. */
    public @Nullable Instant until(String name, ZoneId zone) {
        LocalDate day = day(name);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private @Nullable LocalDate day(String name) {
        try {
            return value(name).isEmpty() ? null : LocalDate.parse(value(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The filter without the row behind which the page begins. */
    public Map<String, String> fields() {
        var less = new TreeMap<>(filter);
        less.remove(AFTER);
        return less;
    }

    /** Rows to pass over before this page. */
    public int skip() {
        return (page - 1) * rows;
    }

    /** Rows to fetch: one more than shown, so that {@link Listing} knows whether there is a next page. */
    public int fetch() {
        return rows + 1;
    }

    /**
     * The order for SQL, made only of the store's own words.
     *
     * @param columns visible column to SQL expression
     * @param otherwise the list's own order, a full {@code order by} text
     */
    public String order(Map<String, String> columns, String otherwise) {
        String column = columns.get(sort);
        return column == null ? otherwise : column + (down ? " desc nulls last, " : " nulls first, ") + otherwise;
    }

    /** The same question with another order; the same column again turns it round. */
    public String sorted(String column) {
        boolean turn = column.equals(sort) && !down;
        return address(path, turn ? "-" + column : column, 1);
    }

    /** The same question, another page. */
    public String turned(int to) {
        return address(path, down ? "-" + sort : sort, to);
    }

    /** The same question, the page behind a row. */
    public String behind(String key) {
        var more = new TreeMap<>(filter);
        more.put(AFTER, key);
        return new Ask(path, more, sort, down, page, columns).turned(page + 1);
    }

    /** The same question from its beginning. */
    String first() {
        return at(path);
    }

    /** The same question with the list's own columns. */
    public String plain() {
        return new Ask(path, filter, sort, down, 1).at(path);
    }

    /** The same question from its beginning as it stands behind the question mark; empty when nothing is asked. */
    public String question() {
        String whole = first();
        return whole.equals(path) ? "" : whole.substring(path.length() + 1);
    }

    /** The same question from its beginning, asked of another address, an export for instance. */
    public String at(String address) {
        return new Ask(address, fields(), sort, down, 1, columns).turned(1);
    }

    private String address(String base, String order, int to) {
        List<String> parts = new ArrayList<>();
        filter.forEach((name, value) -> parts.add(encoded(name) + "=" + encoded(value)));
        if (!order.isEmpty()) {
            parts.add("sort=" + encoded(order));
        }
        if (!columns.isEmpty()) {
            parts.add(COLUMNS + "=" + encoded(String.join(",", columns)));
        }
        if (to > 1) {
            parts.add("page=" + to);
        }
        return parts.isEmpty() ? base : base + "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
