package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.NoSuch;

/** A report of a restricted case is known to those who may know of the case. */
@StationTest
class RestrictedReportTests extends ReportHouse {

    @Test
    void aReportOfARestrictedCaseIsKnownToThoseAssigned() {
        Report report = written();
        restricted.restrict(report.inCase().ref(), version(report), "Informant", supervisor);
        assertThat(known(report, author)).isFalse();
        assertThat(known(report, supervisor)).isTrue();
        assertThatThrownBy(() -> desk.change(report.ref(), report.version(), Reports.theft(mark, now()), author))
                .isInstanceOf(NoSuch.class);
    }

    private boolean known(Report report, Actor actor) {
        boolean read = book.read(report.ref(), actor).isPresent();
        boolean printed = book.print(report.ref(), actor).isPresent();
        boolean listed = book
                .list(new ReportFilter(mark, null, null, null, null, null), ReportListStore.NEWEST, 0, 10, actor)
                .stream()
                .anyMatch(it -> it.ref().equals(report.ref()));
        boolean found = box.find(report.number(), Set.of(), 20, false, actor).stream()
                .anyMatch(it -> it.ref().equals(report.ref()));
        assertThat(List.of(printed, listed, found)).containsOnly(read);
        return read;
    }

    private int version(Report report) {
        return cases.read(report.inCase().ref(), supervisor)
                .orElseThrow()
                .jacket()
                .version();
    }
}
