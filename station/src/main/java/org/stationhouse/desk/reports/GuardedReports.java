package org.stationhouse.desk.reports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Reports of restricted cases stand in the search apart, for those assigned to the case. */
@Component
class GuardedReports implements SearchKind {

    @Override
    public String kind() {
        return Report.GUARDED;
    }

    @Override
    public String word() {
        return "reports.report";
    }

    @Override
    public String right() {
        return ReportBook.READ;
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(ReportListStore::openSql));
    }

    @Override
    public boolean narrated() {
        return true;
    }

    @Override
    public String path(PublicRef ref) {
        return "/reports/" + ref;
    }
}
