package org.stationhouse.desk.dispatch.nature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.NatureList;
import org.stationhouse.desk.dispatch.Question;

/** The agency's editions of natures: added and read, never changed. */
@Repository
class NatureStore implements NatureList {

    private final JdbcClient sql;
    private volatile Known known = new Known(new Stamp(0, 0), List.of());

    NatureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Says which editions there are: number and newest id, as an edition that was taken back leaves a gap. */
    private record Stamp(long count, long last) {}

    private record Known(Stamp stamp, List<Said> said) {}

    @Override
    public List<Said> said() {
        Stamp stamp = sql.sql("select count(*) as count, coalesce(max(id), 0) as last from dispatch.nature_edition")
                .query(Stamp.class)
                .single();
        Known now = known;
        if (!now.stamp().equals(stamp)) {
            now = new Known(
                    stamp,
                    current().stream()
                            .map(it -> new Said(it.nature(), it.withdrawn()))
                            .toList());
            known = now;
        }
        return now.said();
    }

    /** @return 1, or 0 when somebody else made this edition first */
    int insert(NatureEdition edition, Instant now, String by) {
        Nature nature = edition.nature();
        return sql.sql("""
            insert into dispatch.nature_edition (code, number, words, priority, also, questions, withdrawn, why, made_at, made_by)
            values (:code, :number, :words, :priority, :also, :questions, :withdrawn, :why, :now, :by)
            on conflict (code, number) do nothing
            """)
                .param("code", nature.code())
                .param("number", edition.number())
                .param("words", nature.words())
                .param("priority", nature.priority())
                .param("also", String.join("|", nature.also()))
                .param(
                        "questions",
                        nature.questions().stream().map(Question::line).collect(Collectors.joining("\n")))
                .param("withdrawn", edition.withdrawn())
                .param("why", edition.why())
                .param("now", now)
                .param("by", by)
                .update();
    }

    /** The newest edition of each code, in the order in which the agency first spoke of them. */
    List<NatureEdition> current() {
        return sql.sql("""
            select e.* from dispatch.nature_edition e
            join (select code, min(id) as began, max(number) as number from dispatch.nature_edition group by code) newest
                on newest.code = e.code and newest.number = e.number
            order by newest.began
            """).query((row, n) -> edition(row)).list();
    }

    /** Of one code, the newest first. */
    List<NatureEdition> of(String code) {
        return sql.sql("select * from dispatch.nature_edition where code = :code order by number desc")
                .param("code", code)
                .query((row, n) -> edition(row))
                .list();
    }

    private static NatureEdition edition(ResultSet row) throws SQLException {
        var nature = new Nature(
                row.getString("code"),
                row.getString("words"),
                row.getInt("priority"),
                Stream.of(row.getString("also").split("\\|"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                row.getString("questions").lines().map(Question::of).toList());
        return new NatureEdition(
                nature,
                row.getInt("number"),
                row.getBoolean("withdrawn"),
                row.getString("why"),
                new NatureEdition.Made(row.getTimestamp("made_at").toInstant(), row.getString("made_by")));
    }
}
