package org.stationhouse.desk.reports;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/** Photos, statements and sketches are attached to their report, for who may know of its case. */
@Component
class ReportBearer implements Bearer {

    private final ReportStore reports;
    private final CaseSight sight;

    ReportBearer(ReportStore reports, CaseSight sight) {
        this.reports = reports;
        this.sight = sight;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return reports.find(record)
                .filter(it -> sight.open(it.inCase(), actor))
                .map(it -> new Borne(
                        Report.KIND,
                        it.ref(),
                        List.of(it.ref()),
                        ReportBook.READ,
                        it.number(),
                        it.about(),
                        it.path(),
                        new CaseNumber(it.inCase().number()),
                        Relation.open(Report.KIND, it.ref().text()),
                        it.version() + "\n" + it.said().narrative()));
    }
}
