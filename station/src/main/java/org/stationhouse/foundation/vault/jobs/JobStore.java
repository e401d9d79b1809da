package org.stationhouse.foundation.vault.jobs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.JobBoard;

@Repository
class JobStore implements JobBoard {

    private final JdbcClient sql;

    JobStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Standing> standings() {
        return sql.sql("""
                select task_name as name, execution_time as next, picked as running, last_success as last_done,
                    last_failure as last_failed, coalesce(consecutive_failures, 0) as failures
                from vault.scheduled_tasks order by task_name
                """).query(Standing.class).list();
    }
}
