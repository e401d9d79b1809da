package org.stationhouse.backoffice.cases.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/** The open cases with whose they are and what is due in them. */
@Repository
class CaseRowStore {

    /** Columns that the list may be ordered by. */
    static final Map<String, String> ORDERS = Map.of(
            "number", "j.number",
            "opened", "j.opened_at",
            "who", "lower(a.name)",
            "priority", "array_position(array['HIGH', 'NORMAL', 'LOW'], a.priority)",
            "dueOn", "a.due_on",
            "points", "s.points",
            "last", "f.last");

    static final String FIRST_DUE = "least(a.due_on, f.first_due) nulls last, j.opened_at desc, j.id desc";

    private final JdbcClient sql;

    CaseRowStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Restricted cases stand in it only for the account that may open them. @param order of {@link #ORDERS} */
    List<CaseRow> list(CaseRowFilter filter, String order, int skip, int most, @Nullable Long account) {
        return sql.sql("""
                select j.ref, j.number, j.title, j.place, j.opened_at, j.restricted_at is not null as restricted, a.name, a.priority,
                    a.due_on, s.points, s.points >= s.threshold as assign, s.decision, f.steps, f.late, f.last
                from cases.jacket j
                left join cases.assignment a on a.jacket = j.id and a.ended_at is null
                left join lateral (
                    select s.points, w.threshold, (
                        select decision from cases.screening d where d.score = s.id order by d.id desc limit 1) as decision
                    from cases.score s join cases.weighing w on w.id = s.weighing
                    where s.jacket = j.id order by s.id desc limit 1) s on true
                cross join lateral (
                    select max(f.happened_at) as last, count(*) filter (where f.open) as steps,
                        count(*) filter (where f.open and f.step_due < :today) as late,
                        min(f.step_due) filter (where f.open) as first_due
                    from (
                        select happened_at, step_due, step_due is not null
                            and not exists (select 1 from cases.follow_up n where n.answers = l.id) as open
                        from cases.follow_up l where l.jacket = j.id) f) f
                where j.state = 'OPEN'
                    and (j.restricted_at is null or exists (select 1 from cases.assigned
                        where jacket = j.id and account = :account and ended_at is null))
                    and (:text::text is null
                        or strpos(lower(j.number || ' ' || j.title || ' ' || coalesce(j.place, '')), lower(:text)) > 0)
                    and (:whose::text is null
                        or case :whose when 'MINE' then a.account = :account when 'NOBODY' then a.account is null
                            else a.ref = :whose end)
                    and (:priority::text is null or a.priority = :priority)
                    and (:show::text is null or case :show when 'LATE' then a.due_on < :today or f.late > 0
                        when 'UNSCORED' then s.points is null else s.points is not null and s.decision is null end)
                order by
                """ + order + " limit :most offset :skip")
                .param("account", account)
                .param("today", filter.today())
                .param("text", filter.text())
                .param("whose", filter.whose())
                .param("priority", filter.priority())
                .param("show", filter.show())
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> row(row))
                .list();
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        String priority = row.getString("priority");
        Boolean assign = row.getObject("assign", Boolean.class);
        String decision = row.getString("decision");
        Timestamp last = row.getTimestamp("last");
        return new CaseRow(
                new PublicRef(row.getString("ref")),
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("place"),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("restricted"),
                row.getString("name"),
                priority == null ? null : Assignment.Priority.valueOf(priority),
                row.getObject("due_on", LocalDate.class),
                row.getObject("points", Integer.class),
                assign == null ? null : assign ? Score.Suggestion.ASSIGN : Score.Suggestion.INACTIVE,
                decision == null ? null : Score.Decision.valueOf(decision),
                row.getInt("steps"),
                row.getInt("late"),
                last == null ? null : last.toInstant());
    }
}
