package org.stationhouse.backoffice.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.cases.CaseStatus.Closing;

/** How cases were closed: what each line of the jacket log says beside its reason. */
@Repository
class EndingStore {

    private final JdbcClient sql;

    EndingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param line of the jacket log */
    void add(long line, long jacket, Ending ending) {
        Ending.ByException exception = ending instanceof Ending.ByException it ? it : null;
        sql.sql("""
                insert into cases.ending (line, jacket, exceptional, cleared_on, offender, cause, location, unfounded, review_on)
                values (:line, :jacket, :exceptional, :clearedOn, :offender, :cause, :location, :unfounded, :reviewOn)
                """)
                .param("line", line)
                .param("jacket", jacket)
                .param("exceptional", exception == null ? null : exception.exceptional())
                .param("clearedOn", exception == null ? null : exception.clearedOn())
                .param("offender", exception == null ? null : exception.offender())
                .param("cause", exception == null ? null : exception.cause())
                .param("location", exception == null ? null : exception.location())
                .param("unfounded", ending instanceof Ending.Unfounded it ? it.unfounded() : null)
                .param("reviewOn", ending instanceof Ending.Inactive it ? it.reviewOn() : null)
                .update();
    }

    /** Of a jacket, by line of its log. A case closed before this was asked has none. */
    Map<Long, Ending> of(long jacket) {
        var endings = new HashMap<Long, Ending>();
        sql.sql("""
                select l.id, l.closing, e.exceptional, e.cleared_on, e.offender, e.cause, e.location, e.unfounded, e.review_on
                from cases.ending e join cases.line l on l.id = e.line where e.jacket = :jacket
                """)
                .param("jacket", jacket)
                .query((row, n) -> endings.put(row.getLong("id"), ending(row)))
                .list();
        return endings;
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return switch (Closing.valueOf(row.getString("closing"))) {
            case ARREST -> new Ending.ByArrest();
            case EXCEPTION ->
                new Ending.ByException(
                        Ending.Exceptional.valueOf(row.getString("exceptional")),
                        row.getObject("cleared_on", LocalDate.class),
                        row.getString("offender"),
                        row.getString("cause"),
                        row.getString("location"));
            case UNFOUNDED -> new Ending.Unfounded(Ending.Why.valueOf(row.getString("unfounded")));
            case INACTIVE -> new Ending.Inactive(row.getObject("review_on", LocalDate.class));
            case NO_CRIME -> new Ending.NoCrime();
            case REFERRED -> new Ending.Referred();
        };
    }
}
