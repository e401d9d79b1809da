package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Filed;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows the entries of the agency's own logs that are tied to it. */
@Component
class LogLines implements Entry {

    private final Filed logs;

    LogLines(Filed logs) {
        this.logs = logs;
    }

    @Override
    public String right() {
        return Filed.RIGHT;
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        String kind = jacket.restricted() ? RestrictedKind.KIND : Cases.KIND;
        return logs.about(kind, jacket.ref(), actor).stream()
                .map(it -> new Line(
                        it.at(),
                        "cases.entry.log",
                        it.number(),
                        it.text().isEmpty() ? it.log() : it.log() + ": " + it.text(),
                        it.path()))
                .toList();
    }
}
