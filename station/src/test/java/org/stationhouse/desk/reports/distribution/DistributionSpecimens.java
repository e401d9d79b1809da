package org.stationhouse.desk.reports.distribution;

import java.util.ArrayList;
import java.util.List;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.desk.reports.ReportSpecimens;

/** The face of a report, filled from the same report as its whole paper. */
class DistributionSpecimens implements Specimens {

    @Override
    public List<Specimen> all() {
        var all = new ArrayList<Specimen>();
        for (Specimen whole : new ReportSpecimens().all()) {
            all.add(Specimen.filled("desk/reports/distribution/facepaper", whole.parameters(), whole.fields()));
        }
        return all;
    }
}
