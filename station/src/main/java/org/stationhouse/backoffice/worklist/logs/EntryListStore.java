package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Sight;

/** The lists of logs: what their readers ask, and how many of each are open. */
@Repository
class EntryListStore {

    static final String NEWEST = "e.at desc, e.id desc";

    private static final String SEEN = """
             (e.about_kind is null or e.about_kind = any(:kinds) or e.about_ref = any(:only))
            """;

    /** What stands in a field now. */
    private static final String VALUE = """
            (select coalesce(v.identity, v.said, v.plain) from worklist.log_value v where v.entry = e.id and v.field = %s
                order by v.line desc limit 1)""";

    private final JdbcClient sql;
    private final EntryStore entries;

    EntryListStore(JdbcClient sql, EntryStore entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /** A page of a log, of what the reader may know of. @param order {@link #NEWEST} or one that {@link #order} made */
    List<LogEntry> list(long log, EntryFilter filter, Sight sight, String order, int skip, int most) {
        var keys = List.copyOf(filter.fields().keySet());
        var where = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            where.append(" and strpos(lower(")
                    .append(VALUE.formatted(":key" + i))
                    .append("), lower(:part")
                    .append(i)
                    .append(")) > 0");
        }
        var asked = sql.sql(EntryStore.ENTRIES + " where e.log = :log and " + SEEN + """
                     and (:state::text is null or e.state = :state
                        or :state = 'LATE' and e.state = 'OPEN' and e.due_end <= :now)
                    and (:from::timestamptz is null or e.at >= :from) and (:until::timestamptz is null or e.at < :until)
                    and (:text::text is null or strpos(lower(e.number || ' ' || coalesce(e.about_number, '')), lower(:text)) > 0
                        or exists (select 1 from worklist.log_value v where v.entry = e.id
                            and strpos(lower(coalesce(v.identity, v.said, v.plain)), lower(:text)) > 0
                            and not exists (select 1 from worklist.log_value w
                                where w.entry = v.entry and w.field = v.field and w.line > v.line)))
                    """ + where + " order by " + order
                        + " limit :most offset :skip")
                .param("log", log)
                .param("kinds", sight.kindNames())
                .param("only", sight.onlyRefs())
                .param("state", filter.state())
                .param("now", filter.now())
                .param("from", filter.from())
                .param("until", filter.until())
                .param("text", filter.text())
                .param("most", most)
                .param("skip", skip);
        for (int i = 0; i < keys.size(); i++) {
            asked = asked.param("key" + i, keys.get(i))
                    .param("part" + i, filter.fields().get(keys.get(i)));
        }
        return entries.with(asked.query((row, n) -> EntryStore.entry(row)).list());
    }

    /** The order of a field's values, figures as figures. */
    static String order(LogField field) {
        String value = VALUE.formatted("'" + field.key() + "'");
        return field.kind().figures() ? "nullif(" + value + ", '')::numeric" : "lower(" + value + ")";
    }

    /** How many are open and late in each of these logs, by its id. */
    Map<Long, int[]> counts(Collection<Long> logs, Sight sight, Instant now) {
        var counts = new HashMap<Long, int[]>();
        sql.sql("""
                select e.log, count(*) filter (where e.state = 'OPEN') as open,
                    count(*) filter (where e.state = 'OPEN' and e.due_end <= :now) as late, count(*) as written
                from worklist.log_entry e where e.log = any(:logs) and
                """ + SEEN + " group by e.log")
                .param("now", now)
                .param("logs", logs.toArray(Long[]::new))
                .param("kinds", sight.kindNames())
                .param("only", sight.onlyRefs())
                .query(row -> {
                    counts.put(
                            row.getLong("log"),
                            new int[] {row.getInt("open"), row.getInt("late"), row.getInt("written")});
                });
        return counts;
    }
}
