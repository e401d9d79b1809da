package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a street file adds to the one that stands. The latest file is right: numbers that it has with another beat replace those that
 * stand; what it does not name stays.
 *
 * @param loaded rows of the file that say something new
 * @param unchanged rows of the file that say what stands already
 * @param bad rows that contradict an earlier row of the same file
 */
record TakenStreets(
        List<StreetName> streets,
        List<StreetStore.Also> also,
        List<StreetStore.Range> ranges,
        List<StreetRow> rows,
        long loaded,
        long unchanged,
        List<BadRow> bad) {

    /** Numbers of one side of a street. */
    private record Numbers(String street, Street.Side side, int low, int high) {

        static Numbers of(String street, Street.Range range) {
            return new Numbers(street, range.side(), range.low(), range.high());
        }
    }

    private record Seen(long line, Street.Range range) {}

    static TakenStreets of(List<StreetRow> rows, List<Street> standing) {
        var known = new HashMap<String, Street>();
        standing.forEach(it -> known.put(it.name().key(), it));
        var streets = new LinkedHashMap<String, StreetName>();
        var also = new LinkedHashMap<String, StreetStore.Also>();
        var ranges = new ArrayList<StreetStore.Range>();
        var seen = new HashMap<Numbers, Seen>();
        var good = new ArrayList<StreetRow>();
        var bad = new ArrayList<BadRow>();
        long loaded = 0;
        for (StreetRow row : rows) {
            String key = row.street().key();
            Long before = contradicted(row, key, seen);
            if (before != null) {
                bad.add(new BadRow(
                        row.line(),
                        "Line " + before + " has the same numbers of this street with another beat or district.",
                        row.content()));
                continue;
            }
            good.add(row);
            Street there = known.get(key);
            boolean fresh = there == null && streets.putIfAbsent(key, row.street()) == null;
            for (Street.Also other : row.also()) {
                boolean said = there != null
                        && there.also().stream()
                                .anyMatch(it ->
                                        it.name().key().equals(other.name().key()));
                fresh |= !said
                        && also.putIfAbsent(
                                        key + " " + other.name().key(),
                                        new StreetStore.Also(key, other.name(), other.former()))
                                == null;
            }
            for (Street.Range range : row.ranges()) {
                boolean first = seen.putIfAbsent(Numbers.of(key, range), new Seen(row.line(), range)) == null;
                if (first && (there == null || !there.ranges().contains(range))) {
                    ranges.add(new StreetStore.Range(key, range));
                    fresh = true;
                }
            }
            loaded += fresh ? 1 : 0;
        }
        return new TakenStreets(
                List.copyOf(streets.values()),
                List.copyOf(also.values()),
                ranges,
                good,
                loaded,
                good.size() - loaded,
                bad);
    }

    private static @Nullable Long contradicted(StreetRow row, String key, Map<Numbers, Seen> seen) {
        return row.ranges().stream()
                .map(it -> {
                    Seen before = seen.get(Numbers.of(key, it));
                    return before == null || before.range().equals(it) ? null : before.line();
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where the streets of these rows meet others that are known, with the beat where one of the rows says one. */
    Map<Spot.Corner, String> corners(List<Street> all) {
        var ids = new HashMap<String, Long>();
        for (Street street : all) {
            ids.put(street.name().key(), street.id());
            street.also().forEach(it -> ids.putIfAbsent(it.name().key(), street.id()));
        }
        var corners = new LinkedHashMap<Spot.Corner, String>();
        for (StreetRow row : rows) {
            Long one = ids.get(row.street().key());
            String beat = row.ranges().stream()
                    .map(Street.Range::beat)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            for (StreetName cross : new StreetName[] {row.from(), row.to()}) {
                Long other = cross == null ? null : ids.get(cross.key());
                if (one != null && other != null && !one.equals(other)) {
                    corners.merge(Spot.Corner.of(one, other), beat, (old, now) -> old.isEmpty() ? now : old);
                }
            }
        }
        return corners;
    }
}
