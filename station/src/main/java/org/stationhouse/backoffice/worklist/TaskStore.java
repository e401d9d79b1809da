package org.stationhouse.backoffice.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

/** What a reader may not know of is part of every question, so that nothing of it is counted or takes a place. */
@Repository
class TaskStore {

    /** Columns that a list may be ordered by. */
    static final Map<String, String> ORDERS = Map.of(
            "what", "lower(t.what)",
            "due", "t.due_end",
            "owner", "coalesce(t.owner_name, t.queue)",
            "started", "t.started_at");

    private static final String TASKS = """
            select t.id, t.ref, t.kind, t.what, t.about_kind, t.about_ref, t.about_number, t.matter, t.rule, t.item, t.cite, t.warns,
                t.owner_account, t.owner_ref, t.owner_name, t.queue, t.started_at, t.started_by, t.opens_at, t.due_end, t.due_on,
                t.safety, t.state, t.until, t.why, t.ended_at, t.ended_by, t.raised_account, t.raised_ref, t.raised_name,
                t.raised_queue, t.version
            from worklist.task t
            """;

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
    private final AgencyOffice agencies;

    TaskStore(JdbcClient sql, AgencyOffice agencies) {
        this.sql = sql;
        this.agencies = agencies;
    }

    /** @return its id, or empty when one of this source is known already */
    Optional<Long> insert(PublicRef ref, @Nullable String source, NewTask task, Instant now, String by) {
        return asked(sql.sql("""
                        insert into worklist.task (ref, source, kind, what, about_kind, about_ref, about_number, matter, rule, item,
                            cite, warns, owner_account, owner_ref, owner_name, queue, started_at, started_by, opens_at, due_end,
                            due_on, safety, state, version)
                        values (:ref, :source, :kind, :what, :aboutKind, :aboutRef, :aboutNumber, :matter, :rule, :item, :cite,
                            :warns, :account, :ownerRef, :name, :queue, :now, :by, :opensAt, :dueEnd, :dueOn, :safety, 'OPEN', 1)
                        on conflict (source) do nothing returning id
                        """)
                        .param("ref", ref)
                        .param("source", source)
                        .param("kind", task.kind())
                        .param("what", task.what()), task, now)
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec spec, NewTask task, Instant now) {
        Task.About about = task.about();
        Task.Ground ground = task.ground();
        return owned(due(spec, task.due()), task.owner())
                .param("aboutKind", about == null ? null : about.kind())
                .param("aboutRef", about == null ? null : about.ref())
                .param("aboutNumber", about == null ? null : about.number())
                .param("matter", ground == null ? null : ground.matter())
                .param("rule", ground == null ? null : ground.rule())
                .param("item", ground == null ? null : ground.item())
                .param("cite", ground == null ? null : ground.cite())
                .param("warns", ground != null && ground.warns())
                .param("now", now)
                .param("opensAt", task.opensAt() == null ? now : task.opensAt())
                .param("safety", task.safety());
    }

    private static JdbcClient.StatementSpec owned(JdbcClient.StatementSpec spec, @Nullable Owner owner) {
        Owner.Person person = owner instanceof Owner.Person it ? it : null;
        return spec.param("account", person == null ? null : person.account())
                .param("ownerRef", person == null ? null : person.ref())
                .param("name", person == null ? null : person.name())
                .param("queue", owner instanceof Owner.Line it ? it.queue().name() : null);
    }

    private static JdbcClient.StatementSpec due(JdbcClient.StatementSpec spec, @Nullable Deadline due) {
        return spec.param("dueEnd", due == null ? null : due.end())
                .param("dueOn", due instanceof Deadline.Day it ? it.day() : null);
    }

    /** @return 1, or 0 when somebody else changed the task since this version */
    int updateOwner(Task from, Owner to) {
        return owned(sql.sql("""
                update worklist.task set owner_account = :account, owner_ref = :ownerRef, owner_name = :name, queue = :queue,
                    version = version + 1
                where id = :id and version = :version
                """), to)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @param to null when it is nobody's any more @return 1, or 0 when somebody else changed the task since this version */
    int updateRaised(Task from, @Nullable Owner to) {
        return owned(sql.sql("""
                update worklist.task set raised_account = :account, raised_ref = :ownerRef, raised_name = :name, raised_queue = :queue,
                    version = version + 1
                where id = :id and version = :version
                """), to)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @return 1, or 0 when somebody else changed the task since this version */
    int updateState(Task from, TaskState to) {
        return sql.sql("""
                update worklist.task set state = :state, until = :until, why = :why, ended_at = :endedAt, ended_by = :endedBy,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("state", to.word())
                .param("until", to instanceof TaskState.Snoozed it ? it.until() : null)
                .param("why", why(to))
                .param("endedAt", endedAt(to))
                .param("endedBy", endedBy(to))
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    private static @Nullable String why(TaskState state) {
        return switch (state) {
            case TaskState.Open it -> null;
            case TaskState.Snoozed it -> it.why();
            case TaskState.Done it -> it.how();
            case TaskState.Dropped it -> it.why();
            case TaskState.Lapsed it -> it.why();
        };
    }

    private static @Nullable Instant endedAt(TaskState state) {
        return switch (state) {
            case TaskState.Open it -> null;
            case TaskState.Snoozed it -> null;
            case TaskState.Done it -> it.at();
            case TaskState.Dropped it -> it.at();
            case TaskState.Lapsed it -> it.at();
        };
    }

    private static @Nullable String endedBy(TaskState state) {
        return switch (state) {
            case TaskState.Open it -> null;
            case TaskState.Snoozed it -> null;
            case TaskState.Done it -> it.by();
            case TaskState.Dropped it -> it.by();
            case TaskState.Lapsed it -> null;
        };
    }

    /** @return 1, or 0 when somebody else changed the task since this version */
    int updateDue(Task from, @Nullable Deadline due, Instant opensAt, String cite, boolean warns) {
        return due(sql.sql("""
                update worklist.task set due_end = :dueEnd, due_on = :dueOn, opens_at = :opensAt,
                    cite = case when rule is null then null else :cite end, warns = :warns, version = version + 1
                where id = :id and version = :version
                """), due)
                .param("opensAt", opensAt)
                .param("cite", cite)
                .param("warns", warns)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** The record stands under another kind now, for other readers. */
    void moveAbout(String from, String to, PublicRef ref) {
        sql.sql("""
                update worklist.task set about_kind = :to, version = version + 1 where about_kind = :from and about_ref = :ref
                """)
                .param("from", from)
                .param("to", to)
                .param("ref", ref)
                .update();
    }

    void moveMatter(String from, String to, PublicRef ref) {
        sql.sql("update worklist.matter set about_kind = :to where about_kind = :from and about_ref = :ref")
                .param("from", from)
                .param("to", to)
                .param("ref", ref)
                .update();
    }

    Optional<Task> find(PublicRef ref) {
        return one(sql.sql(TASKS + " where t.ref = :ref").param("ref", ref));
    }

    Optional<Task> ofSource(String source) {
        return one(sql.sql(TASKS + " where t.source = :source").param("source", source));
    }

    private Optional<Task> one(JdbcClient.StatementSpec spec) {
        return spec.query((row, n) -> task(row)).optional();
    }

    /** Every clock of a matter, ended ones too. */
    List<Task> ofMatter(PublicRef matter) {
        return sql.sql(TASKS + " where t.matter = :matter order by t.id")
                .param("matter", matter)
                .query((row, n) -> task(row))
                .list();
    }

    /** Every task about a record, ended ones too. */
    List<Task> ofRecord(String kind, PublicRef ref) {
        return sql.sql(TASKS + " where t.about_kind = :kind and t.about_ref = :ref order by t.id")
                .param("kind", kind)
                .param("ref", ref)
                .query((row, n) -> task(row))
                .list();
    }

    /** Clocks of law that ran out and were not escalated yet. */
    List<Task> overdue(Instant now, int most) {
        return sql.sql(TASKS + """
                 where t.rule is not null and t.state in ('OPEN', 'SNOOZED') and t.due_end <= :now
                    and t.raised_account is null and t.raised_queue is null
                order by t.due_end, t.id limit :most
                """)
                .param("now", now)
                .param("most", most)
                .query((row, n) -> task(row))
                .list();
    }

    /** @param order a full order of {@link TaskOrder} or {@link #ORDERS} */
    List<Task> list(TaskFilter filter, Reader reader, String order, int skip, int most) {
        return filtered(sql.sql(TASKS + where(filter) + """
                     and (:who::text is null or t.owner_ref = :who or t.queue = :who)
                    and (:text::text is null or strpos(lower(t.what || ' ' || coalesce(t.about_number, '') || ' '
                        || coalesce(t.cite, '')), lower(:text)) > 0)
                order by\s""" + order + " limit :most offset :skip"), filter, reader)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> task(row))
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

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec spec, TaskFilter filter, Reader reader) {
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

    void addLine(long task, TaskLine line) {
        sql.sql("""
                insert into worklist.task_line (task, at, by, kind, said, was, why)
                values (:task, :at, :by, :kind, :said, :was, :why)
                """)
                .param("task", task)
                .param("at", line.at())
                .param("by", line.by())
                .param("kind", line.kind().name())
                .param("said", line.said())
                .param("was", line.was())
                .param("why", line.why())
                .update();
    }

    /** Oldest first. */
    List<TaskLine> lines(long task) {
        return sql.sql("select at, by, kind, said, was, why from worklist.task_line where task = :task order by id")
                .param("task", task)
                .query(TaskLine.class)
                .list();
    }

    private Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                new PublicRef(row.getString("ref")),
                row.getString("kind"),
                row.getString("what"),
                about(row),
                ground(row),
                owner(row, "owner_account", "owner_ref", "owner_name", "queue").orElseThrow(),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                row.getTimestamp("opens_at").toInstant(),
                due(row),
                row.getBoolean("safety"),
                state(row),
                owner(row, "raised_account", "raised_ref", "raised_name", "raised_queue")
                        .orElse(null),
                row.getInt("version"));
    }

    private static Task.@Nullable About about(ResultSet row) throws SQLException {
        String kind = row.getString("about_kind");
        return kind == null
                ? null
                : new Task.About(kind, new PublicRef(row.getString("about_ref")), row.getString("about_number"));
    }

    private static Task.@Nullable Ground ground(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return rule == null
                ? null
                : new Task.Ground(
                        new PublicRef(row.getString("matter")),
                        rule,
                        row.getString("item"),
                        row.getString("cite"),
                        row.getBoolean("warns"));
    }

    private static Optional<Owner> owner(ResultSet row, String account, String ref, String name, String queue)
            throws SQLException {
        String line = row.getString(queue);
        if (line != null) {
            return Optional.of(new Owner.Line(Queue.valueOf(line)));
        }
        Long id = row.getObject(account, Long.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Owner.Person(id, new PublicRef(row.getString(ref)), row.getString(name)));
    }

    private @Nullable Deadline due(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("due_on", LocalDate.class);
        Instant end = moment(row, "due_end");
        return end == null ? null : day == null ? new Deadline.Moment(end) : new Deadline.Day(day, agencies.zone());
    }

    private static TaskState state(ResultSet row) throws SQLException {
        String why = row.getString("why");
        String said = why == null ? "" : why;
        Instant at = moment(row, "ended_at");
        Instant end = at == null ? Instant.EPOCH : at;
        return switch (row.getString("state")) {
            case "SNOOZED" ->
                new TaskState.Snoozed(row.getTimestamp("until").toInstant(), said);
            case "DONE" -> new TaskState.Done(end, row.getString("ended_by"), said);
            case "DROPPED" -> new TaskState.Dropped(end, row.getString("ended_by"), said);
            case "LAPSED" -> new TaskState.Lapsed(end, said);
            default -> new TaskState.Open();
        };
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
