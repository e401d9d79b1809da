package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Holding.Trace;

/** The history of entries, and what stands in their fields. */
@Repository
class EntryLineStore {

    private final JdbcClient sql;

    EntryLineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return its id */
    long add(long entry, LogEntry.Kind kind, @Nullable String said, Instant at, String by) {
        return sql.sql("""
                insert into worklist.log_line (entry, at, by, kind, said) values (:entry, :at, :by, :kind, :said) returning id
                """)
                .param("entry", entry)
                .param("at", at)
                .param("by", by)
                .param("kind", kind)
                .param("said", said)
                .query(Long.class)
                .single();
    }

    /** @param value empty for nothing any more @param meant row of a master index, null for none */
    void put(long entry, long line, LogField field, String value, KnownFields.@Nullable Meant meant) {
        Trace trace = field.kind().trace();
        String kept = value.isEmpty() ? null : value;
        sql.sql("""
                insert into worklist.log_value (entry, field, line, identity, said, plain, link, linked_in, linked)
                values (:entry, :field, :line, :identity, :said, :plain, :link, :linkedIn, :linked)
                """)
                .param("entry", entry)
                .param("field", field.key())
                .param("line", line)
                .param("identity", trace == Trace.IDENTITY ? kept : null)
                .param("said", trace == Trace.TEXT ? kept : null)
                .param("plain", trace == Trace.PLAIN ? kept : null)
                .param("link", meant == null ? null : PublicRef.fresh())
                .param("linkedIn", meant == null ? null : word(meant.in()))
                .param("linked", meant == null ? null : meant.id())
                .update();
    }

    /** What stands in the fields of these entries now, by entry and key. */
    Map<Long, Map<String, String>> values(Set<Long> entries) {
        var values = new HashMap<Long, Map<String, String>>();
        if (entries.isEmpty()) {
            return values;
        }
        sql.sql("""
                select distinct on (entry, field) entry, field, coalesce(identity, said, plain) as value from worklist.log_value
                where entry = any(:entries) order by entry, field, line desc
                """).param("entries", entries.toArray(Long[]::new)).query(row -> {
            String value = row.getString("value");
            if (value != null) {
                values.computeIfAbsent(row.getLong("entry"), it -> new HashMap<>())
                        .put(row.getString("field"), value);
            }
        });
        return values;
    }

    /** Who is meant by what stands in the fields of these entries now, by entry and key. */
    Map<Long, Map<String, KnownFields.Meant>> meant(Set<Long> entries) {
        var meant = new HashMap<Long, Map<String, KnownFields.Meant>>();
        if (entries.isEmpty()) {
            return meant;
        }
        sql.sql("""
                select entry, field, linked_in, linked from (
                    select distinct on (entry, field) * from worklist.log_value where entry = any(:entries)
                    order by entry, field, line desc) now
                where linked is not null
                """).param("entries", entries.toArray(Long[]::new)).query(row -> {
            FieldKind in = row.getString("linked_in").equals(word(FieldKind.KNOWN_PERSON))
                    ? FieldKind.KNOWN_PERSON
                    : FieldKind.KNOWN_VEHICLE;
            meant.computeIfAbsent(row.getLong("entry"), it -> new HashMap<>())
                    .put(row.getString("field"), new KnownFields.Meant(in, row.getLong("linked")));
        });
        return meant;
    }

    /** A master index as the database calls it. */
    static String word(FieldKind index) {
        return index == FieldKind.KNOWN_PERSON ? "PERSON" : "VEHICLE";
    }

    /** Oldest first. */
    List<LogEntry.Line> of(long entry) {
        var said = new HashMap<Long, Map<String, String>>();
        sql.sql("""
                select line, field, coalesce(identity, said, plain, '') as value from worklist.log_value where entry = :entry
                """).param("entry", entry).query(row -> {
            said.computeIfAbsent(row.getLong("line"), it -> new HashMap<>())
                    .put(row.getString("field"), row.getString("value"));
        });
        return new ArrayList<>(sql.sql(
                        "select id, at, by, kind, said from worklist.log_line where entry = :entry order by id")
                .param("entry", entry)
                .query((row, n) -> new LogEntry.Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        LogEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("said"),
                        said.getOrDefault(row.getLong("id"), Map.of())))
                .list());
    }
}
