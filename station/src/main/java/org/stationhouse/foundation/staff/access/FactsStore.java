package org.stationhouse.foundation.staff.access;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactsStore {

    private final JdbcClient sql;

    FactsStore(JdbcClient sql) {
        this.sql = sql;
    }

    long change() {
        return sql.sql("select last from staff.change").query(Long.class).single();
    }

    void countChange() {
        sql.sql("update staff.change set last = last + 1").update();
    }

    /** The count is read first: what changes while reading is read again at the next look. */
    Facts read(Instant now) {
        return new Facts(change(), holders(), certificates(), posts(now), bars(), needs(), glasses(now));
    }

    private Map<Long, Facts.Holder> holders() {
        var all = new HashMap<Long, Facts.Holder>();
        sql.sql("select id, member, role, state = 'ACTIVE' as active, ends_at from staff.account")
                .query(row -> {
                    Timestamp ends = row.getTimestamp("ends_at");
                    all.put(
                            row.getLong("id"),
                            new Facts.Holder(
                                    row.getLong("id"),
                                    row.getLong("member"),
                                    row.getString("role"),
                                    row.getBoolean("active"),
                                    ends == null ? null : ends.toInstant()));
                });
        return all;
    }

    private Map<Long, List<Facts.Certified>> certificates() {
        var all = new HashMap<Long, List<Facts.Certified>>();
        sql.sql("select member, kind, valid_from, valid_until from staff.certificate where withdrawn_at is null")
                .query(row -> {
                    Date until = row.getDate("valid_until");
                    all.computeIfAbsent(row.getLong("member"), it -> new ArrayList<>())
                            .add(new Facts.Certified(
                                    row.getString("kind"),
                                    row.getDate("valid_from").toLocalDate(),
                                    until == null ? null : until.toLocalDate()));
                });
        return all;
    }

    private Map<Long, List<Facts.Posted>> posts(Instant now) {
        var all = new HashMap<Long, List<Facts.Posted>>();
        sql.sql("select member, post, begins_at, ends_at from staff.assignment where ends_at > :now")
                .param("now", now)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("member"), it -> new ArrayList<>())
                            .add(new Facts.Posted(
                                    row.getString("post"),
                                    row.getTimestamp("begins_at").toInstant(),
                                    row.getTimestamp("ends_at").toInstant()));
                });
        return all;
    }

    private Map<String, Map<String, String>> bars() {
        var all = new HashMap<String, Map<String, String>>();
        sql.sql("select who, duty, cite from staff.bar where lifted_at is null").query(row -> {
            all.computeIfAbsent(row.getString("who"), it -> new HashMap<>())
                    .put(row.getString("duty"), row.getString("cite"));
        });
        return all;
    }

    private Map<String, List<Facts.Need>> needs() {
        var all = new HashMap<String, List<Facts.Need>>();
        sql.sql("select duty, certificate, cite from staff.duty_need where lifted_at is null order by certificate")
                .query(row -> {
                    all.computeIfAbsent(row.getString("duty"), it -> new ArrayList<>())
                            .add(new Facts.Need(row.getString("certificate"), row.getString("cite")));
                });
        return all;
    }

    private Map<Long, List<Facts.Broken>> glasses(Instant now) {
        var all = new HashMap<Long, List<Facts.Broken>>();
        sql.sql("select account, ref, kind, record, ends_at from staff.glass where ends_at > :now")
                .param("now", now)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("account"), it -> new ArrayList<>())
                            .add(new Facts.Broken(
                                    row.getString("ref"),
                                    row.getString("kind"),
                                    row.getString("record"),
                                    row.getTimestamp("ends_at").toInstant()));
                });
        return all;
    }
}
