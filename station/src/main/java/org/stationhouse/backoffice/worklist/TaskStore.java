package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

/** Single tasks and their changes; {@link TaskListStore} has the lists. */
@Repository
class TaskStore {

    private final JdbcClient sql;
    private final TaskRowStore rows;

    TaskStore(JdbcClient sql, TaskRowStore rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** @return its id, or empty when one of this source is known already */
    Optional<Long> insert(PublicRef ref, @Nullable String source, NewTask task, Instant now, String by) {
        return asked(
                        sql.sql("""
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
                                .param("what", task.what()),
                        task,
                        now)
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
            """).param("from", from).param("to", to).param("ref", ref).update();
    }

    /** Which of these records a task, a matter of law or an entry of a log is about. */
    Set<String> named(String kind, List<String> refs) {
        return new HashSet<>(sql.sql("""
            select about_ref from worklist.task where about_kind = :kind and about_ref = any(:refs)
            union select about_ref from worklist.matter where about_kind = :kind and about_ref = any(:refs)
            union select about_ref from worklist.log_entry where about_kind = :kind and about_ref = any(:refs)
            """)
                .param("kind", kind)
                .param("refs", refs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    Set<String> pending(Collection<String> sources) {
        return new HashSet<>(sql.sql(
                        "select source from worklist.task where source = any(:sources) and state in ('OPEN', 'SNOOZED')")
                .param("sources", sources.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void moveMatter(String from, String to, PublicRef ref) {
        sql.sql("update worklist.matter set about_kind = :to where about_kind = :from and about_ref = :ref")
                .param("from", from)
                .param("to", to)
                .param("ref", ref)
                .update();
    }

    Optional<Task> find(PublicRef ref) {
        return one(sql.sql(TaskRowStore.TASKS + " where t.ref = :ref").param("ref", ref));
    }

    Optional<Task> ofSource(String source) {
        return one(sql.sql(TaskRowStore.TASKS + " where t.source = :source").param("source", source));
    }

    /** Held until the end of the transaction: a room's act must not fail because somebody acts on its task at the same moment. */
    Optional<Task> lock(String source) {
        return one(sql.sql(TaskRowStore.TASKS + " where t.source = :source for update")
                .param("source", source));
    }

    private Optional<Task> one(JdbcClient.StatementSpec spec) {
        return spec.query((row, n) -> rows.task(row)).optional();
    }

    /** Every clock of a matter, ended ones too. */
    List<Task> ofMatter(PublicRef matter) {
        return sql.sql(TaskRowStore.TASKS + " where t.matter = :matter order by t.id")
                .param("matter", matter)
                .query((row, n) -> rows.task(row))
                .list();
    }

    /** The same, held until the end of the transaction. */
    List<Task> lockOfMatter(PublicRef matter) {
        return sql.sql(TaskRowStore.TASKS + " where t.matter = :matter order by t.id for update")
                .param("matter", matter)
                .query((row, n) -> rows.task(row))
                .list();
    }

    /** Every task about a record, ended ones too. */
    List<Task> ofRecord(String kind, PublicRef ref) {
        return sql.sql(TaskRowStore.TASKS + " where t.about_kind = :kind and t.about_ref = :ref order by t.id")
                .param("kind", kind)
                .param("ref", ref)
                .query((row, n) -> rows.task(row))
                .list();
    }

    /** Clocks of law that ran out and were not escalated yet, without those that somebody works on at this moment; held. */
    List<Task> overdue(Instant now, int most) {
        return sql.sql(TaskRowStore.TASKS + """
             where (t.rule is not null or t.kind in ('worklist.kind.log', 'worklist.kind.turn'))
                and t.state in ('OPEN', 'SNOOZED') and t.due_end <= :now
                and t.raised_account is null and t.raised_queue is null
            order by t.due_end, t.id limit :most for update skip locked
            """)
                .param("now", now)
                .param("most", most)
                .query((row, n) -> rows.task(row))
                .list();
    }
}
