package org.stationhouse.backoffice.worklist.logs;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class MentionStore {

    private final JdbcClient sql;

    MentionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param about record that the entry is tied to, null for none */
    record Found(long log, Task.@Nullable About about, Mentions.Line line) {}

    List<Found> of(FieldKind index, Collection<Long> rows) {
        return sql.sql("""
                select e.log, e.about_kind, e.about_ref, e.about_number, v.link, v.linked, e.at, e.number, v.identity, d.name, e.ref
                from worklist.log_value v join worklist.log_entry e on e.id = v.entry
                    join worklist.log l on l.id = e.log join worklist.log_edition d on d.log = l.id and d.edition = l.edition
                where v.linked_in = :in and v.linked = any(:rows) and e.state <> 'VOID'
                    and not exists (select 1 from worklist.log_value w
                        where w.entry = v.entry and w.field = v.field and w.line > v.line)
                order by e.at desc, e.id desc
                """)
                .param("in", EntryLineStore.word(index))
                .param("rows", rows.toArray(Long[]::new))
                .query((row, n) -> {
                    String about = row.getString("about_kind");
                    return new Found(
                            row.getLong("log"),
                            about == null
                                    ? null
                                    : new Task.About(
                                            about,
                                            new PublicRef(row.getString("about_ref")),
                                            row.getString("about_number")),
                            new Mentions.Line(
                                    new PublicRef(row.getString("link")),
                                    row.getLong("linked"),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("number"),
                                    row.getString("identity"),
                                    row.getString("name"),
                                    "/logs/entries/" + row.getString("ref")));
                })
                .list();
    }

    void repoint(PublicRef link, long to) {
        sql.sql("update worklist.log_value set linked = :to where link = :link")
                .param("to", to)
                .param("link", link)
                .update();
    }
}
