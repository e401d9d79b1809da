package org.stationhouse.desk.dispatch.complaint;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Confidential complaints stand in the search apart, each for those who have it. */
@Component
class GuardedComplaints implements SearchKind {

    @Override
    public String kind() {
        return Complaint.GUARDED;
    }

    @Override
    public String word() {
        return "dispatch.complaint.guarded";
    }

    @Override
    public String right() {
        return "dispatch.complaint.read";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(ComplaintStore::openSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/complaints/" + ref;
    }
}
