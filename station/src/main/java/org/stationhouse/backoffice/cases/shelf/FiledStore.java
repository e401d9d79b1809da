package org.stationhouse.backoffice.cases.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/** Which cases' paper lies in which piece. */
@Repository
class FiledStore {

    /** The columns of a case {@code j}, as it stands to the account {@code :account}. */
    static final String CASE = """
             j.id as jacket, j.ref as jacket_ref, j.number as jacket_number, j.restricted_at is not null as restricted,
                exists (select 1 from cases.assigned a
                    where a.jacket = j.id and a.account = :account and a.ended_at is null) as assigned
            """;

    private final JdbcClient sql;

    FiledStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The pieces with their cases, as they stand to an account. */
    List<Piece> with(List<Piece> pieces, @Nullable Long account) {
        Map<Long, List<Piece.Filed>> cases = new HashMap<>();
        sql.sql("select c.piece," + CASE + """
                from cases.piece_case c join cases.jacket j on j.id = c.jacket
                where c.piece = any(:pieces) and c.ended_at is null order by j.number
                """)
                .param("account", account)
                .param("pieces", pieces.stream().map(Piece::id).toArray(Long[]::new))
                .query((row, n) -> cases.computeIfAbsent(row.getLong("piece"), id -> new ArrayList<>())
                        .add(filed(row)))
                .list();
        return pieces.stream()
                .map(piece -> piece.with(cases.getOrDefault(piece.id(), List.of())))
                .toList();
    }

    /** A case by its number, as it stands to an account. */
    Optional<Piece.Filed> numbered(String number, @Nullable Long account) {
        return sql.sql("select" + CASE + " from cases.jacket j where j.number = :number")
                .param("account", account)
                .param("number", number)
                .query((row, n) -> filed(row))
                .optional();
    }

    /** @return 1, or 0 when it is filed there already */
    int file(long piece, long jacket, Instant at, String by) {
        return sql.sql("""
                insert into cases.piece_case (piece, jacket, at, by) values (:piece, :jacket, :at, :by)
                on conflict (piece, jacket) where ended_at is null do nothing
                """)
                .param("piece", piece)
                .param("jacket", jacket)
                .param("at", at)
                .param("by", by)
                .update();
    }

    int end(long piece, long jacket, Instant at, String by) {
        return sql.sql("""
                update cases.piece_case set ended_at = :at, ended_by = :by
                where piece = :piece and jacket = :jacket and ended_at is null
                """)
                .param("at", at)
                .param("by", by)
                .param("piece", piece)
                .param("jacket", jacket)
                .update();
    }

    /** Met by a piece whose cases are all restricted, one of them with the reader assigned. @param ref SQL of its reference */
    static String guardedSql(String ref) {
        return "cases.lets_in_piece(%s, :account)".formatted(ref);
    }

    static Piece.Filed filed(ResultSet row) throws SQLException {
        return new Piece.Filed(
                row.getLong("jacket"),
                new PublicRef(row.getString("jacket_ref")),
                CaseNumber.of(row.getString("jacket_number")),
                row.getBoolean("restricted"),
                row.getBoolean("assigned"));
    }
}
