package org.stationhouse.backoffice.master.merging;

import java.util.Collection;
import java.util.List;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What merging asks of an index. Everything happens in the transaction of whoever merges; he was asked for his right already. */
public interface Mergeable {

    Index index();

    /** Rows that the actor sees although they are known only through protected events. */
    Open open(Actor actor);

    /**
     * The other row, as a clerk names it: by its number, or by an address.
     *
     * @throws org.stationhouse.foundation.staff.Unfit of the field {@code other} when none is meant without a doubt
     */
    PublicRef typed(String other, Actor actor);

    /** What the row is called beside its number; empty when the number says it. */
    String called(Row row);

    /** What was said of these rows and links to them, as far as the actor may see it. */
    List<Later> told(Collection<Long> rows, Actor actor);

    /** One of them belongs to this row from now on. */
    void move(Later one, Row to, Actor actor);

    /** These rows are looked up as they stand now, with all that belong together with them. */
    void file(Collection<Row> rows);
}
