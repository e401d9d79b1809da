package org.stationhouse.desk.dispatch;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** Takes a call however it came in. One that a unit came upon begins with that unit on scene, on the board where it is on duty there. */
@Service
public class CallIntake {

    private final CallDesk desk;
    private final UnitsOnCall.Board board;
    private final AccessPolicy policy;

    CallIntake(CallDesk desk, UnitsOnCall.Board board, AccessPolicy policy) {
        this.desk = desk;
        this.board = board;
        this.policy = policy;
    }

    /**
     * Logs the call.
     *
     * @throws Unfit when something is missing that goes with how it came in, or the unit has another call
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Call take(NewCall said, Told told, Actor actor) {
        if (told.source() != Source.ON_VIEW) {
            return desk.take(said, told, actor);
        }
        policy.require(actor, "dispatch.call.step");
        SourceRules.complete(said, told);
        String unit = Objects.requireNonNull(told.unit());
        board.free(unit);
        Call call = desk.take(said, told, actor);
        if (!board.onScene(call.ref(), unit, actor)) {
            desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit(unit), actor);
            desk.step(call.ref(), 2, Step.ARRIVE, StepSaid.now(), actor);
        }
        return call;
    }
}
