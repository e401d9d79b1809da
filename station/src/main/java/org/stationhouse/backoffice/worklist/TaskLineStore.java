package org.stationhouse.backoffice.worklist;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of tasks: lines are added, never changed. */
@Repository
class TaskLineStore {

    private final JdbcClient sql;

    TaskLineStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long task, TaskLine line) {
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
    List<TaskLine> of(long task) {
        return sql.sql("select at, by, kind, said, was, why from worklist.task_line where task = :task order by id")
                .param("task", task)
                .query(TaskLine.class)
                .list();
    }
}
