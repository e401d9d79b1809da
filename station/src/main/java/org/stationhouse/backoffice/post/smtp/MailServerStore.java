package org.stationhouse.backoffice.post.smtp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.post.Mailbox;

@Repository
class MailServerStore {

    private final JdbcClient sql;

    MailServerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param password sealed, null when the server asks for none */
    record Kept(MailServer server, byte @Nullable [] password) {}

    Optional<Kept> find() {
        return sql.sql("""
            select host, port, safety, login, password, sender, site, alarm_to, on_duty, version from post.mail_server
            """).query((row, n) -> kept(row)).optional();
    }

    /** The first settings, or those after a version. @return 0 when somebody else set them since */
    int save(MailServer to, byte @Nullable [] password, Instant now, String by) {
        return sql.sql(to.version() == 0 ? """
            insert into post.mail_server (host, port, safety, login, password, sender, site, alarm_to, on_duty, changed_at, changed_by,
                version)
            values (:host, :port, :safety, :login, :password, :sender, :site, :alarmTo, :onDuty, :now, :by, 1)
            on conflict (one) do nothing
            """ : """
                    update post.mail_server set host = :host, port = :port, safety = :safety, login = :login, password = :password,
                        sender = :sender, site = :site, alarm_to = :alarmTo, on_duty = :onDuty, changed_at = :now, changed_by = :by,
                        version = version + 1
                    where version = :version
                    """)
                .param("host", to.host())
                .param("port", to.port())
                .param("safety", to.safety().name())
                .param("login", to.login())
                .param("password", password)
                .param("sender", to.sender().text())
                .param("site", to.site())
                .param("alarmTo", to.alarmTo() == null ? null : to.alarmTo().text())
                .param("onDuty", to.onDuty())
                .param("now", now)
                .param("by", by)
                .param("version", to.version())
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String alarmTo = row.getString("alarm_to");
        return new Kept(
                new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        MailServer.Safety.valueOf(row.getString("safety")),
                        row.getString("login"),
                        new Mailbox(row.getString("sender")),
                        row.getString("site"),
                        alarmTo == null ? null : new Mailbox(alarmTo),
                        row.getBoolean("on_duty"),
                        row.getInt("version")),
                row.getBytes("password"));
    }
}
