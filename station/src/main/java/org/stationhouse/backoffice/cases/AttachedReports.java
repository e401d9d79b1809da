package org.stationhouse.backoffice.cases;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.media.Sort;

/** A file that is attached to a case as a report is a report of the case, until it is removed or called something else. */
@Component
class AttachedReports {

    static final String WORD = "media.sort.REPORT";

    private final Reports reports;

    AttachedReports(Reports reports) {
        this.reports = reports;
    }

    @EventListener
    void sorted(Attachments.Sorted told) {
        if (!told.kind().equals(Cases.KIND)) {
            return;
        }
        if (told.sort() == Sort.REPORT) {
            reports.file(told.record(), told.ref(), new Report.Said(WORD, told.title(), null), told.actor());
        } else {
            reports.withdraw(told.record(), told.ref(), told.why(), told.actor());
        }
    }
}
