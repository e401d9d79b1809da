package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.PublicRef;

public class ReportSpecimens implements Specimens {

    private static final Instant NOON = Instant.parse("2026-11-20T20:00:00Z");

    private static final Kind CRIME = new Kind(
            "CRIME",
            "Crime report",
            EnumSet.allOf(Kind.Section.class),
            Set.of(),
            Kind.Approval.SUPERVISOR,
            "",
            false,
            false);

    private static Report report(ReportState state, String coded) {
        ReportSaid said = Reports.theft("Canary", NOON);
        ReportSaid.Person victim = said.people().getFirst();
        return new Report(
                7,
                PublicRef.fresh(),
                "26-000123-R1",
                "CRIME",
                new CaseLink(3, PublicRef.fresh(), "26-000123", false),
                new Report.Origin("dispatch.call", PublicRef.fresh(), "C26-004512"),
                new Owner.Person(5, PublicRef.fresh(), "Kim, Dana (dkim)"),
                NOON,
                "PC 484(a) Theft",
                new ReportSaid(
                        said.from(),
                        said.to(),
                        said.place(),
                        List.of(new ReportSaid.Offense(
                                Reports.THEFT.statute(),
                                "Theft",
                                true,
                                Reports.THEFT.nibrs(),
                                Set.of(),
                                coded,
                                answer("location", "20", "Residence/Home"))),
                        List.of(
                                new ReportSaid.Person(
                                        "VICTIM",
                                        victim.said(),
                                        new ReportSaid.Linked(9, "N26-000456"),
                                        false,
                                        answer("injury", "M", "Apparent Minor Injury")),
                                Reports.unknown()),
                        said.vehicles(),
                        said.property(),
                        said.narrative(),
                        answer("canvass", "", "Asked at 12 and 14 Elm St")),
                true,
                state,
                NOON,
                6);
    }

    private static Answers answer(String ask, String code, String text) {
        return new Answers(List.of(new Answers.Answer(ask, code.isEmpty() ? List.of() : List.of(code), text)));
    }

    @Override
    public List<Specimen> all() {
        Report filed = report(new ReportState.Filed(new ReportState.Signed("signed-ruiz", NOON)), "23D");
        Report draft = report(new ReportState.Draft(), "");
        return List.of(
                Specimen.filled(
                        "desk/reports/reportpaper",
                        Map.of("report", filed, "kind", CRIME),
                        Map.ofEntries(
                                Map.entry("kind", "Crime report"),
                                Map.entry("number", "26-000123-R1"),
                                Map.entry("case", "Case 26-000123"),
                                Map.entry("origin", "C26-004512"),
                                Map.entry("from", "11/20/2026 09:00:00"),
                                Map.entry("to", "11/20/2026 10:00:00"),
                                Map.entry("place", "6360 Fountain Sq"),
                                Map.entry("state", "Filed"),
                                Map.entry("author", "Kim, Dana (dkim)"),
                                Map.entry("signed", "signed-ruiz, 11/20/2026 12:00:00"),
                                Map.entry("offense", "PC 484(a) Theft"),
                                Map.entry("attempted", "Attempted"),
                                Map.entry("coded", "23D"),
                                Map.entry("asked", "Type of place: Residence/Home"),
                                Map.entry("injury", "Injury: Apparent Minor Injury"),
                                Map.entry("particulars", "Asked at 12 and 14 Elm St"),
                                Map.entry("victim", "Canary, Ana"),
                                Map.entry("born", "01/23/1980"),
                                Map.entry("looks", "Female, White"),
                                Map.entry("reached", "916-555-1212, 12 Elm St"),
                                Map.entry("suspect", "unknown"),
                                Map.entry("plate", "CA 7ABC123"),
                                Map.entry("vin", "1HGCM82633A004352"),
                                Map.entry("vehicle", "2003 Honda Accord, silver"),
                                Map.entry("loss", "Stolen"),
                                Map.entry("article", "Bicycle"),
                                Map.entry("description", "Red, 21 gears"),
                                Map.entry("serial", "SN-4711"),
                                Map.entry("value", "$600.00"),
                                Map.entry("total", "Total loss"),
                                Map.entry("narrative", "He took it and ran."),
                                Map.entry("index", "N26-000456"),
                                Map.entry("draft", "DRAFT"),
                                Map.entry("ref", filed.ref().text()))),
                Specimen.filled(
                        "desk/reports/reportpaper",
                        Map.of("report", draft, "kind", CRIME),
                        Map.of("number", "26-000123-R1", "watermark", "DRAFT")));
    }
}
