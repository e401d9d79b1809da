package org.stationhouse.foundation.vault;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

    private final JdbcClient sql;
    private final Clock clock;

    AuditStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void append(Act act) {
        sql.sql("""
                insert into vault.audit_line (at, verb, outcome, actor, role, account, session, source,
                    kind, refs, case_number, purpose, reason, query, bytes)
                values (:at, :verb, :outcome, :actor, :role, :account, :session, :source,
                    :kind, :refs, :caseNumber, :purpose, :reason, :query, :bytes)
                """)
                .param("at", clock.instant())
                .param("verb", act.verb())
                .param("outcome", act.outcome())
                .param("actor", act.actor().name())
                .param("role", act.actor().role())
                .param("account", act.actor().account())
                .param("session", act.actor().session())
                .param("source", act.actor().source())
                .param("kind", act.kind())
                .param("refs", act.refs().toArray(String[]::new))
                .param("caseNumber", act.caseNumber())
                .param("purpose", act.purpose())
                .param("reason", act.reason())
                .param("query", act.query())
                .param("bytes", act.bytes())
                .update();
    }
}
