package org.stationhouse.backoffice.master.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PublicRef;

/** The places. */
@Repository
class PlaceStore {

    private final JdbcClient sql;

    PlaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Place> find(PublicRef ref) {
        return sql.sql("select * from master.place where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> place(row))
                .optional();
    }

    Optional<Place> find(long id) {
        return sql.sql("select * from master.place where id = :id")
                .param("id", id)
                .query((row, n) -> place(row))
                .optional();
    }

    List<Place> keyed(Collection<String> keys) {
        return sql.sql("select * from master.place where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, n) -> place(row))
                .list();
    }

    List<Place> group(long id) {
        return sql.sql("""
            select * from master.place where id in (
                select coalesce(canonical, id) from master.place where id = :id
                union all select member.id from master.place asked join master.place member
                    on member.canonical = coalesce(asked.canonical, asked.id) where asked.id = :id)
            order by id
            """).param("id", id).query((row, n) -> place(row)).list();
    }

    /** Enters a place, or finds the one of this key; who enters the same one at the same moment waits. */
    Place put(Spot spot, String label, @Nullable String beat, @Nullable String district, Instant at, String by) {
        sql.sql("""
            insert into master.place (ref, key, label, sort, beat, district, listed, used, entered_at, entered_by)
            values (:ref, :key, :label, :sort, :beat, :district, false, 0, :at, :by)
            on conflict (key) do nothing
            """)
                .param("ref", PublicRef.fresh())
                .param("key", spot.key())
                .param("label", label)
                .param("sort", Spelling.place(label))
                .param("beat", beat)
                .param("district", district)
                .param("at", at)
                .param("by", by)
                .update();
        return keyed(List.of(spot.key())).getFirst();
    }

    /** @return whether it was not listed before */
    boolean list(long id) {
        return sql.sql("update master.place set listed = true where id = :id and not listed")
                        .param("id", id)
                        .update()
                > 0;
    }

    void used(long id) {
        sql.sql("update master.place set used = used + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** The beat of the latest street file. */
    void beat(long id, @Nullable String beat, @Nullable String district) {
        sql.sql("update master.place set beat = :beat, district = :district where id = :id")
                .param("id", id)
                .param("beat", beat)
                .param("district", district)
                .update();
    }

    /** By the beginning of the address or of a name, else those used most. */
    List<Place> list(@Nullable String text, @Nullable String beat, String order, int skip, int most) {
        return sql.sql("""
            select * from master.place
            where listed and canonical is null and (:beat::text is null or beat = :beat)
                and (:text::text is null or strpos(sort, :text) > 0 or id in (
                    select place from master.place_name where strpos(core, :core) > 0))
            order by %s, id limit :most offset :skip
            """.formatted(order))
                .param("beat", beat)
                .param("text", text == null ? null : Spelling.place(text))
                .param("core", text == null ? "" : StreetWords.core(StreetWords.words(text)))
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        Timestamp merged = row.getTimestamp("merged_at");
        return new Place(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("key"),
                row.getString("label"),
                row.getString("beat"),
                row.getString("district"),
                row.getBoolean("listed"),
                row.getLong("used"),
                row.getObject("merged_into", Long.class),
                row.getObject("canonical", Long.class),
                merged == null ? null : merged.toInstant(),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
