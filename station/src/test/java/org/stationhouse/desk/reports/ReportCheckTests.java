package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.Alarm;

/** The nightly check: a report that nobody has comes back into a queue, and a number that is missing is told. */
@StationTest
@RecordApplicationEvents
class ReportCheckTests extends ReportHouse {

    @Autowired
    ReportCheck check;

    @Autowired
    ApplicationEvents events;

    @Test
    void aReportThatNobodyHasIsGivenToWhoHasTheNextStep() {
        check.run();
        Report lost = submitted();
        Report kept = submitted();
        sql.sql("update worklist.task set state = 'LAPSED', ended_at = now(), why = 'lost' where about_ref = :ref")
                .param("ref", lost.ref())
                .update();
        events.clear();
        check.run();
        assertThat(pending(lost)).isEqualTo(1);
        assertThat(pending(kept)).isEqualTo(1);
        assertThat(steps(lost)).contains("CHECK");
        assertThat(steps(kept)).doesNotContain("CHECK");
        assertThat(alarms("reports.orphaned"))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence())
                        .startsWith("Reports that waited for nobody: 1, the first is " + lost.number()));
        events.clear();
        check.run();
        assertThat(alarms("reports.orphaned")).isEmpty();
    }

    private List<Alarm> alarms(String what) {
        return events.stream(Alarm.class).filter(it -> it.what().equals(what)).toList();
    }

    private int pending(Report report) {
        return sql.sql("select count(*) from worklist.task where about_ref = :ref and state = 'OPEN'")
                .param("ref", report.ref())
                .query(Integer.class)
                .single();
    }
}
