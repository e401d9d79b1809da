package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The places where paper stands. */
@Repository
class PlaceStore {

    private final JdbcClient sql;

    PlaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 1, or 0 when the shelf is known already, under whatever case of letters */
    int insert(PublicRef ref, String room, String shelf, Instant at, String by) {
        return sql.sql("""
                insert into cases.shelf_place (ref, room, shelf, made_at, made_by, version)
                values (:ref, :room, :shelf, :at, :by, 1)
                on conflict (lower(room), lower(shelf)) do nothing
                """)
                .param("ref", ref)
                .param("room", room)
                .param("shelf", shelf)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** @return 1, or 0 when somebody else changed the place since this version */
    int update(long id, int version, String room, String shelf) {
        return sql.sql("""
                update cases.shelf_place set room = :room, shelf = :shelf, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("room", room)
                .param("shelf", shelf)
                .update();
    }

    Optional<ShelfPlace> find(PublicRef ref) {
        return sql.sql("select id, ref, room, shelf, version from cases.shelf_place where ref = :ref")
                .param("ref", ref)
                .query(ShelfPlace.class)
                .optional();
    }

    Optional<ShelfPlace> named(String room, String shelf) {
        return sql.sql("""
                select id, ref, room, shelf, version from cases.shelf_place
                where lower(room) = lower(:room) and lower(shelf) = lower(:shelf)
                """)
                .param("room", room)
                .param("shelf", shelf)
                .query(ShelfPlace.class)
                .optional();
    }

    /** All of them, with how many pieces belong there and how many of those are not there, by room and shelf. */
    List<Places.Filled> all() {
        return sql.sql("""
                select l.id, l.ref, l.room, l.shelf, l.version, count(p.id) as pieces,
                    count(p.id) filter (where p.state <> 'SHELVED') as away
                from cases.shelf_place l left join cases.piece p on p.place = l.id
                group by l.id order by lower(l.room), lower(l.shelf)
                """)
                .query((row, n) -> new Places.Filled(
                        new ShelfPlace(
                                row.getLong("id"),
                                new PublicRef(row.getString("ref")),
                                row.getString("room"),
                                row.getString("shelf"),
                                row.getInt("version")),
                        row.getInt("pieces"),
                        row.getInt("away")))
                .list();
    }
}
