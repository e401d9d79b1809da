package org.stationhouse.backoffice.media.sign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.media.sign.Signature.Mark;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class SignatureStore {

    private static final String COLUMNS = """
        select id, ref, kind, record, signer, statement, way, svg, paper, stood, hash, at, by from media.signature
        """;

    private final JdbcClient sql;

    SignatureStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Signature it) {
        sql.sql("""
            insert into media.signature (ref, kind, record, signer, statement, way, svg, paper, stood, hash, at, by)
            values (:ref, :kind, :record, :signer, :statement, :way, :svg, :paper, :stood, :hash, :at, :by)
            """)
                .param("ref", it.ref())
                .param("kind", it.kind())
                .param("record", it.record())
                .param("signer", it.signer())
                .param("statement", it.statement())
                .param("way", it.mark().word())
                .param("svg", it.mark() instanceof Mark.Drawn drawn ? drawn.svg() : null)
                .param("paper", it.mark() instanceof Mark.Paper paper ? paper.where() : null)
                .param("stood", it.stood())
                .param("hash", it.hash())
                .param("at", it.at())
                .param("by", it.by())
                .update();
    }

    Optional<Signature> find(PublicRef ref) {
        return sql.sql(COLUMNS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> signature(row))
                .optional();
    }

    List<Signature> of(Collection<PublicRef> records) {
        return sql.sql(COLUMNS + " where record = any(:records) order by id")
                .param("records", records.stream().map(PublicRef::text).toArray(String[]::new))
                .query((row, n) -> signature(row))
                .list();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                new PublicRef(row.getString("record")),
                row.getString("signer"),
                row.getString("statement"),
                switch (row.getString("way")) {
                    case "DRAWN" -> new Mark.Drawn(row.getString("svg"));
                    case "TYPED" -> new Mark.Typed();
                    default -> new Mark.Paper(row.getString("paper"));
                },
                row.getString("stood"),
                row.getString("hash"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }
}
