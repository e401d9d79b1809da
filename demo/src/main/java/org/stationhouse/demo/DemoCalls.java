package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.stationhouse.desk.dispatch.Answered;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallIntake;
import org.stationhouse.desk.dispatch.CallTies;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Question;
import org.stationhouse.desk.dispatch.Source;
import org.stationhouse.desk.dispatch.Told;
import org.stationhouse.desk.dispatch.agency.OtherAgencies;
import org.stationhouse.desk.dispatch.nature.NatureDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What the invented agency's last shift took beside its ordinary calls: for later, twice, at the counter, for somebody else. */
@Service
class DemoCalls {

    private final DemoClock clock;
    private final CallIntake intake;
    private final CallTies ties;
    private final OtherAgencies agencies;
    private final NatureDesk desk;
    private final Natures natures;

    DemoCalls(
            DemoClock clock,
            CallIntake intake,
            CallTies ties,
            OtherAgencies agencies,
            NatureDesk desk,
            Natures natures) {
        this.clock = clock;
        this.intake = intake;
        this.ties = ties;
        this.agencies = agencies;
        this.desk = desk;
        this.natures = natures;
    }

    void fill(Instant end, ZoneId zone, Actor clerk, Actor sergeant) {
        clock.turnTo(end.minus(Duration.ofDays(40)));
        lists(sergeant);
        PublicRef patrol =
                agencies.add("California Highway Patrol", "(530) 555-0100", "Freeways and county roads", sergeant);
        agencies.add("Arroyo County Sheriff", "(530) 555-0101", "Outside the city limits", sergeant);
        agencies.add("Arroyo Vista Fire Department", "(530) 555-0102", "Fire, medical aid, gas and wires", sergeant);
        later(end, zone, clerk);
        twice(end, clerk);
        clock.turnTo(end.minusSeconds(11 * 60));
        Call freeway = taken(
                "11-82", "I-80 west at Alder St", "Reyes, Tomas", "5305550133", Told.of("On the shoulder."), clerk);
        clock.turnTo(end.minusSeconds(9 * 60));
        agencies.transfer(freeway.ref(), 1, patrol, "Operator 14", clock.instant(), "On the freeway", clerk);
        clock.turnTo(end.minusSeconds(6 * 60));
        taken(
                "942",
                "400 Civic Center Dr",
                "Boateng, Kofi",
                "5305550119",
                Told.of("Reports a theft of two days ago.").by(Source.WALK_IN),
                clerk);
        taken(
                "925V",
                "Dock St & 9th St",
                "",
                "",
                Told.of("Parked across the tracks.").seenBy("C9"),
                clerk);
        clock.turnTo(end);
    }

    private void lists(Actor sergeant) {
        desk.add(
                new Nature(
                        "968",
                        "Levee or creek hazard",
                        3,
                        List.of("levee", "creek"),
                        List.of(
                                Question.of("Is anybody in the water? | Yes = 1 | No"),
                                Question.of("Is the water rising? | Yes = 2 | No | Not known"))),
                "Every winter",
                sergeant);
        Nature drone = natures.code("961").orElseThrow();
        desk.withdraw(drone.code(), 0, "Told as 932 since the spring", sergeant);
    }

    private void later(Instant end, ZoneId zone, Actor clerk) {
        clock.turnTo(end.minus(Duration.ofHours(5)));
        LocalDate tomorrow = LocalDate.ofInstant(end, zone).plusDays(1);
        taken(
                "931",
                "1420 Cedar Ct",
                "Kim, Dana",
                "5305550117",
                Told.of("Fetches her belongings, he will be at home.")
                        .due(tomorrow.atTime(10, 0).atZone(zone).toInstant()),
                clerk);
        taken(
                "939",
                "Alder Elementary School",
                "Ortiz, Pilar",
                "5305550128",
                Told.of("The crossing guard is away.")
                        .due(tomorrow.atTime(7, 40).atZone(zone).toInstant()),
                clerk);
        taken(
                "930",
                "88 Orchard Ln",
                "Whitfield, June",
                "5305550141",
                Told.of("Away until Sunday, lights on a timer.")
                        .due(tomorrow.plusDays(1).atTime(21, 0).atZone(zone).toInstant()),
                clerk);
    }

    /** Three people report one fire; the second and the third are attached to the first. */
    private void twice(Instant end, Actor clerk) {
        clock.turnTo(end.minusSeconds(17 * 60));
        Call fire = taken("904", "210 Mill St", "Abbott, Carl", "5305550151", Told.of("Smoke from a shed."), clerk);
        clock.turnTo(end.minusSeconds(16 * 60));
        Call second = taken("904", "212 Mill St", "Duarte, Ines", "5305550152", Told.of("Her neighbor's shed."), clerk);
        ties.attach(second.ref(), 1, fire.ref(), 1, clerk);
        clock.turnTo(end.minusSeconds(15 * 60));
        Call third = taken("904", "Mill St & 2nd St", "", "5305550153", Told.of("Flames, drove on."), clerk);
        ties.attach(third.ref(), 1, fire.ref(), 2, clerk);
        clock.turnTo(end.minusSeconds(14 * 60));
        var asked =
                List.of(new Answered("Is somebody inside now?", "No"), new Answered("How did they get in?", "Window"));
        taken(
                "459",
                "19 Poplar Ave",
                "Lund, Eva",
                "5305550160",
                new Told("Came home to it.", asked, null, Source.PHONE, null, null),
                clerk);
    }

    private Call taken(String nature, String place, String party, String phone, Told told, Actor clerk) {
        return intake.take(NewCall.typed(natures, nature, null, place, party, phone), told, clerk);
    }
}
