package org.stationhouse.backoffice.worklist.passon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class ProblemStore {

    private static final String PROBLEMS = """
            select id, ref, kind, said, raised_at, raised_name, answer, answered_at, answered_name, version from worklist.problem
            """;

    /** Open ones first, the oldest of them first; then the newest answer first. */
    static final String OPEN_FIRST = "answered_at desc nulls first, raised_at, id";

    /** By columns of the list. */
    static final Map<String, String> ORDERS =
            Map.of("at", "raised_at", "kind", "kind", "by", "lower(raised_name)", "answered", "answered_at");

    private final JdbcClient sql;

    ProblemStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PublicRef ref, Problem.Kind kind, String said, Instant at, String by, String name) {
        sql.sql("""
                insert into worklist.problem (ref, kind, said, raised_at, raised_by, raised_name, version)
                values (:ref, :kind, :said, :at, :by, :name, 1)
                """)
                .param("ref", ref)
                .param("kind", kind.name())
                .param("said", said)
                .param("at", at)
                .param("by", by)
                .param("name", name)
                .update();
    }

    /** @return 1, or 0 when somebody else answered since this version */
    int answer(Problem problem, int version, String answer, Instant at, String by, String name) {
        return sql.sql("""
                update worklist.problem set answer = :answer, answered_at = :at, answered_by = :by, answered_name = :name,
                    version = version + 1
                where id = :id and version = :version and answer is null
                """)
                .param("answer", answer)
                .param("at", at)
                .param("by", by)
                .param("name", name)
                .param("id", problem.id())
                .param("version", version)
                .update();
    }

    Optional<Problem> find(PublicRef ref) {
        return sql.sql(PROBLEMS + " where ref = :ref")
                .param("ref", ref)
                .query((row, n) -> problem(row))
                .optional();
    }

    /** @param open null for both @param text part of it, null for any @param order of SQL */
    List<Problem> list(@Nullable Boolean open, @Nullable String text, String order, int skip, int most) {
        return sql.sql(PROBLEMS + """
                 where (:open::boolean is null or (answer is null) = :open)
                    and (:text::text is null or strpos(lower(said || ' ' || coalesce(answer, '')), lower(:text)) > 0)
                order by\s""" + order + " limit :most offset :skip")
                .param("open", open)
                .param("text", text)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> problem(row))
                .list();
    }

    private static Problem problem(java.sql.ResultSet row) throws java.sql.SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Problem(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                Problem.Kind.valueOf(row.getString("kind")),
                row.getString("said"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("raised_name"),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_name"),
                row.getInt("version"));
    }
}
