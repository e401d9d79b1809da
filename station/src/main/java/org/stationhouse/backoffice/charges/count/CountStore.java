package org.stationhouse.backoffice.charges.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.Statute;

/** The lines of all counts: added and read, never changed. */
@Repository
class CountStore {

    private final JdbcClient sql;

    CountStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long arrest, CountLine line) {
        Disposition disposition = line.disposition();
        Outcome outcome = disposition == null ? null : disposition.outcome();
        Charge charge = outcome == null ? line.charge() : outcome.charge();
        Statute statute = charge == null ? null : charge.statute();
        Level level = charge == null ? null : charge.level();
        sql.sql("""
                insert into charges.count_line (arrest, count, at, by, kind, why, state, code, section, title, level, rank,
                    modifier, counts, offense_on, in_force, nibrs, nibrs_why, enhancements, warrant, bail, outcome, ground,
                    said, happened_on, source, court, court_number)
                values (:arrest, :count, :at, :by, :kind, :why, :state, :code, :section, :title, :level, :rank, :modifier,
                    :counts, :offenseOn, :inForce, :nibrs, :nibrsWhy, :enhancements, :warrant, :bail, :outcome, :ground,
                    :said, :on, :source, :court, :courtNumber)
                """)
                .param("arrest", arrest)
                .param("count", line.count())
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind())
                .param("why", line.why())
                .param("state", statute == null ? null : statute.state())
                .param("code", statute == null ? null : statute.code())
                .param("section", statute == null ? null : statute.section())
                .param("title", charge == null ? null : charge.title())
                .param("level", level == null ? null : level.grade())
                .param("rank", level == null ? null : level.rank())
                .param("modifier", charge == null ? null : charge.modifier())
                .param("counts", charge == null ? null : charge.counts())
                .param("offenseOn", charge == null ? null : charge.offenseOn())
                .param("inForce", charge == null ? null : charge.inForce())
                .param("nibrs", charge == null ? null : charge.nibrs())
                .param("nibrsWhy", charge == null ? null : charge.nibrsWhy())
                .param("enhancements", charge == null ? null : charge.enhancements())
                .param("warrant", charge == null ? null : charge.warrant())
                .param("bail", charge == null ? null : charge.bail())
                .param("outcome", outcome == null ? null : outcome.kind())
                .param("ground", outcome == null ? null : outcome.ground())
                .param("said", outcome == null ? null : outcome.said())
                .param("on", disposition == null ? null : disposition.on())
                .param("source", disposition == null ? null : disposition.source())
                .param("court", disposition == null ? null : disposition.court())
                .param("courtNumber", disposition == null ? null : disposition.courtNumber())
                .update();
    }

    /** Arrest to its lines, oldest first. */
    Map<Long, List<CountLine>> of(Collection<Long> arrests) {
        record Line(long arrest, CountLine line) {}
        List<Line> lines = sql.sql("""
                select arrest, count, at, by, kind, why, state, code, section, title, level, rank, modifier, counts, offense_on,
                    in_force, nibrs, nibrs_why, enhancements, warrant, bail, outcome, ground, said, happened_on, source,
                    court, court_number
                from charges.count_line where arrest = any(:arrests) order by id
                """)
                .param("arrests", arrests.toArray(Long[]::new))
                .query((row, n) -> new Line(row.getLong("arrest"), line(row)))
                .list();
        var all = new LinkedHashMap<Long, List<CountLine>>();
        lines.forEach(it ->
                all.computeIfAbsent(it.arrest(), arrest -> new ArrayList<>()).add(it.line()));
        return all;
    }

    private static CountLine line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Charge charge = charge(row);
        return new CountLine(
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getInt("count"),
                CountLine.Kind.valueOf(row.getString("kind")),
                outcome == null ? charge : null,
                outcome == null ? null : disposition(outcome, charge, row),
                row.getString("why"));
    }

    private static Disposition disposition(String outcome, @Nullable Charge charge, ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return new Disposition(
                Outcome.of(
                        Outcome.Kind.valueOf(outcome),
                        row.getString("said"),
                        charge,
                        ground == null ? null : Outcome.Ground.valueOf(ground)),
                day(row, "happened_on"),
                row.getString("source"),
                row.getString("court"),
                row.getString("court_number"));
    }

    private static @Nullable Charge charge(ResultSet row) throws SQLException {
        String title = row.getString("title");
        if (title == null) {
            return null;
        }
        String state = row.getString("state");
        String rank = row.getString("rank");
        return new Charge(
                state == null ? null : new Statute(state, row.getString("code"), row.getString("section")),
                title,
                new Level(Level.Grade.valueOf(row.getString("level")), rank == null ? null : Level.Rank.valueOf(rank)),
                Modifier.valueOf(row.getString("modifier")),
                row.getInt("counts"),
                day(row, "offense_on"),
                row.getBoolean("in_force"),
                row.getString("nibrs"),
                row.getString("nibrs_why"),
                row.getString("enhancements"),
                row.getString("warrant"),
                row.getString("bail"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
