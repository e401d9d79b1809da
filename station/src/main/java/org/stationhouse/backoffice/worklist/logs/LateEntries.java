package org.stationhouse.backoffice.worklist.logs;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Watched;
import org.stationhouse.foundation.kernel.Actor;

/** Entries that are open past their time limit, log by log. */
@Component
class LateEntries implements Watched {

    private final Logs logs;

    LateEntries(Logs logs) {
        this.logs = logs;
    }

    @Override
    public String right() {
        return LogRights.READ;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Line> lines(Actor actor) {
        return logs.list(actor).stream()
                .map(it -> new Line(
                        "worklist.watched.late",
                        it.log().is().name(),
                        it.late(),
                        "/logs/" + it.log().ref() + "?state=LATE"))
                .toList();
    }
}
