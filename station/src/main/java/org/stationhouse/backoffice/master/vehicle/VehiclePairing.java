package org.stationhouse.backoffice.master.vehicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairing;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;

/**
 * Likely duplicates among vehicles: those with a key in common are held against each other, by {@link VehicleTwin}. Found are also those
 * that only protected events know; they wait for somebody who sees both.
 */
@Component
class VehiclePairing implements Pairing<VehicleCard> {

    private static final List<SaidKind> SHOWN =
            List.of(SaidKind.PLATE, SaidKind.VIN, SaidKind.COLOR, SaidKind.MARK, SaidKind.FLAG);

    private final VehicleCardStore cards;
    private final VehicleSight sight;

    VehiclePairing(VehicleCardStore cards, VehicleSight sight) {
        this.cards = cards;
        this.sight = sight;
    }

    @Override
    public Index index() {
        return Index.VEHICLE;
    }

    @Override
    public Map<Long, VehicleCard> known(Collection<Long> rows, Actor actor) {
        var known = new HashMap<Long, VehicleCard>();
        for (VehicleCard one : cards.of(rows, sight.open(actor))) {
            one.members().forEach(it -> known.put(it.id(), one));
        }
        return known;
    }

    @Override
    public Side side(VehicleCard one) {
        Vehicle head = one.head();
        VehicleLooks looks = head.looks();
        var known = new ArrayList<Known>();
        known.add(new Known(
                "master.vin",
                one.vins().stream().map(it -> new Told(null, it.text())).toList()));
        known.add(new Known(
                "master.vehicle.looks", looks.text().isEmpty() ? List.of() : List.of(new Told(null, looks.text()))));
        known.add(new Known(
                "master.vehicle.marks", looks.marks().isEmpty() ? List.of() : List.of(new Told(null, looks.marks()))));
        for (SaidKind kind : SHOWN) {
            known.add(new Known(
                    "master.kind." + kind,
                    one.of(kind).stream()
                            .map(it -> new Told(
                                    "master.sort." + kind + "." + it.sort(),
                                    it.state() == null ? it.said() : it.state() + " " + it.said()))
                            .toList()));
        }
        String name = looks.text().isEmpty() ? head.number() : looks.text();
        return new Side(head.ref(), name, head.number(), head.shut(), head.enteredAt(), head.enteredBy(), known);
    }

    @Override
    public List<Why> why(VehicleCard kept, VehicleCard gone) {
        return VehicleTwin.of(kept, gone).stream()
                .map(it -> new Why("master.vehicle.twin." + it.rule(), it.said()))
                .toList();
    }

    @Override
    public List<Found> among(Collection<Long> rows) {
        var found = new ArrayList<Found>();
        for (VehicleCard one : cards.of(rows, Open.EVERYBODY)) {
            for (VehicleCard other : cards.like(terms(one), "", Open.EVERYBODY)) {
                if (one.head().id() != other.head().id()) {
                    VehicleTwin.of(one, other).stream()
                            .mapToInt(it -> it.rule().score())
                            .max()
                            .ifPresent(score -> found.add(
                                    new Found(one.head().id(), other.head().id(), score)));
                }
            }
        }
        return found;
    }

    private static Set<String> terms(VehicleCard of) {
        Set<Plate> plates =
                of.of(SaidKind.PLATE).stream().map(it -> new Plate(it.said())).collect(Collectors.toSet());
        return VehicleKeys.filed(plates, of.vins());
    }
}
