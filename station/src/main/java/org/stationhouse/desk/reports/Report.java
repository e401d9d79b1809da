package org.stationhouse.desk.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A police report.
 *
 * @param number its case and its place there: {@code 26-000123-R1}
 * @param kind code of its kind
 * @param origin the record that it was started from; null where that is the case itself, or nothing
 * @param about what it is about, one line
 * @param trained whether a trainer has passed it, so that it does not wait for one again
 * @param since since when it stands as it does
 * @param version counts its changes
 */
public record Report(
        long id,
        PublicRef ref,
        String number,
        String kind,
        CaseLink inCase,
        @Nullable Origin origin,
        Owner.Person author,
        Instant madeAt,
        String about,
        ReportSaid said,
        boolean trained,
        ReportState state,
        Instant since,
        int version) {

    /** Kind of record in audit lines, search entries and tasks. */
    public static final String KIND = "reports.report";

    /** The same of a restricted case, in search entries and tasks. */
    public static final String GUARDED = "reports.report.guarded";

    static final int LONGEST_WHY = 500;

    /** A call, a case, or the report that this one supplements. @param kind of record, as its search entries have it */
    public record Origin(String kind, PublicRef ref, String number) {

        public boolean supplemented() {
            return kind.equals(KIND);
        }
    }

    static String number(String caseNumber, int running) {
        return caseNumber + "-R" + running;
    }

    /** Kind under which it stands in the search and with its tasks. */
    public String filedAs() {
        return inCase.restricted() ? GUARDED : KIND;
    }

    public String path() {
        return "/reports/" + ref;
    }
}
