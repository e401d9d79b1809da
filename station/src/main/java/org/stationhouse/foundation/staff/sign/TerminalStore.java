package org.stationhouse.foundation.staff.sign;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Terminals;

@Repository
class TerminalStore {

    private final JdbcClient sql;

    TerminalStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean exempt(String source) {
        return sql.sql("select exists (select 1 from staff.terminal where source = :source and ended_at is null)")
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    List<Terminals.Terminal> all() {
        return sql.sql("""
                select ref, source, label, reason, set_by, set_at from staff.terminal where ended_at is null order by label
                """).query(Terminals.Terminal.class).list();
    }

    int insert(PublicRef ref, String source, String label, Terminals.Reason reason, String by, Instant now) {
        return sql.sql("""
                insert into staff.terminal (ref, source, label, reason, set_by, set_at)
                values (:ref, :source, :label, :reason, :by, :now) on conflict (source) where ended_at is null do nothing
                """)
                .param("ref", ref)
                .param("source", source)
                .param("label", label)
                .param("reason", reason)
                .param("by", by)
                .param("now", now)
                .update();
    }

    int end(PublicRef ref, String by, Instant now) {
        return sql.sql(
                        "update staff.terminal set ended_at = :now, ended_by = :by where ref = :ref and ended_at is null")
                .param("ref", ref)
                .param("by", by)
                .param("now", now)
                .update();
    }
}
