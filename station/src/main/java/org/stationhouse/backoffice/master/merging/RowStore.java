package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.Pointers;
import org.stationhouse.foundation.kernel.PublicRef;

/** The pointers of all indices. Each has its own table, so that keys between tables hold; their pointers are alike. */
@Repository
class RowStore {

    private static final String ROW =
            "it.id, it.ref, it.%2$s as number, it.merged_into, it.canonical, it.merged_at, %3$s as shut, %4$s as version";

    /** By id and not by the pointer alone, so that an index leads there however many rows there are. */
    private static final String SAME = """
            from master.%1$s it where it.id in (
                select coalesce(canonical, id) from master.%1$s where id = any(:ids)
                union all select member.id from master.%1$s asked join master.%1$s member
                    on member.canonical = coalesce(asked.canonical, asked.id) where asked.id = any(:ids))
            """;

    private static final String ORDER = " order by it.id";

    private final JdbcClient sql;

    RowStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Row> find(Index index, PublicRef ref) {
        return sql.sql(of(index, "select " + ROW + " from master.%1$s it where it.ref = :ref"))
                .param("ref", ref)
                .query(Row.class)
                .optional();
    }

    /** Rows of the things that these rows belong to, as far as the reader sees them. */
    List<Row> group(Index index, Collection<Long> ids, Open open) {
        return sql.sql(of(index, "select " + ROW + " " + SAME) + " and " + index.seen("it", open) + ORDER)
                .param("ids", ids.toArray(Long[]::new))
                .params(open.params())
                .query(Row.class)
                .list();
    }

    /** All rows of these things, held until this transaction ends. */
    List<Row> held(Index index, Collection<Long> ids) {
        return sql.sql(of(index, "select " + ROW + " " + SAME + ORDER + " for update of it"))
                .param("ids", ids.toArray(Long[]::new))
                .query(Row.class)
                .list();
    }

    int point(Index index, Row row, Pointers.Pointer to, @Nullable Instant at) {
        return sql.sql(of(index, """
                update master.%1$s it set merged_into = :into, canonical = :canonical, merged_at = :at%5$s
                where id = :id and %4$s = :version
                """))
                .param("into", to.into())
                .param("canonical", to.canonical())
                .param("at", at)
                .param("id", row.id())
                .param("version", row.version())
                .update();
    }

    private static String of(Index index, String question) {
        return question.formatted(
                index.word(), index.numberColumn(), index.shutColumn("it"), index.versionColumn(), index.counting());
    }
}
