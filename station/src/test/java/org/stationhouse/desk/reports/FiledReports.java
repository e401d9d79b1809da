package org.stationhouse.desk.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.desk.reports.kind.KindDesk;
import org.stationhouse.foundation.kernel.Actor;

/** Reports on their way to the file, for tests of what follows; each of a kind of its own, so that only the rules of one test meet it. */
@Component
public class FiledReports {

    private final ReportDesk desk;
    private final ReviewDesk review;
    private final KindDesk kinds;
    private final Clock clock;

    FiledReports(ReportDesk desk, ReviewDesk review, KindDesk kinds, Clock clock) {
        this.desk = desk;
        this.review = review;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Adds a kind of report. @param code capitals */
    public void kind(String code, String title, Filling.Actors actors) {
        kinds.add(
                new Kind(
                        code,
                        title,
                        Set.of(Kind.Section.values()),
                        Set.of(),
                        Kind.Approval.SENIOR,
                        "WHAT HAPPENED",
                        true,
                        false),
                actors.as("supervisor"));
    }

    /** A theft, processed and still to be filed. @param mark last name of its victim */
    public Report processed(String kind, String mark, Filling.Actors actors) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Actor author = actors.as("pst2");
        Report draft = desk.start(new ReportDesk.From.Nothing(), kind, author);
        Report changed = desk.change(draft.ref(), draft.version(), Reports.theft(mark, now), author);
        Report submitted = desk.submit(changed.ref(), changed.version(), author);
        Report approved = review.approve(submitted.ref(), submitted.version(), actors.as("supervisor"));
        return review.process(approved.ref(), approved.version(), List.of("23D"), actors.as("prt1"));
    }

    public Report filed(String kind, String mark, Filling.Actors actors) {
        Report processed = processed(kind, mark, actors);
        return review.file(processed.ref(), processed.version(), actors.as("prt1"));
    }
}
