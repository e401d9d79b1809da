package org.stationhouse.desk.reports.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportSaid;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A rule: which filed reports a recipient gets. All that it asks must be met; what is null it does not ask.
 *
 * @param kind code of the kind of report
 * @param offense a section as {@code PC 484}, which its subdivisions meet too, or a NIBRS code as {@code 23D}
 * @param role of somebody who is named, as {@code SUSPECT}
 * @param minor whether somebody under 18 must be named
 */
record Route(
        long id,
        PublicRef ref,
        Recipient to,
        @Nullable String kind,
        @Nullable String offense,
        @Nullable String role,
        boolean minor) {

    static final String KIND = "reports.route";
    static final int LONGEST_OFFENSE = 40;
    private static final int OF_AGE = 18;

    boolean meets(Report report, ZoneId zone) {
        ReportSaid said = report.said();
        return (kind == null || kind.equals(report.kind()))
                && (offense == null || said.offenses().stream().anyMatch(it -> names(offense, it)))
                && (role == null
                        || said.people().stream().anyMatch(it -> it.role().equals(role)))
                && (!minor || hasMinor(report, zone));
    }

    private static boolean names(String offense, ReportSaid.Offense it) {
        String asked = offense.toUpperCase(Locale.ROOT);
        String section = it.statute().text().toUpperCase(Locale.ROOT);
        return section.equals(asked) || section.startsWith(asked + "(") || asked.equals(it.coded());
    }

    /** Whether somebody named may have been under 18 when it happened: a birthday that is not known in full counts as the latest it can be. */
    static boolean hasMinor(Report report, ZoneId zone) {
        Instant from = report.said().from();
        LocalDate then = (from == null ? report.madeAt() : from).atZone(zone).toLocalDate();
        return report.said().people().stream()
                .map(it -> it.said().born())
                .anyMatch(it -> it != null && latest(it).plusYears(OF_AGE).isAfter(then));
    }

    private static LocalDate latest(PartialDate born) {
        LocalDate first = born.first();
        if (born.full()) {
            return first;
        }
        return (born.month() == null ? first.plusYears(1) : first.plusMonths(1)).minusDays(1);
    }
}
