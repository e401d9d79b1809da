package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

/** The numbers that arrests are known by elsewhere. */
@Repository
class NumberStore {

    private final JdbcClient sql;

    NumberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return 1, or 0 when the arrest bears it already */
    int add(long arrest, ArrestNumber number) {
        return sql.sql("""
                insert into charges.arrest_number (ref, arrest, kind, number, at, by)
                values (:ref, :arrest, :kind, :number, :at, :by)
                on conflict (arrest, kind, number) where ended_at is null do nothing
                """)
                .param("ref", number.ref())
                .param("arrest", arrest)
                .param("kind", number.kind())
                .param("number", number.number())
                .param("at", number.at())
                .param("by", number.by())
                .update();
    }

    /** The number, as it stood; empty when the arrest bears no such number. */
    Optional<ArrestNumber> end(long arrest, PublicRef ref, Instant at, String by) {
        Optional<ArrestNumber> gone =
                of(arrest).stream().filter(it -> it.ref().equals(ref)).findFirst();
        sql.sql("""
                update charges.arrest_number set ended_at = :at, ended_by = :by
                where arrest = :arrest and ref = :ref and ended_at is null
                """)
                .param("at", at)
                .param("by", by)
                .param("arrest", arrest)
                .param("ref", ref)
                .update();
        return gone;
    }

    List<ArrestNumber> of(long arrest) {
        return sql.sql("""
                select ref, kind, number, at, by from charges.arrest_number
                where arrest = :arrest and ended_at is null order by id
                """)
                .param("arrest", arrest)
                .query((row, n) -> new ArrestNumber(
                        new PublicRef(row.getString("ref")),
                        NumberKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }
}
