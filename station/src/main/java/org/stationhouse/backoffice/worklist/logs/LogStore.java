package org.stationhouse.backoffice.worklist.logs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class LogStore {

    private static final String LOGS = """
            select l.id, l.ref, l.prefix, l.digits, l.edition, l.keys, l.ended_at, l.version, d.name, d.purpose, d.law, d.readers,
                d.writers, d.closes, d.results, d.due_kind, d.due_count, d.due_field, d.owner, d.every, d.weekday, d.nth, d.at_time,
                d.within, d.from_field, d.until_field, d.due_until, d.clock_event, d.clock_rules, d.clock_from, d.clock_until
            from worklist.log l join worklist.log_edition d on d.log = l.id and d.edition =
            """;

    private final JdbcClient sql;

    LogStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return empty when the prefix is taken */
    Optional<Long> insert(PublicRef ref, String prefix, int digits, int keys, Instant now, String by) {
        return sql.sql("""
                insert into worklist.log (ref, prefix, digits, made_at, made_by, edition, keys, version)
                values (:ref, :prefix, :digits, :now, :by, 1, :keys, 1) on conflict (prefix) do nothing returning id
                """)
                .param("ref", ref)
                .param("prefix", prefix)
                .param("digits", digits)
                .param("now", now)
                .param("by", by)
                .param("keys", keys)
                .query(Long.class)
                .optional();
    }

    /** @return 1, or 0 when somebody else changed the log since this version */
    int update(AgencyLog from, int edition, int keys) {
        return sql.sql("""
                update worklist.log set edition = :edition, keys = :keys, version = version + 1
                where id = :id and version = :version
                """)
                .param("edition", edition)
                .param("keys", keys)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    /** @param at null to open it again @return 1, or 0 when somebody else changed the log since this version */
    int end(AgencyLog from, @Nullable Instant at) {
        return sql.sql("""
                update worklist.log set ended_at = :at, version = version + 1 where id = :id and version = :version
                """)
                .param("at", at)
                .param("id", from.id())
                .param("version", from.version())
                .update();
    }

    void insert(long log, int edition, Edition is, Instant now, String by) {
        sql.sql("""
                insert into worklist.log_edition (log, edition, at, by, name, purpose, law, readers, writers, closes, results, due_kind,
                    due_count, due_field, owner, every, weekday, nth, at_time, within, from_field, until_field, due_until, clock_event,
                    clock_rules, clock_from, clock_until)
                values (:log, :edition, :now, :by, :name, :purpose, :law, :readers, :writers, :closes, :results, :dueKind, :dueCount,
                    :dueField, :owner, :every, :weekday, :nth, :atTime, :within, :fromField, :untilField, :dueUntil, :event, :rules,
                    :clockFrom, :clockUntil)
                """)
                .param("log", log)
                .param("edition", edition)
                .param("now", now)
                .param("by", by)
                .param("name", is.name())
                .param("purpose", is.purpose())
                .param("law", is.law())
                .param("readers", names(is.readers()))
                .param("writers", names(is.writers()))
                .param("closes", is.closes())
                .param("results", String.join("\n", is.results()))
                .param("dueKind", is.due().word())
                .param("dueCount", is.due().count())
                .param("dueField", is.due() instanceof DueRule.OnField it ? it.field() : null)
                .param("owner", is.owner())
                .param("every", is.rhythm().every())
                .param("weekday", is.rhythm().weekday())
                .param("nth", is.rhythm().nth())
                .param("atTime", is.rhythm().at())
                .param("within", is.rhythm().within())
                .param("fromField", is.rhythm().from())
                .param("untilField", is.rhythm().until())
                .param("dueUntil", is.dueUntil())
                .param("event", is.clock() == null ? null : is.clock().event().text())
                .param(
                        "rules",
                        is.clock() == null
                                ? ""
                                : is.clock().rules().stream()
                                        .map(RuleId::text)
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                .param("clockFrom", is.clock() == null ? null : is.clock().from())
                .param("clockUntil", is.clock() == null ? null : is.clock().until())
                .update();
        int place = 0;
        for (LogField field : is.fields()) {
            insert(log, edition, place++, field);
        }
    }

    private void insert(long log, int edition, int place, LogField field) {
        sql.sql("""
                insert into worklist.log_field (log, edition, place, key, label, kind, choices, required, listed, searched)
                values (:log, :edition, :place, :key, :label, :kind, :choices, :required, :listed, :searched)
                """)
                .param("log", log)
                .param("edition", edition)
                .param("place", place)
                .param("key", field.key())
                .param("label", field.label())
                .param("kind", field.kind())
                .param("choices", String.join("\n", field.choices()))
                .param("required", field.required())
                .param("listed", field.listed())
                .param("searched", field.searched())
                .update();
    }

    /** Every log with the edition that holds, by name. */
    List<AgencyLog> all() {
        var fields = fields(null);
        return sql.sql(LOGS + " l.edition order by lower(d.name), l.id")
                .query((row, n) -> log(row, fields))
                .list();
    }

    Optional<AgencyLog> find(PublicRef ref) {
        return sql.sql(LOGS + " l.edition where l.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> log(row, fields(row.getLong("id"))))
                .optional();
    }

    Optional<AgencyLog> find(long id) {
        return sql.sql(LOGS + " l.edition where l.id = :id")
                .param("id", id)
                .query((row, n) -> log(row, fields(id)))
                .optional();
    }

    /** The log as one of its editions had it. */
    AgencyLog at(long id, int edition) {
        return sql.sql(LOGS + " :edition where l.id = :id")
                .param("id", id)
                .param("edition", edition)
                .query((row, n) -> log(row, fields(id), edition))
                .single();
    }

    /** Every field that the log ever had, as it was named last; those of the current edition first and in its order. */
    List<LogField> everField(long log) {
        return sql.sql("""
                select key, label, kind, choices, required, listed, searched from (
                    select distinct on (key) * from worklist.log_field where log = :log order by key, edition desc) last
                order by edition desc, place
                """).param("log", log).query((row, n) -> field(row)).list();
    }

    /** By log and edition. */
    private Map<String, List<LogField>> fields(@Nullable Long log) {
        var fields = new HashMap<String, List<LogField>>();
        sql.sql("""
                select log, edition, key, label, kind, choices, required, listed, searched from worklist.log_field
                where :log::bigint is null or log = :log order by log, edition, place
                """).param("log", log).query(row -> {
            fields.computeIfAbsent(row.getLong("log") + " " + row.getInt("edition"), it -> new ArrayList<>())
                    .add(field(row));
        });
        return fields;
    }

    private static LogField field(ResultSet row) throws SQLException {
        return new LogField(
                row.getString("key"),
                row.getString("label"),
                FieldKind.valueOf(row.getString("kind")),
                lines(row.getString("choices")),
                row.getBoolean("required"),
                row.getBoolean("listed"),
                row.getBoolean("searched"));
    }

    private static AgencyLog log(ResultSet row, Map<String, List<LogField>> fields) throws SQLException {
        return log(row, fields, row.getInt("edition"));
    }

    private static AgencyLog log(ResultSet row, Map<String, List<LogField>> fields, int edition) throws SQLException {
        long id = row.getLong("id");
        return new AgencyLog(
                id,
                new PublicRef(row.getString("ref")),
                row.getString("prefix"),
                row.getInt("digits"),
                edition,
                row.getInt("keys"),
                row.getTimestamp("ended_at") != null,
                new Edition(
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("law"),
                        fields.getOrDefault(id + " " + edition, List.of()),
                        queues(row.getString("readers")),
                        queues(row.getString("writers")),
                        row.getBoolean("closes"),
                        lines(row.getString("results")),
                        due(row),
                        row.getString("owner"),
                        rhythm(row),
                        row.getString("due_until"),
                        clock(row)),
                row.getInt("version"));
    }

    private static DueRule due(ResultSet row) throws SQLException {
        int count = row.getInt("due_count");
        return switch (row.getString("due_kind")) {
            case "HOURS" -> new DueRule.Hours(count);
            case "DAYS" -> new DueRule.Days(count);
            case "FIELD" -> new DueRule.OnField(row.getString("due_field"));
            default -> new DueRule.None();
        };
    }

    private static @Nullable LawClock clock(ResultSet row) throws SQLException {
        String event = row.getString("clock_event");
        return event == null
                ? null
                : new LawClock(
                        new EventId(event),
                        Arrays.stream(row.getString("clock_rules").split(" "))
                                .filter(it -> !it.isEmpty())
                                .map(RuleId::new)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString("clock_from"),
                        row.getString("clock_until"));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                Rhythm.Every.valueOf(row.getString("every")),
                row.getInt("weekday"),
                row.getInt("nth"),
                row.getObject("at_time", LocalTime.class),
                row.getInt("within"),
                row.getString("from_field"),
                row.getString("until_field"));
    }

    private static String names(Set<Queue> queues) {
        return String.join(" ", queues.stream().map(Queue::name).sorted().toList());
    }

    private static Set<Queue> queues(String names) {
        var queues = EnumSet.noneOf(Queue.class);
        Arrays.stream(names.split(" "))
                .filter(it -> !it.isEmpty())
                .map(Queue::valueOf)
                .forEach(queues::add);
        return queues;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
