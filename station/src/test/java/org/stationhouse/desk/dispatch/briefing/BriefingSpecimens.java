package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

class BriefingSpecimens implements Specimens {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant SEEN = Instant.parse("2026-11-20T17:00:00Z");

    private static Brief brief(
            String number,
            Brief.Kind kind,
            String what,
            Brief.@Nullable Named person,
            Brief.@Nullable Car car,
            @Nullable String kept,
            Brief.@Nullable Duty duty) {
        var said = new Brief.Said(
                kind, what, "6360 Fountain Sq", SEEN, DAY, "Teller, Tom", "(916) 555-7788", person, car, kept, duty);
        return new Brief(
                5,
                PublicRef.fresh(),
                number,
                said,
                new Brief.Site(PublicRef.fresh(), "Beat-9"),
                new Brief.From(false, 3, PublicRef.fresh(), "K26-009999"),
                SEEN,
                "made-kim",
                new BriefState.Open(),
                1);
    }

    @Override
    public List<Specimen> all() {
        var adult = new Brief.Named(
                "Subject, Sam",
                Brief.Standing.SUBJECT,
                "Tried three car doors",
                new Brief.Known(PublicRef.fresh(), "N26-004711"));
        Brief first = brief("B26-000123", Brief.Kind.PERSON, "Looks into cars", adult, null, null, null);
        Brief young = brief(
                "B26-000124",
                Brief.Kind.PERSON,
                "Held the light",
                Briefs.named("Minor, Mia", Brief.Standing.JUVENILE, "juvenile-suspicion"),
                null,
                null,
                null);
        Brief victim = brief(
                "B26-000125",
                Brief.Kind.PERSON,
                "Was followed home",
                Briefs.named("Victim, Vera", Brief.Standing.VICTIM, null),
                null,
                null,
                null);
        Brief car = brief(
                "B26-000126",
                Brief.Kind.IMPOUND,
                "Blocked a hydrant",
                null,
                new Brief.Car(Plate.of("7PLT123"), "CA", "gray van", null),
                "Alder Tow",
                null);
        Brief hazard = brief(
                "B26-000127",
                Brief.Kind.HAZARD,
                "Open shaft",
                null,
                null,
                null,
                new Brief.Duty("COMMUNITY", "Publicworks", LocalDate.parse("2026-11-25")));
        var hit = new HotFile.Hit(PublicRef.fresh(), true, "STOLEN", "7PLT123", "CA", DAY, null, true, true);
        var last = Optional.of(new Given(SEEN.minusSeconds(60), "sergeant-lee"));
        return List.of(Specimen.filled(
                "desk/dispatch/briefing/briefingpaper",
                Map.of(
                        "sheet",
                        Briefings.sheet(List.of(first, young, victim, car, hazard), List.of(hit), last),
                        "beat",
                        ""),
                Map.ofEntries(
                        Map.entry("number", "B26-000123"),
                        Map.entry("fresh", "B26-000123 New"),
                        Map.entry("kind", "Suspicious person"),
                        Map.entry("what", "Looks into cars"),
                        Map.entry("place", "6360 Fountain Sq"),
                        Map.entry("beat", "Beat Beat-9"),
                        Map.entry("seen", "11/20/2026 09:00:00"),
                        Map.entry("person", "Subject, Sam"),
                        Map.entry("suspicion", "Tried three car doors"),
                        Map.entry("vehicle", "CA 7PLT123, gray van"),
                        Map.entry("kept", "Alder Tow"),
                        Map.entry("duty", "Publicworks, 11/25/2026"),
                        Map.entry("hot", "Stolen: CA 7PLT123."),
                        Map.entry("last", "sergeant-lee"),
                        Map.entry("juvenile", "Minor, Mia"),
                        Map.entry("juvenileSuspicion", "juvenile-suspicion"),
                        Map.entry("victim", "Victim, Vera"),
                        Map.entry("toldBy", "Teller, Tom"),
                        Map.entry("phone", "555-7788"),
                        Map.entry("personNumber", "N26-004711"),
                        Map.entry("from", "K26-009999"),
                        Map.entry("madeBy", "made-kim"),
                        Map.entry("ref", first.ref().text()))));
    }
}
