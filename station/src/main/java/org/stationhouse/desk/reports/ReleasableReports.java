package org.stationhouse.desk.reports;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.disclosure.Releasable;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.PublicRef;

/** Reports are released; lines of the dissemination log about one are for those who may know of its case. */
@Component
class ReleasableReports implements Releasable {

    @Override
    public String kind() {
        return Report.KIND;
    }

    @Override
    public String right() {
        return ReportBook.READ;
    }

    @Override
    public NeedToKnow known() {
        return NeedToKnow.of(ReportShelf::knownSql);
    }

    @Override
    public String path(PublicRef ref) {
        return "/reports/" + ref;
    }
}
