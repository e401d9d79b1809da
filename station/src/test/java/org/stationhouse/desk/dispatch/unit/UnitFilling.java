package org.stationhouse.desk.dispatch.unit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** A unit in every status, two on one call, radio lines with odd letters. */
@Component
class UnitFilling implements Filling {

    private final UnitDesk desk;
    private final Radio radio;
    private final CallDesk calls;
    private final Natures natures;
    private List<String> records = List.of();

    UnitFilling(UnitDesk desk, Radio radio, CallDesk calls, Natures natures) {
        this.desk = desk;
        this.radio = radio;
        this.calls = calls;
        this.natures = natures;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        var units = new ArrayList<Unit>();
        for (int i = 0; i < 8; i++) {
            units.add(desk.goOn(
                    "F" + i,
                    i == 0
                            ? new Unit.Crew("O'Neil <b>& Kim</b>", "V <1>", "B&1")
                            : new Unit.Crew("Ofc. " + i, null, null),
                    technician));
        }
        Call call = calls.log(Calls.burglary(natures), null, technician);
        for (int i = 1; i < 5; i++) {
            step("F" + i, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()), technician);
        }
        step("F2", UnitStep.EN_ROUTE, UnitDesk.Said.NOTHING, technician);
        step("F3", UnitStep.ARRIVE, UnitDesk.Said.NOTHING, technician);
        step("F4", UnitStep.ARRIVE, UnitDesk.Said.NOTHING, technician);
        step("F4", UnitStep.TRANSPORT, UnitDesk.Said.words("one to <county> jail"), technician);
        step("F5", UnitStep.BUSY, UnitDesk.Said.words("report & gas"), technician);
        step("F6", UnitStep.OUT, UnitDesk.Said.words("flat <tire>"), technician);
        step("F7", UnitStep.OFF, UnitDesk.Said.NOTHING, technician);
        Call done = calls.log(Calls.burglary(natures), null, technician);
        step("F0", UnitStep.DISPATCH, UnitDesk.Said.call(done.ref()), technician);
        step("F0", UnitStep.CLEAR, UnitDesk.Said.ended(Disposition.ADVISED), technician);
        radio.say("F1 <i>out</i> with two & a dog", null, technician);
        radio.say("County asks for a unit", null, technician);
        RadioLine last = radio.list(new RadioFilter(null, null, "County asks", null, null, null), 0, 1, technician)
                .getFirst();
        radio.say("County asks for <two> units", last.id(), technician);
        records = units.stream().map(it -> "/units/" + it.ref()).toList();
    }

    private void step(String sign, UnitStep step, UnitDesk.Said said, Actor actor) {
        int version = desk.named(sign).orElseThrow().version();
        desk.step(new UnitDesk.Seen(sign, version), step, said, actor);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
