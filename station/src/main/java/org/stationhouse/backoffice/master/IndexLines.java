package org.stationhouse.backoffice.master;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What other rooms are shown of an index: each thing in one line, with one line of the trail for all of them. */
@Component
public class IndexLines {

    private final AuditTrail audit;

    IndexLines(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * The lines of these things, by the id of each of their rows; in the caller's transaction.
     *
     * @param kind kind of record in the trail, for example {@code master.person}
     * @param rows the rows that were merged into one thing
     */
    public <C, L> Map<Long, L> listed(
            String kind,
            List<C> found,
            Function<C, List<? extends Pointers.Row>> rows,
            Function<C, L> line,
            Function<L, PublicRef> ref,
            Actor actor) {
        var lines = new HashMap<Long, L>();
        for (C one : found) {
            L shown = line.apply(one);
            rows.apply(one).forEach(it -> lines.put(it.id(), shown));
        }
        audit.write(Act.done(kind + ".list", actor)
                .on(
                        kind,
                        lines.values().stream()
                                .map(it -> ref.apply(it).text())
                                .distinct()
                                .limit(Act.MOST_REFS)
                                .toList()));
        return lines;
    }
}
