package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.worklist.logs.Entries;
import org.stationhouse.backoffice.worklist.logs.EntrySteps;
import org.stationhouse.backoffice.worklist.logs.KnownIndex;
import org.stationhouse.backoffice.worklist.logs.LogEntry;
import org.stationhouse.backoffice.worklist.logs.Logs;
import org.stationhouse.backoffice.worklist.logs.ReadyMade;
import org.stationhouse.backoffice.worklist.logs.Turns;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Three logs that the invented agency keeps, with a year's entries, and the daily check of its vehicles. */
@Service
class DemoLogs {

    private static final List<String> VIOLATIONS = List.of("Registration", "Equipment", "License plate", "Window tint");
    private static final List<String> CARS =
            List.of("2014 Honda Accord", "2019 Ford F-150", "2008 Toyota Camry", "2021 Kia Soul", "2016 Nissan Altima");
    private static final List<String> DEALERS = List.of("Valley Recovery", "A-1 Adjusters", "Golden State Recovery");
    private static final List<String> UNITS = List.of("Pool 1", "Pool 2", "CSO truck");

    /** Of those offered nobody is meant: invented people are new. */
    private static final Map<String, String> NOBODY_KNOWN =
            Map.of("f1", KnownIndex.NONE, "f2", KnownIndex.NONE, "f3", KnownIndex.NONE, "f6", KnownIndex.NONE);

    private final DemoClock clock;
    private final Logs logs;
    private final ReadyMade ready;
    private final Entries entries;
    private final EntrySteps steps;
    private final Turns turns;
    private final Random random = new Random(25);
    private final Invented invented = new Invented(random);

    DemoLogs(DemoClock clock, Logs logs, ReadyMade ready, Entries entries, EntrySteps steps, Turns turns) {
        this.clock = clock;
        this.logs = logs;
        this.ready = ready;
        this.entries = entries;
        this.steps = steps;
        this.turns = turns;
    }

    /** What happened at one moment. */
    private record Moment(Instant at, Runnable act) {}

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor technician, Actor officer, Actor supervisor) {
        clock.turnTo(end.minus(Duration.ofDays(364)));
        PublicRef fixes = taken("fix-it-sign-off", supervisor);
        PublicRef cars = taken("repossession-call", supervisor);
        PublicRef homes = taken("vacation-house-check", supervisor);
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < 90; i++) {
            moments.add(new Moment(some(end, 2), () -> fix(fixes, technician)));
        }
        for (int i = 0; i < 24; i++) {
            moments.add(new Moment(some(end, 2), () -> repossessed(cars, technician)));
        }
        for (int i = 0; i < 16; i++) {
            moments.add(new Moment(some(end, 30), () -> away(homes, zone, true, technician)));
        }
        moments.add(new Moment(end.minus(Duration.ofDays(3)), () -> away(homes, zone, false, technician)));
        moments.add(new Moment(end.minus(Duration.ofDays(2)), () -> away(homes, zone, false, technician)));
        moments.sort(Comparator.comparing(Moment::at));
        for (Moment moment : moments) {
            clock.turnTo(moment.at);
            moment.act.run();
        }
        clock.turnTo(end.minus(Duration.ofDays(1)));
        PublicRef checks = taken("vehicle-check", supervisor);
        for (String unit : UNITS) {
            write(checks, Map.of("f1", unit, "f2", odometer(), "f3", "3/4", "f4", "yes", "f6", "no"), officer);
        }
        clock.turnTo(end);
        turns.begin(Actor.program("demo"));
    }

    private PublicRef taken(String name, Actor supervisor) {
        ReadyMade.Sample sample = ready.named(name);
        return logs.define(sample.prefix(), 4, sample.is(), supervisor);
    }

    private Instant some(Instant end, int notAfter) {
        return end.minus(Duration.ofDays(notAfter))
                .minusSeconds(random.nextLong(Duration.ofDays(360 - notAfter).toSeconds()));
    }

    private void fix(PublicRef log, Actor technician) {
        write(
                log,
                Map.of(
                        "f1",
                        invented.person(),
                        "f2",
                        plate(),
                        "f3",
                        "AV" + (100_000 + random.nextInt(90_000)),
                        "f4",
                        VIOLATIONS.get(random.nextInt(VIOLATIONS.size())),
                        "f5",
                        random.nextInt(3) == 0 ? "CHP" : "Arroyo Vista PD",
                        "f6",
                        "yes"),
                technician);
    }

    private void repossessed(PublicRef log, Actor technician) {
        Instant at = clock.instant().minus(Duration.ofMinutes(10 + random.nextInt(45)));
        var said = new HashMap<String, String>();
        said.put("f1", at.toString());
        said.put("f2", invented.place());
        said.put("f3", plate());
        said.put("f4", CARS.get(random.nextInt(CARS.size())));
        said.put("f5", "%06d".formatted(random.nextInt(1_000_000)));
        said.put("f6", invented.person());
        said.put("f7", "Valley Credit Union");
        said.put("f8", DEALERS.get(random.nextInt(DEALERS.size())));
        said.put("f9", invented.phone());
        LogEntry entry = write(log, said, technician);
        clock.turnTo(clock.instant().plus(Duration.ofMinutes(5 + random.nextInt(30))));
        steps.close(entry.ref(), 1, "SVS entry made", technician);
    }

    private void away(PublicRef log, ZoneId zone, boolean over, Actor technician) {
        LocalDate from = clock.instant().atZone(zone).toLocalDate();
        var said = new HashMap<String, String>();
        said.put("f1", invented.person());
        said.put("f2", invented.place());
        said.put("f3", invented.phone());
        said.put("f4", from.toString());
        said.put("f5", from.plusDays(7 + random.nextInt(14)).toString());
        said.put("f6", invented.person());
        said.put("f7", invented.phone());
        said.put("f8", "Porch light on a timer. Neighbor takes the mail.");
        LogEntry entry = write(log, said, technician);
        if (over) {
            clock.turnTo(clock.instant().plus(Duration.ofDays(2)));
            steps.note(entry.ref(), 1, "Doors and windows secure, nobody about.", technician);
            clock.turnTo(clock.instant().plus(Duration.ofDays(20)));
            steps.close(entry.ref(), 2, "Resident is back", technician);
        }
    }

    private LogEntry write(PublicRef log, Map<String, String> said, Actor by) {
        return entries.write(log, new LogEntry.Writing(clock.instant(), null, said, null, NOBODY_KNOWN), null, by);
    }

    private String odometer() {
        return String.valueOf(20_000 + random.nextInt(60_000));
    }

    private String plate() {
        return "CA %dABC%03d".formatted(4 + random.nextInt(5), random.nextInt(1_000));
    }
}
