package org.stationhouse.backoffice.worklist;

import java.util.List;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Tasks of which records somebody may know: who would not find a record does not learn of its tasks.
 *
 * @param kinds kinds of which he may find every record
 * @param only single records of other kinds, open to few
 */
public record Sight(List<String> kinds, List<PublicRef> only) {

    boolean of(Task task) {
        var about = task.about();
        return about == null || of(about);
    }

    public boolean of(Task.About about) {
        return kinds.contains(about.kind()) || only.contains(about.ref());
    }

    public String[] kindNames() {
        return kinds.toArray(String[]::new);
    }

    public String[] onlyRefs() {
        return only.stream().map(PublicRef::text).toArray(String[]::new);
    }
}
