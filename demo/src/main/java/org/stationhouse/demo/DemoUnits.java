package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.door.DoorEvents;
import org.stationhouse.desk.dispatch.unit.Radio;
import org.stationhouse.desk.dispatch.unit.Unit;
import org.stationhouse.desk.dispatch.unit.UnitDesk;
import org.stationhouse.desk.dispatch.unit.UnitStatus;
import org.stationhouse.desk.dispatch.unit.UnitStep;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The units of the invented agency's last shift, so that its board looks alive; they have the calls that are still open. */
@Service
class DemoUnits {

    /** The last shift began so long before the end of the year. */
    private static final Duration SHIFT = Duration.ofMinutes(150);

    private record Crew(String callSign, String officers, String vehicle, String beat) {}

    private static final List<Crew> CREWS = List.of(
            new Crew("S11", "Alvarez, M", "2107", "1"),
            new Crew("S12", "Whitaker, J", "2111", "1"),
            new Crew("S21", "Nguyen, T; Brandt, K", "2115", "2"),
            new Crew("S22", "Okafor, D", "2118", "2"),
            new Crew("S31", "Delgado, R", "2120", "3"),
            new Crew("S32", "Pham, L", "2122", "3"),
            new Crew("C4", "Santos, E", "1904", "1"),
            new Crew("C7", "Kowalski, B", "1907", "3"),
            new Crew("K9", "Hayes, W", "2130", "2"),
            new Crew("S1", "Sgt. Morrow, P", "2101", "all"));

    private final DemoClock clock;
    private final UnitDesk desk;
    private final Radio radio;
    private final DoorEvents doors;
    private final Map<PublicRef, String> on = new HashMap<>();
    private boolean begun;

    DemoUnits(DemoClock clock, UnitDesk desk, Radio radio, DoorEvents doors) {
        this.clock = clock;
        this.desk = desk;
        this.radio = radio;
        this.doors = doors;
    }

    /** The last shift begins, once. */
    void begin(Instant end, Actor clerk) {
        if (begun) {
            return;
        }
        begun = true;
        Instant now = clock.instant();
        clock.turnTo(end.minus(SHIFT));
        CREWS.forEach(it -> desk.goOn(it.callSign(), new Unit.Crew(it.officers(), it.vehicle(), it.beat()), clerk));
        clock.turnTo(now);
    }

    /** @param step 0 to be dispatched, 1 to go, 2 to arrive @return whether a unit of the board took this step of the call */
    boolean takes(Call call, int step, Actor clerk) {
        if (!begun) {
            return false;
        }
        if (step == 0) {
            CREWS.stream()
                    .map(Crew::callSign)
                    .filter(it -> unit(it).status() instanceof UnitStatus.Available)
                    .findFirst()
                    .ifPresent(it -> on.put(call.ref(), it));
        }
        String sign = on.get(call.ref());
        if (sign == null) {
            return false;
        }
        switch (step) {
            case 0 -> step(sign, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()), clerk);
            case 1 -> step(sign, UnitStep.EN_ROUTE, UnitDesk.Said.NOTHING, clerk);
            default -> step(sign, UnitStep.ARRIVE, UnitDesk.Said.NOTHING, clerk);
        }
        return true;
    }

    /** What else is on the air at the end. */
    void rest(Instant end, Actor clerk) {
        clock.turnTo(end.minus(Duration.ofMinutes(95)));
        doors.log("Sally port", "Held open for two minutes", "S22 closed it; a delivery cart stood in the beam", clerk);
        clock.turnTo(end.minus(Duration.ofMinutes(5)));
        doors.log("Roof hatch", "Fault", null, clerk);
        clock.turnTo(end.minus(Duration.ofMinutes(4)));
        step("K9", UnitStep.OUT, UnitDesk.Said.words("Vet, back after lunch"), clerk);
        radio.say("County asks whether we have a traffic unit free for the ramp at Alder", null, clerk);
        clock.turnTo(end.minus(Duration.ofMinutes(3)));
        step("S1", UnitStep.BUSY, UnitDesk.Said.words("Report review at the station"), clerk);
        on.values().stream()
                .sorted()
                .findFirst()
                .ifPresent(it -> radio.say(it + " code four, no further units", null, clerk));
        clock.turnTo(end.minus(Duration.ofMinutes(2)));
        backUp(clerk);
    }

    /** A call that somebody is at gets a second unit. */
    private void backUp(Actor clerk) {
        on.values().stream()
                .sorted()
                .map(it -> unit(it).status())
                .filter(UnitStatus.OnScene.class::isInstance)
                .map(UnitStatus.OnScene.class::cast)
                .findFirst()
                .ifPresent(it -> CREWS.stream()
                        .map(Crew::callSign)
                        .filter(sign -> unit(sign).status() instanceof UnitStatus.Available)
                        .findFirst()
                        .ifPresent(sign -> step(
                                sign,
                                UnitStep.DISPATCH,
                                UnitDesk.Said.call(it.on().ref()),
                                clerk)));
    }

    private Unit unit(String sign) {
        return desk.named(sign).orElseThrow();
    }

    private void step(String sign, UnitStep step, UnitDesk.Said said, Actor clerk) {
        desk.step(new UnitDesk.Seen(sign, unit(sign).version()), step, said, clerk);
    }
}
