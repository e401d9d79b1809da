package org.stationhouse.desk.reports.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of reports. */
@Repository
class EditionStore {

    private final JdbcClient sql;

    EditionStore(JdbcClient sql) {
        this.sql = sql;
    }

    int next(long report) {
        return sql.sql("select coalesce(max(running), 0) + 1 from reports.edition where report = :report")
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    void insert(long report, Edition it) {
        it.parts()
                .forEach((part, said) -> sql.sql("""
                    insert into reports.edition (report, running, at, by, part, said)
                    values (:report, :running, :at, :by, :part, :said)
                    """)
                        .param("report", report)
                        .param("running", it.running())
                        .param("at", it.at())
                        .param("by", it.by())
                        .param("part", part)
                        .param("said", said)
                        .update());
    }

    int count(long report) {
        return sql.sql("select coalesce(max(running), 0) from reports.edition where report = :report")
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    /** Oldest first. */
    List<Edition> of(long report) {
        record Row(int running, Instant at, String by, String part, String said) {}

        var rows = sql.sql("select * from reports.edition where report = :report order by running, part")
                .param("report", report)
                .query((row, n) -> new Row(
                        row.getInt("running"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("part"),
                        row.getString("said")))
                .list();
        var parts = new LinkedHashMap<Integer, Map<String, String>>();
        var heads = new LinkedHashMap<Integer, Row>();
        for (Row row : rows) {
            heads.putIfAbsent(row.running(), row);
            parts.computeIfAbsent(row.running(), it -> new LinkedHashMap<>()).put(row.part(), row.said());
        }
        var editions = new ArrayList<Edition>();
        heads.forEach((running, head) ->
                editions.add(new Edition(running, head.at(), head.by(), parts.getOrDefault(running, Map.of()))));
        return editions;
    }
}
