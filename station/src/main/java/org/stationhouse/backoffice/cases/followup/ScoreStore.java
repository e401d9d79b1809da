package org.stationhouse.backoffice.cases.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scores of cases and what was decided on them. */
@Repository
class ScoreStore {

    private final JdbcClient sql;
    private final WeighingStore weighings;

    ScoreStore(JdbcClient sql, WeighingStore weighings) {
        this.sql = sql;
        this.weighings = weighings;
    }

    /** What a row of a score holds before its weighing is known. */
    private record Row(
            long id,
            long weighing,
            Instant at,
            String by,
            int points,
            @Nullable String note,
            Score.@Nullable Screening screening) {}

    /** Of a case, the newest first, each with the newest decision on it. */
    List<Score> of(long jacket) {
        List<Row> rows = sql.sql("""
                select s.id, s.weighing, s.at, s.by, s.points, s.note, d.at as decided_at, d.by as decided_by, d.decision, d.reason
                from cases.score s left join lateral (
                    select at, by, decision, reason from cases.screening where score = s.id order by id desc limit 1) d on true
                where s.jacket = :jacket order by s.id desc
                """)
                .param("jacket", jacket)
                .query((row, n) -> {
                    Timestamp decided = row.getTimestamp("decided_at");
                    return new Row(
                            row.getLong("id"),
                            row.getLong("weighing"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by"),
                            row.getInt("points"),
                            row.getString("note"),
                            decided == null
                                    ? null
                                    : new Score.Screening(
                                            decided.toInstant(),
                                            row.getString("decided_by"),
                                            Score.Decision.valueOf(row.getString("decision")),
                                            row.getString("reason")));
                })
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Long>> so = so(rows.stream().map(Row::id).toList());
        Map<Long, Weighing> by =
                weighings.of(rows.stream().map(Row::weighing).distinct().toList());
        var scores = new ArrayList<Score>();
        for (Row row : rows) {
            Weighing weighing = java.util.Objects.requireNonNull(by.get(row.weighing()));
            Set<Long> here = so.getOrDefault(row.id(), Set.of());
            scores.add(new Score(
                    row.id(),
                    row.at(),
                    row.by(),
                    weighing,
                    weighing.factors().stream()
                            .filter(it -> here.contains(it.id()))
                            .toList(),
                    row.points(),
                    row.note(),
                    row.screening()));
        }
        return List.copyOf(scores);
    }

    private Map<Long, Set<Long>> so(List<Long> scores) {
        Map<Long, Set<Long>> so = new HashMap<>();
        sql.sql("select score, factor from cases.score_factor where score = any(:scores)")
                .param("scores", scores.toArray(Long[]::new))
                .query((row, n) -> so.computeIfAbsent(row.getLong("score"), id -> new HashSet<>())
                        .add(row.getLong("factor")))
                .list();
        return so;
    }

    void add(
            long jacket,
            long weighing,
            Instant at,
            String by,
            int points,
            @Nullable String note,
            Collection<Weighing.Factor> factors) {
        long id = sql.sql("""
                insert into cases.score (jacket, weighing, at, by, points, note)
                values (:jacket, :weighing, :at, :by, :points, :note) returning id
                """)
                .param("jacket", jacket)
                .param("weighing", weighing)
                .param("at", at)
                .param("by", by)
                .param("points", points)
                .param("note", note)
                .query(Long.class)
                .single();
        sql.sql("insert into cases.score_factor (score, factor) select :score, unnest(:factors::bigint[])")
                .param("score", id)
                .param("factors", factors.stream().map(Weighing.Factor::id).toArray(Long[]::new))
                .update();
    }

    void decide(long score, Score.Screening it) {
        sql.sql("""
                insert into cases.screening (score, at, by, decision, reason) values (:score, :at, :by, :decision, :reason)
                """)
                .param("score", score)
                .param("at", it.at())
                .param("by", it.by())
                .param("decision", it.decision())
                .param("reason", it.reason())
                .update();
    }
}
