package org.stationhouse.backoffice.worklist.logs;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.OfflineForms;

/** Entries of the logs that somebody writes may be kept on his device while the server is away. */
@Component
class OfflineLogs implements OfflineForms {

    /** Beyond that nobody's counter has logs. */
    private static final int MOST = 40;

    private final LogStore logs;
    private final LogRights rights;

    OfflineLogs(LogStore logs, LogRights rights) {
        this.logs = logs;
        this.rights = rights;
    }

    @Override
    public List<String> pages(Actor actor) {
        return logs.all().stream()
                .filter(log -> rights.writes(log, actor))
                .limit(MOST)
                .map(log -> "/logs/" + log.ref() + "/new")
                .toList();
    }
}
