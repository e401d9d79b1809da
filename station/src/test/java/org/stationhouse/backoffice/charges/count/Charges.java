package org.stationhouse.backoffice.charges.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.Statute;

/** Charges and dispositions as tests need them. */
public final class Charges {

    public static final LocalDate DAY = LocalDate.parse("2026-06-15");
    public static final Instant AT = Instant.parse("2026-06-15T19:00:00Z");

    private Charges() {}

    public static Charge of(String section, String title, Level.Grade grade, LocalDate offenseOn) {
        return new Charge(
                new Statute("CA", "PC", section),
                title,
                Level.of(grade),
                Modifier.NONE,
                1,
                offenseOn,
                true,
                "220",
                null,
                null,
                null,
                null);
    }

    public static Charge burglary() {
        return of("459", "Burglary", Level.Grade.WOBBLER, DAY);
    }

    static Charge trespass() {
        return of("602", "Trespass", Level.Grade.MISDEMEANOR, DAY);
    }

    /** Of an ordinance that stands in no table. */
    static Charge ordinance() {
        return new Charge(
                null,
                "AVMC 9.20.010 Loud noise",
                Level.of(Level.Grade.INFRACTION),
                Modifier.NONE,
                1,
                DAY,
                true,
                null,
                null,
                null,
                null,
                null);
    }

    public static Disposition disposition(Outcome outcome, LocalDate on) {
        return new Disposition(outcome, on, "minute order", "Superior Court", null);
    }

    /** An outcome of the kind, with what it needs. */
    static Outcome outcome(Outcome.Kind kind) {
        return Outcome.of(
                kind,
                kind.worded() ? "as said" : null,
                kind.charged() ? trespass() : null,
                kind == Outcome.Kind.RELEASED ? Outcome.Ground.INSUFFICIENT : null);
    }

    /** A count to which these things happened. */
    static Count count(Charge booked, Outcome.Kind... kinds) {
        CountSheet sheet = CountSheet.of(List.of(CountLine.added(AT, "test", 1, booked, null)));
        int day = 0;
        for (Outcome.Kind kind : kinds) {
            sheet = sheet.and(CountLine.disposed(AT, "test", 1, disposition(outcome(kind), DAY.plusDays(day++))));
        }
        return sheet.count(1).orElseThrow();
    }
}
