package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;

/** Short records as they are told at a counter. */
final class Briefs {

    private Briefs() {}

    static Brief.Said of(
            Brief.Kind kind,
            String what,
            LocalDate until,
            Brief.@Nullable Named person,
            Brief.@Nullable Car car,
            @Nullable String kept,
            Brief.@Nullable Duty duty) {
        return new Brief.Said(
                kind,
                what,
                "6360 Fountain Sq",
                Instant.parse("2026-11-20T17:00:00Z"),
                until,
                "Lopez, Ana",
                "(916) 555-1212",
                person,
                car,
                kept,
                duty);
    }

    static Brief.Said traffic(String what, LocalDate until) {
        return of(Brief.Kind.TRAFFIC, what, until, null, null, null, null);
    }

    static Brief.Said person(String what, LocalDate until, Brief.@Nullable Named person) {
        return of(Brief.Kind.PERSON, what, until, person, null, null, null);
    }

    static Brief.Named named(String name, Brief.Standing standing, @Nullable String suspicion) {
        return new Brief.Named(name, standing, suspicion, null);
    }

    static Brief.Said vehicle(String what, String plate, LocalDate until) {
        return of(
                Brief.Kind.VEHICLE,
                what,
                until,
                null,
                new Brief.Car(Plate.of(plate), "CA", "gray van", null),
                null,
                null);
    }

    static Brief.Said property(String what, LocalDate until) {
        return of(Brief.Kind.PROPERTY, what, until, null, null, "Locker 4", null);
    }

    static Brief.Said hazard(String what, LocalDate until, Brief.Duty duty) {
        return of(Brief.Kind.HAZARD, what, until, null, null, null, duty);
    }
}
