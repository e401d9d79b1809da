package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.charges.Nibrs;
import org.stationhouse.backoffice.charges.Statute;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.desk.reports.Report;
import org.stationhouse.desk.reports.ReportSaid;
import org.stationhouse.desk.reports.ReportState;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** Which reports a rule meets. */
class RouteTests {

    /** Noon in California on November 20. */
    private static final Instant NOON = Instant.parse("2026-11-20T20:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final PublicRef REF = PublicRef.fresh();

    private static final Recipient TO = new Recipient(
            1, REF, "DA", Recipient.Kind.PROSECUTOR, null, Recipient.Copy.FACE, "Filing", "PC 13300(b)", false);

    /** A theft, PC 484(a), coded 23D, with a suspect. @param born of the suspect, null for not known */
    private static Report report(@Nullable String born) {
        var theft = new ReportSaid.Offense(
                new Statute("CA", "PC", "484(a)"), "Theft", false, new Nibrs.OnFacts(), Set.of(), "23D", Answers.NONE);
        var suspect = new ReportSaid.Person(
                "SUSPECT",
                new NewPerson(
                        PersonName.of("Doe, Jo"),
                        born == null ? null : PartialDate.of(born),
                        NewPerson.of(PersonName.of("Doe, Jo"), null, "").looks(),
                        List.of(),
                        ""),
                null,
                true,
                Answers.NONE);
        return new Report(
                1,
                REF,
                "26-000001-R1",
                "CRIME",
                new CaseLink(1, REF, "26-000001", false),
                null,
                new Owner.Person(1, REF, "Kim"),
                NOON,
                "Theft",
                new ReportSaid(
                        NOON,
                        null,
                        null,
                        List.of(theft),
                        List.of(suspect),
                        List.of(),
                        List.of(),
                        "Gone.",
                        Answers.NONE),
                true,
                new ReportState.Filed(new ReportState.Signed("kim", NOON)),
                NOON,
                5);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,true",
        "CRIME,,,true",
        "INCIDENT,,,false",
        ",PC 484,,true",
        ",pc 484,,true",
        ",PC 484(a),,true",
        ",PC 484(b),,false",
        ",PC 48,,false",
        ",PC 4,,false",
        ",23D,,true",
        ",23d,,true",
        ",23C,,false",
        ",,SUSPECT,true",
        ",,VICTIM,false",
        "CRIME,PC 484,SUSPECT,true",
        "CRIME,PC 484,VICTIM,false",
        "CRIME,PC 459,SUSPECT,false",
        "INCIDENT,PC 484,SUSPECT,false",
    })
    void allThatARuleAsksIsMet(@Nullable String kind, @Nullable String offense, @Nullable String role, boolean meets) {
        assertThat(new Route(1, REF, TO, kind, offense, role, false).meets(report(null), ZONE))
                .isEqualTo(meets);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-20,false",
        "2008-11-21,true",
        "2009,true",
        "2008,true",
        "2007,false",
        "2008-11,true",
        "2008-10,false",
        "1980-01-23,false",
        ",false",
    })
    void whoMayHaveBeenUnderEighteenThenIsAMinor(@Nullable String born, boolean minor) {
        assertThat(new Route(1, REF, TO, null, null, null, true).meets(report(born), ZONE))
                .isEqualTo(minor);
        assertThat(Route.hasMinor(report(born), ZONE)).isEqualTo(minor);
    }
}
