package org.stationhouse.backoffice.master.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The street file. */
@Repository
class StreetStore {

    private static final long ONE_AT_A_TIME = 6_360_520L;

    /** A name of a street to be written. @param street its key */
    record Also(String street, StreetName name, boolean former) {}

    /** Numbers of a street to be written. @param street its key */
    record Range(String street, Street.Range range) {}

    private final JdbcClient sql;

    StreetStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction no other import of streets or places looks or writes. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, n) -> 0)
                .list();
    }

    long edition() {
        return sql.sql("select number from master.street_edition")
                .query(Long.class)
                .single();
    }

    void changed() {
        sql.sql("update master.street_edition set number = number + 1").update();
    }

    List<Street> streets() {
        var also = new HashMap<Long, List<Street.Also>>();
        sql.sql("select street, before, name, type, after, former from master.street_also order by id")
                .query((row, n) -> also.computeIfAbsent(row.getLong("street"), it -> new ArrayList<>())
                        .add(new Street.Also(name(row), row.getBoolean("former"))))
                .list();
        var ranges = new HashMap<Long, List<Street.Range>>();
        sql.sql("""
            select street, side, low, high, beat, district from master.street_range
            where replaced_at is null order by low, id
            """)
                .query((row, n) -> ranges.computeIfAbsent(row.getLong("street"), it -> new ArrayList<>())
                        .add(range(row)))
                .list();
        return sql.sql("select id, before, name, type, after from master.street order by id")
                .query((row, n) -> new Street(
                        row.getLong("id"),
                        name(row),
                        also.getOrDefault(row.getLong("id"), List.of()),
                        ranges.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Map<Spot.Corner, String> corners() {
        var corners = new HashMap<Spot.Corner, String>();
        sql.sql("select street, other, beat from master.street_corner")
                .query((row, n) -> corners.put(
                        new Spot.Corner(row.getLong("street"), row.getLong("other")),
                        row.getString("beat") == null ? "" : row.getString("beat")))
                .list();
        return corners;
    }

    void insertStreets(Collection<StreetName> streets, String file, Instant at, String by) {
        sql.sql("""
            insert into master.street (key, before, name, type, after, file, imported_at, imported_by)
            select key, before, name, type, after, :file, :at, :by
            from unnest(:keys, :befores, :names, :types, :afters) as taken (key, before, name, type, after)
            on conflict (key) do nothing
            """)
                .param("file", file)
                .param("at", at)
                .param("by", by)
                .param("keys", texts(streets, StreetName::key))
                .param("befores", texts(streets, StreetName::before))
                .param("names", texts(streets, StreetName::name))
                .param("types", texts(streets, StreetName::type))
                .param("afters", texts(streets, StreetName::after))
                .update();
    }

    void insertAlso(Collection<Also> also, String file, Instant at) {
        sql.sql("""
            insert into master.street_also (street, key, before, name, type, after, former, file, imported_at)
            select street.id, taken.key, taken.before, taken.name, taken.type, taken.after, taken.former, :file, :at
            from unnest(:streets, :keys, :befores, :names, :types, :afters, :formers)
                as taken (street, key, before, name, type, after, former)
            join master.street on street.key = taken.street
            on conflict (street, key) do nothing
            """)
                .param("file", file)
                .param("at", at)
                .param("streets", texts(also, Also::street))
                .param("keys", texts(also, it -> it.name().key()))
                .param("befores", texts(also, it -> it.name().before()))
                .param("names", texts(also, it -> it.name().name()))
                .param("types", texts(also, it -> it.name().type()))
                .param("afters", texts(also, it -> it.name().after()))
                .param("formers", also.stream().map(Also::former).toArray(Boolean[]::new))
                .update();
    }

    /** What stands of the same numbers of the same side is replaced. */
    void replaceRanges(Collection<Range> ranges, String file, Instant at, String by) {
        taken("""
            update master.street_range old set replaced_at = :at
            from unnest(:streets, :sides, :lows, :highs, :beats, :districts)
                as taken (street, side, low, high, beat, district)
            join master.street on street.key = taken.street
            where old.street = street.id and old.replaced_at is null and old.low <= taken.high and old.high >= taken.low
                and (old.side = taken.side or old.side = 'BOTH' or taken.side = 'BOTH') and old.imported_at < :at
            """, ranges).param("at", at).update();
        taken("""
            insert into master.street_range (street, side, low, high, beat, district, file, imported_at, imported_by)
            select street.id, taken.side, taken.low, taken.high, taken.beat, taken.district, :file, :at, :by
            from unnest(:streets, :sides, :lows, :highs, :beats, :districts)
                as taken (street, side, low, high, beat, district)
            join master.street on street.key = taken.street
            """, ranges).param("file", file).param("at", at).param("by", by).update();
    }

    private JdbcClient.StatementSpec taken(String statement, Collection<Range> ranges) {
        return sql.sql(statement)
                .param("streets", texts(ranges, Range::street))
                .param("sides", texts(ranges, it -> it.range().side().name()))
                .param("lows", ranges.stream().map(it -> it.range().low()).toArray(Integer[]::new))
                .param("highs", ranges.stream().map(it -> it.range().high()).toArray(Integer[]::new))
                .param("beats", texts(ranges, it -> it.range().beat()))
                .param("districts", texts(ranges, it -> it.range().district()));
    }

    /** @return how many are new or have another beat now */
    int putCorners(Map<Spot.Corner, String> corners) {
        List<Spot.Corner> all = List.copyOf(corners.keySet());
        return sql.sql("""
            insert into master.street_corner as known (street, other, beat)
            select street, other, nullif(beat, '') from unnest(:streets, :others, :beats) as taken (street, other, beat)
            on conflict (street, other) do update set beat = excluded.beat
            where known.beat is distinct from excluded.beat
            """)
                .param("streets", all.stream().map(Spot.Corner::street).toArray(Long[]::new))
                .param("others", all.stream().map(Spot.Corner::other).toArray(Long[]::new))
                .param("beats", texts(all, corners::get))
                .update();
    }

    private static StreetName name(ResultSet row) throws SQLException {
        return new StreetName(
                row.getString("before"), row.getString("name"), row.getString("type"), row.getString("after"));
    }

    private static Street.Range range(ResultSet row) throws SQLException {
        return new Street.Range(
                row.getInt("low"),
                row.getInt("high"),
                Street.Side.valueOf(row.getString("side")),
                row.getString("beat"),
                row.getString("district"));
    }

    private static <T> String[] texts(Collection<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
