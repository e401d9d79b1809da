package org.stationhouse.backoffice.worklist.logs;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Turns of recurring duties are in no search; this says who knows their tasks, and where they are done. */
@Component
class TurnKind implements SearchKind {

    @Override
    public String kind() {
        return Turn.KIND;
    }

    @Override
    public String word() {
        return "worklist.log.turn";
    }

    @Override
    public String right() {
        return LogRights.READ;
    }

    @Override
    public String path(PublicRef ref) {
        return "/logs/turns/" + ref;
    }
}
