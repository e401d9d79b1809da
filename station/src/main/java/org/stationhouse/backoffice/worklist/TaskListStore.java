package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts. What a reader may not know of is part of every question, so that nothing of it is counted or takes a place. */
@Repository
class TaskListStore {

    /** Columns that a list may be ordered by. */
    static final Map<String, String> ORDERS = Map.of(
            "what", "lower(t.what)",
            "due", "t.due_end",
            "owner", "coalesce(t.owner_name, t.queue)",
            "started", "t.started_at");

    private static final String SEEN = """
             (t.about_kind is null or t.about_kind = any(:kinds) or t.about_ref = any(:only))
            """;

    private static final String MINE = "(t.owner_account = :account or t.raised_account = :account)";

    private static final String QUEUES =
            "(t.queue = any(:queues) or t.raised_queue = any(:queues) or t.about_ref = any(:only))";

    private static final String OPEN = """
            t.state in ('OPEN', 'SNOOZED') and t.opens_at <= :now and (t.state = 'OPEN' or t.until <= :now)
            """;

    private final JdbcClient sql;
    private final TaskRowStore rows;

    TaskListStore(JdbcClient sql, TaskRowStore rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** @param order a full order of {@link TaskOrder} or {@link #ORDERS} */
    List<Task> list(TaskFilter filter, Reader reader, String order, int skip, int most) {
        return filtered(
                        sql.sql(TaskRowStore.TASKS + where(filter) + """
                     and (:who::text is null or t.owner_ref = :who or t.queue = :who)
                    and (:text::text is null or strpos(lower(t.what || ' ' || coalesce(t.about_number, '') || ' '
                        || coalesce(t.cite, '')), lower(:text)) > 0)
                order by\s""" + order + " limit :most offset :skip"),
                        filter,
                        reader)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> rows.task(row))
                .list();
    }

    /** Whether the list has more tasks than so many. */
    boolean more(TaskFilter filter, Reader reader, int than) {
        return !list(filter, reader, "t.id", than, 1).isEmpty();
    }

    /** Each condition as its own text, so that the index over what is pending can serve. */
    private static String where(TaskFilter filter) {
        return " where" + SEEN + "and " + scope(filter.scope()) + " and " + shown(filter.show());
    }

    /** Ours: my own, escalated to me, of my queues, and whatever is about a record that is open to few and to me. */
    private static String scope(TaskFilter.Scope scope) {
        return switch (scope) {
            case EVERYONE -> "true";
            case MINE -> MINE;
            case QUEUES -> QUEUES;
            case OURS -> "(" + MINE + " or " + QUEUES + ")";
        };
    }

    private static String shown(TaskFilter.Show show) {
        return switch (show) {
            case OPEN -> OPEN;
            case LATE -> OPEN + " and t.due_end <= :now";
            case BLOCKED -> "t.state = 'SNOOZED' and t.until > :now";
            case ENDED -> "t.state in ('DONE', 'DROPPED', 'LAPSED')";
        };
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec spec, TaskFilter filter, Reader reader) {
        return spec.param("who", filter.who())
                .param("text", filter.text())
                .param("now", filter.now())
                .param("account", reader.account())
                .param("queues", reader.queueNames())
                .param("kinds", reader.sight().kindNames())
                .param("only", reader.sight().onlyRefs());
    }

    /** How much each person and each queue has, of what the reader may know of. */
    List<Load> loads(Reader reader, Instant now) {
        return sql.sql("""
                select owner_ref, owner_name, queue,
                    count(*) filter (where state = 'OPEN' or until <= :now) as open,
                    count(*) filter (where (state = 'OPEN' or until <= :now) and due_end <= :now) as late,
                    count(*) filter (where state = 'SNOOZED' and until > :now) as blocked
                from worklist.task t
                where t.state in ('OPEN', 'SNOOZED') and t.opens_at <= :now and""" + SEEN + """
                group by owner_ref, owner_name, queue order by owner_name nulls last, queue
                """)
                .param("now", now)
                .param("kinds", reader.sight().kindNames())
                .param("only", reader.sight().onlyRefs())
                .query(Load.class)
                .list();
    }
}
