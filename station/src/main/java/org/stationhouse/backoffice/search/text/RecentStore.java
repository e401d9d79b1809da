package org.stationhouse.backoffice.search.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.foundation.kernel.PublicRef;

@Repository
class RecentStore {

    /** A record with its line in the index. */
    record Recent(String kind, PublicRef ref, String number, String title) {}

    private final JdbcClient sql;

    RecentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these records that the reader may know of, by reference. */
    Map<String, Recent> find(Collection<String> refs, Known known) {
        var found = new HashMap<String, Recent>();
        var all = new TreeSet<>(known.kinds());
        all.addAll(known.few().keySet());
        sql.sql(
                        "select entry.kind, entry.ref, entry.number, entry.title from search.entry where entry.kind = any(:all) "
                                + "and entry.ref = any(:refs) and " + known.sql("entry.kind", "entry.ref"))
                .param("all", all.toArray(String[]::new))
                .param("refs", refs.toArray(String[]::new))
                .params(known.params())
                .query((row, n) -> new Recent(
                        row.getString("kind"),
                        new PublicRef(row.getString("ref")),
                        row.getString("number"),
                        row.getString("title")))
                .list()
                .forEach(it -> found.put(it.ref().text(), it));
        return found;
    }
}
