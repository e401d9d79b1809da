package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.briefing.Brief;
import org.stationhouse.desk.dispatch.briefing.BriefDesk;
import org.stationhouse.desk.dispatch.briefing.Briefings;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;

/** Short records of the invented agency: some told today, some handled, some over; the last briefing was this morning. */
@Service
class DemoBriefs {

    private final DemoClock clock;
    private final BriefDesk desk;
    private final Briefings briefings;

    DemoBriefs(DemoClock clock, BriefDesk desk, Briefings briefings) {
        this.clock = clock;
        this.desk = desk;
        this.briefings = briefings;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor clerk, Actor sergeant) {
        LocalDate today = LocalDate.ofInstant(end, zone);
        write(
                end.minus(Duration.ofDays(9)),
                said(
                        Brief.Kind.TRAFFIC,
                        "Cars pass the stopped school bus, mornings",
                        "410 Alder Ave",
                        today.minusDays(2)),
                clerk);
        Brief lamp = write(
                end.minus(Duration.ofDays(3)),
                said(Brief.Kind.TRAFFIC, "Signal shows green both ways at times", "1210 Main St", today.plusDays(11)),
                clerk);
        clock.turnTo(end.minus(Duration.ofDays(2)));
        desk.handle(lamp.ref(), lamp.version(), "City signal crew replaced the controller", clerk);
        write(
                end.minus(Duration.ofHours(40)),
                with(
                        said(
                                Brief.Kind.PERSON,
                                "Man of about 30, gray hood, tries doors of parked cars after midnight",
                                "700 Cedar St",
                                today.plusDays(1)),
                        new Brief.Named(
                                "Harlan, Wade",
                                Brief.Standing.SUBJECT,
                                "Seen by two residents on two nights pulling at the handles of eleven cars; one car"
                                        + " was opened",
                                null),
                        null,
                        null,
                        null),
                clerk);
        write(
                end.minus(Duration.ofHours(33)),
                with(
                        said(
                                Brief.Kind.VEHICLE,
                                "Parks without lights by the water tower",
                                "1000 Mill Rd",
                                today.plusDays(5)),
                        null,
                        new Brief.Car(Plate.of("7KPT482"), "CA", "White Ford van, ladder rack, no windows", null),
                        null,
                        null),
                clerk);
        write(
                end.minus(Duration.ofHours(26)),
                with(
                        said(Brief.Kind.PROPERTY, "Black wallet, no cash, two keys", "City Hall", today.plusDays(6)),
                        null,
                        null,
                        "Counter safe",
                        null),
                clerk);
        clock.turnTo(end.minus(Duration.ofHours(16)));
        briefings.give(null, sergeant);
        write(
                end.minus(Duration.ofHours(7)),
                with(
                        said(
                                Brief.Kind.IMPOUND,
                                "Blocked the hydrant at the corner",
                                "900 Greenback Blvd",
                                today.plusDays(6)),
                        null,
                        new Brief.Car(Plate.of("6TRD915"), "CA", "Blue Honda Civic", null),
                        "Alder Tow, lot B",
                        null),
                clerk);
        write(
                end.minus(Duration.ofHours(5)),
                with(
                        said(
                                Brief.Kind.HAZARD,
                                "Manhole cover is missing, a cone stands there",
                                "612 Elm St",
                                today.plusDays(4)),
                        null,
                        null,
                        null,
                        new Brief.Duty(Queue.COMMUNITY.name(), "Community services officers", today.plusDays(1))),
                clerk);
        write(
                end.minus(Duration.ofMinutes(50)),
                with(
                        said(
                                Brief.Kind.PERSON,
                                "Boy of about 14 with a spray can, ran toward the creek",
                                "Creekside Park",
                                today.plusDays(2)),
                        null,
                        null,
                        null,
                        null),
                clerk);
        clock.turnTo(end);
        desk.expire(Actor.program("dispatch.briefs"));
    }

    private static Brief.Said said(Brief.Kind kind, String what, String place, LocalDate until) {
        return new Brief.Said(
                kind, what, place, Instant.EPOCH, until, "Kim, Dana", "(530) 555-0117", null, null, null, null);
    }

    private static Brief.Said with(
            Brief.Said said,
            Brief.@Nullable Named person,
            Brief.@Nullable Car car,
            @Nullable String kept,
            Brief.@Nullable Duty duty) {
        return new Brief.Said(
                said.kind(),
                said.what(),
                said.place(),
                said.seenAt(),
                said.until(),
                said.toldBy(),
                said.phone(),
                person,
                car,
                kept,
                duty);
    }

    /** What was seen was seen half an hour before it was told. */
    private Brief write(Instant at, Brief.Said said, Actor clerk) {
        clock.turnTo(at);
        return desk.write(
                new Brief.Said(
                        said.kind(),
                        said.what(),
                        said.place(),
                        at.minus(Duration.ofMinutes(30)),
                        said.until(),
                        said.toldBy(),
                        said.phone(),
                        said.person(),
                        said.car(),
                        said.kept(),
                        said.duty()),
                null,
                clerk);
    }
}
