package org.stationhouse.desk.dispatch.unit;

import gg.jte.html.HtmlContent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallPart;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.desk.dispatch.UnitsOnCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.HomePart;
import org.stationhouse.foundation.web.Page;

/** The board as the page of a call has it: its units, its radio lines, and a unit on duty that is dispatched from there. */
@Component
class BoardOfCalls implements CallPart, UnitsOnCall.Board {

    private final UnitStore units;
    private final RadioStore radio;
    private final UnitDesk desk;
    private final CallUnits calls;

    BoardOfCalls(UnitStore units, RadioStore radio, UnitDesk desk, CallUnits calls) {
        this.units = units;
        this.radio = radio;
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    public String right() {
        return "dispatch.unit.list";
    }

    @Override
    public HtmlContent content(Page page, Call call, Actor actor) {
        List<Unit> on = units.on(call.ref());
        List<RadioLine> said = radio.ofCall(call.id());
        return out -> JtepartGenerated.render(out, HomePart.FORMS, page, call, on, said);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public boolean dispatch(PublicRef call, int version, String typed, Actor actor) {
        Optional<Unit> unit = desk.named(typed);
        unit.ifPresent(it -> {
            if (calls.held(call).version() != version) {
                throw new SomeoneElseSaved("The call");
            }
            desk.step(
                    new UnitDesk.Seen(it.callSign(), it.version()), UnitStep.DISPATCH, UnitDesk.Said.call(call), actor);
        });
        return unit.isPresent();
    }

    @Override
    public void free(String typed) {
        Unit unit = desk.named(typed).orElse(null);
        if (unit == null) {
            return;
        }
        Unit.OnCall on = unit.status().call();
        if (on != null) {
            throw new Unfit("unit", "dispatch.unit.busy.call", unit.callSign(), on.number());
        }
        UnitRules.stepFits(unit, UnitStep.DISPATCH);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public boolean onScene(PublicRef call, String typed, Actor actor) {
        boolean known = dispatch(call, 1, typed, actor);
        if (known) {
            Unit unit = desk.named(typed).orElseThrow();
            desk.step(
                    new UnitDesk.Seen(unit.callSign(), unit.version()), UnitStep.ARRIVE, UnitDesk.Said.NOTHING, actor);
        }
        return known;
    }
}
