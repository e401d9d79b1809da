package org.stationhouse.backoffice.master.vehicle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.IndexLines;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Shown;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The index of vehicles as other rooms use it. */
@Service
class VehicleIndex implements Vehicles {

    private final VehicleEntry entry;
    private final VehicleDesk desk;
    private final VehicleCandidates candidates;
    private final VehicleCardStore cards;
    private final VehicleStore vehicles;
    private final VehicleFiling filing;
    private final VehicleSight sight;
    private final Shown shown;
    private final IndexLines lines;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    VehicleIndex(
            VehicleEntry entry,
            VehicleDesk desk,
            VehicleCandidates candidates,
            VehicleCardStore cards,
            VehicleStore vehicles,
            VehicleFiling filing,
            VehicleSight sight,
            Shown shown,
            IndexLines lines,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.entry = entry;
        this.desk = desk;
        this.candidates = candidates;
        this.cards = cards;
        this.vehicles = vehicles;
        this.filing = filing;
        this.sight = sight;
        this.shown = shown;
        this.lines = lines;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<VehicleCandidate> candidates(NewVehicle said, boolean typing, Actor actor) {
        policy.require(actor, "master.vehicle.list");
        List<VehicleCandidate> found = candidates.find(said, sight.open(actor));
        List<String> refs = found.stream().map(it -> it.vehicle().ref().text()).toList();
        audit.write(Act.done("master.vehicle.offer", actor)
                .on(Vehicle.KIND, shown.news(actor, refs, typing))
                .asked(said.text()));
        return found;
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public VehicleLine findOrEnter(NewVehicle said, String answer, boolean apart, Actor actor) {
        policy.require(actor, "master.vehicle.enter");
        Vehicle vehicle = entry.findOrEnter(said, answer, apart, actor);
        return cards.of(List.of(vehicle.id()), Open.EVERYBODY).getFirst().line(clock.today());
    }

    @Override
    @Transactional
    public Optional<VehicleLine> find(PublicRef ref, Actor actor) {
        policy.require(actor, "master.vehicle.read");
        Optional<VehicleLine> found = vehicles.find(ref)
                .flatMap(it ->
                        cards.of(List.of(it.id()), sight.open(actor)).stream().findFirst())
                .map(it -> it.line(clock.today()));
        found.ifPresent(it -> audit.write(
                Act.done("master.vehicle.read", actor).on(Vehicle.KIND, it.ref().text())));
        return found;
    }

    @Override
    @Transactional
    public Map<Long, VehicleLine> lines(Collection<Long> ids, Actor actor) {
        policy.require(actor, "master.vehicle.list");
        return listed(cards.of(ids, Open.EVERYBODY), actor);
    }

    @Override
    @Transactional
    public Map<Long, VehicleLine> seen(Collection<Long> ids, Actor actor) {
        policy.require(actor, "master.vehicle.list");
        return ids.isEmpty() ? Map.of() : listed(cards.of(ids, sight.open(actor)), actor);
    }

    private Map<Long, VehicleLine> listed(List<VehicleCard> found, Actor actor) {
        return lines.listed(
                Vehicle.KIND, found, VehicleCard::members, it -> it.line(clock.today()), VehicleLine::ref, actor);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void say(PublicRef ref, String kind, String sort, String said, String source, Actor actor) {
        policy.require(actor, "master.vehicle.change");
        desk.say(ref, NewSaid.of(SaidKind.valueOf(kind), sort, said, null, source), "", actor);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void shut(Collection<Long> ids, boolean only, Actor actor) {
        policy.require(actor, "master.vehicle.read");
        List<Vehicle> changed = vehicles.group(ids).stream()
                .filter(it -> ids.contains(it.id()) && it.shut() != only && !(it.apart() && only))
                .toList();
        for (Vehicle one : changed) {
            vehicles.shut(one, only);
            filing.enter(vehicles.group(List.of(one.id())));
        }
        if (!changed.isEmpty()) {
            audit.write(Act.done("master.vehicle.shut", actor)
                    .on(
                            Vehicle.KIND,
                            changed.stream().map(it -> it.ref().text()).toList())
                    .changed("shut", !only, only));
        }
    }
}
