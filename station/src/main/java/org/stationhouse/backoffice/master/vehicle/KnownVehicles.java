package org.stationhouse.backoffice.master.vehicle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.worklist.logs.FieldKind;
import org.stationhouse.backoffice.worklist.logs.KnownIndex;
import org.stationhouse.backoffice.worklist.logs.KnownLine;
import org.stationhouse.backoffice.worklist.logs.KnownOffer;
import org.stationhouse.backoffice.worklist.logs.SaidVehicle;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** The index of vehicles, for the logs that the agency defines. */
@Component
class KnownVehicles implements KnownIndex {

    private final Vehicles vehicles;
    private final AccessPolicy policy;

    KnownVehicles(Vehicles vehicles, AccessPolicy policy) {
        this.vehicles = vehicles;
        this.policy = policy;
    }

    @Override
    public FieldKind kind() {
        return FieldKind.KNOWN_VEHICLE;
    }

    @Override
    public boolean open(Actor actor) {
        return policy.decide(actor, "master.vehicle.enter") instanceof Decision.Allowed;
    }

    @Override
    public List<KnownOffer> offers(String said, boolean typing, Actor actor) {
        return vehicles.candidates(vehicle(said, ""), typing, actor).stream()
                .map(KnownVehicles::offer)
                .toList();
    }

    private static KnownOffer offer(VehicleCandidate it) {
        VehicleLine vehicle = it.vehicle();
        return new KnownOffer(
                vehicle.ref(),
                vehicle.number(),
                vehicle.name(),
                "/vehicles/" + vehicle.ref(),
                vehicle.looks().text(),
                vehicle.flags().stream()
                        .map(flag -> "master.sort.FLAG." + flag.sort())
                        .toList(),
                it.strong(),
                it.clues().stream()
                        .map(one -> new KnownOffer.Why(
                                "master.clue." + one.kind(),
                                one.said(),
                                one.kind().against()))
                        .toList());
    }

    @Override
    public long meant(String said, String answer, String source, Actor actor) {
        return vehicles.findOrEnter(vehicle(said, source), answer, true, actor).id();
    }

    private static NewVehicle vehicle(String said, String source) {
        SaidVehicle it = SaidVehicle.of(said).orElseThrow();
        return new NewVehicle(it.plate(), it.state(), NewVehicle.PASSENGER, it.vin(), VehicleLooks.NONE, "", source);
    }

    @Override
    public Map<Long, KnownLine> seen(Collection<Long> ids, Actor actor) {
        var seen = new HashMap<Long, KnownLine>();
        vehicles.seen(ids, actor)
                .forEach((id, it) -> seen.put(id, new KnownLine(it.number(), it.text(), "/vehicles/" + it.ref())));
        return seen;
    }
}
