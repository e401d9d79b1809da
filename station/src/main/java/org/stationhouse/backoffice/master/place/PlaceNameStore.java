package org.stationhouse.backoffice.master.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of places. */
@Repository
class PlaceNameStore {

    /** A name of a place, with what the look-up needs of it. */
    record Named(
            String said,
            long place,
            String key,
            String label,
            @Nullable String beat,
            @Nullable String district) {}

    private final JdbcClient sql;

    PlaceNameStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Named> all() {
        return sql.sql("""
            select name.said, place.id as place, place.key, place.label, place.beat, place.district
            from master.place_name name join master.place on place.id = name.place
            order by name.id
            """).query(Named.class).list();
    }

    List<String> of(Collection<Long> places) {
        return sql.sql("select said from master.place_name where place = any(:places) order by id")
                .param("places", places.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /** The names of each of these places that has some. */
    Map<Long, List<String>> each(Collection<Long> places) {
        var names = new HashMap<Long, List<String>>();
        sql.sql("select place, said from master.place_name where place = any(:places) order by id")
                .param("places", places.toArray(Long[]::new))
                .query((row, n) -> names.computeIfAbsent(row.getLong("place"), it -> new ArrayList<>())
                        .add(row.getString("said")))
                .list();
        return names;
    }

    /** @return whether the name is new */
    boolean add(long place, String said, @Nullable String file, Instant at, String by) {
        return sql.sql("""
            insert into master.place_name (place, core, said, file, at, by)
            values (:place, :core, :said, :file, :at, :by) on conflict (place, core) do nothing
            """)
                        .param("place", place)
                        .param("core", StreetWords.core(StreetWords.words(said)))
                        .param("said", said)
                        .param("file", file)
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }
}
