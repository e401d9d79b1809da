package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Ask;

/** What was answered in reports, by the part and the row that was asked. Written anew with the sections. */
@Repository
class AnswerStore {

    private final JdbcClient sql;

    AnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Place(Ask.Part part, int position) {}

    /** All answers of a report. */
    record All(Map<Place, List<Answers.Answer>> places) {

        Answers at(Ask.Part part, int position) {
            return new Answers(places.getOrDefault(new Place(part, position), List.of()));
        }
    }

    /** Words of a cell, in their order. */
    static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(cell.split(" ")));
    }

    void write(long report, ReportSaid said) {
        sql.sql("delete from reports.answer where report = :report")
                .param("report", report)
                .update();
        write(report, Ask.Part.REPORT, 0, said.answers());
        for (int n = 0; n < said.offenses().size(); n++) {
            write(report, Ask.Part.OFFENSE, n, said.offenses().get(n).answers());
        }
        for (int n = 0; n < said.people().size(); n++) {
            write(report, Ask.Part.PERSON, n, said.people().get(n).answers());
        }
    }

    private void write(long report, Ask.Part part, int position, Answers answers) {
        for (int n = 0; n < answers.all().size(); n++) {
            Answers.Answer it = answers.all().get(n);
            sql.sql("""
                insert into reports.answer (report, part, position, ask, codes, said, running)
                values (:report, :part, :position, :ask, :codes, :said, :running)
                """)
                    .param("report", report)
                    .param("part", part.name())
                    .param("position", position)
                    .param("ask", it.ask())
                    .param("codes", String.join(" ", it.codes()))
                    .param("said", it.text())
                    .param("running", n)
                    .update();
        }
    }

    All of(long report) {
        var places = new HashMap<Place, List<Answers.Answer>>();
        sql.sql("select * from reports.answer where report = :report order by part, position, running")
                .param("report", report)
                .query(row -> {
                    String codes = row.getString("codes");
                    places.computeIfAbsent(
                                    new Place(Ask.Part.valueOf(row.getString("part")), row.getInt("position")),
                                    it -> new ArrayList<>())
                            .add(new Answers.Answer(
                                    row.getString("ask"),
                                    codes.isEmpty() ? List.of() : List.of(codes.split(" ")),
                                    row.getString("said")));
                });
        return new All(places);
    }
}
