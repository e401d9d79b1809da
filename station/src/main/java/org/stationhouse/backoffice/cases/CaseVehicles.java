package org.stationhouse.backoffice.cases;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** Which vehicles are involved in a case: what was said on the day, and the vehicle in the master index. */
@Service
public class CaseVehicles {

    private static final String ADD = "cases.vehicle.add";
    private static final String END = "cases.vehicle.end";

    private final Involvement involvement;
    private final Vehicles vehicles;
    private final AccessPolicy policy;

    CaseVehicles(Involvement involvement, Vehicles vehicles, AccessPolicy policy) {
        this.involvement = involvement;
        this.vehicles = vehicles;
        this.policy = policy;
    }

    /** The vehicles of a jacket that the actor reads. */
    @Transactional
    List<Involved<VehicleLine>> of(Jacket jacket, Actor actor) {
        policy.require(actor, "cases.jacket.read");
        return involvement.of(Subject.VEHICLE, jacket, it -> vehicles.lines(it, actor), actor);
    }

    /** The case to which a vehicle is about to be added. */
    @Transactional(noRollbackFor = Refusal.class)
    Jacket open(PublicRef ref, Actor actor) {
        policy.require(actor, ADD);
        return involvement.open(Subject.VEHICLE, ref, actor);
    }

    /**
     * Adds a vehicle to a case: one of those offered, or a new one.
     *
     * @param answer as {@link Vehicles#findOrEnter} takes it
     * @param role STOLEN, RECOVERED, SUSPECT, VICTIM, TOWED, EVIDENCE or OTHER
     * @throws Unfit of the field {@code answer}, when likely candidates were not answered
     * @throws Refusal when the vehicle has this role in the case already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void add(PublicRef ref, NewVehicle said, String role, String answer, Actor actor) {
        policy.require(actor, ADD);
        Jacket jacket = involvement.held(Subject.VEHICLE, ref, actor);
        boolean apart = Involvement.apart(jacket, answer, Vehicles.NONE);
        VehicleLine vehicle = apart ? known(answer, actor) : vehicles.findOrEnter(said, answer, false, actor);
        String words = Stream.of(
                        said.text(), said.plate() == null ? "" : said.looks().text())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        if (!involvement.stands(
                Subject.VEHICLE, jacket, vehicle.id(), vehicle.number(), role, words, said.source(), actor)) {
            throw new Refusal(
                    "This vehicle stands in the case as that already.", Subject.VEHICLE.rule() + ": each role once");
        }
    }

    /** Another room's record says that the vehicle stands in the case as this; nothing changes where it does already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(PublicRef ref, VehicleLine vehicle, String said, String role, String source, Actor actor) {
        policy.require(actor, ADD);
        Jacket jacket = involvement.held(Subject.VEHICLE, ref, actor);
        involvement.stands(Subject.VEHICLE, jacket, vehicle.id(), vehicle.number(), role, said, source, actor);
    }

    /** One that is known to others learns nothing from a restricted case: what was said there stays there. */
    private VehicleLine known(String answer, Actor actor) {
        return PublicRef.typed(answer)
                .flatMap(it -> vehicles.find(it, actor))
                .orElseThrow(() -> new Unfit("answer", "master.vehicle.answer.unknown"));
    }

    /** A vehicle was not involved after all, or not in this role; that it was said stays. */
    @Transactional(noRollbackFor = Refusal.class)
    public void end(PublicRef ref, PublicRef link, Actor actor) {
        policy.require(actor, END);
        involvement.end(Subject.VEHICLE, ref, link, actor);
    }
}
