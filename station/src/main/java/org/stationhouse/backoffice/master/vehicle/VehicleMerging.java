package org.stationhouse.backoffice.master.vehicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.Mergeable;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.Row;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;

/** How vehicles are merged: what was said of each row, and the records of other rooms that name it. */
@Component
class VehicleMerging implements Mergeable {

    private final VehicleStore vehicles;
    private final SaidBook book;
    private final VehicleFiling filing;
    private final VehicleSight sight;

    VehicleMerging(VehicleStore vehicles, SaidBook book, VehicleFiling filing, VehicleSight sight) {
        this.vehicles = vehicles;
        this.book = book;
        this.filing = filing;
        this.sight = sight;
    }

    @Override
    public Index index() {
        return Index.VEHICLE;
    }

    @Override
    public Open open(Actor actor) {
        return sight.open(actor);
    }

    @Override
    public PublicRef typed(String other, Actor actor) {
        return vehicles.numbered(other)
                .map(Vehicle::ref)
                .orElseThrow(() -> new Unfit("other", Merging.unknown(Index.VEHICLE)));
    }

    @Override
    public String called(Row row) {
        return vehicles.find(row.id()).map(it -> it.looks().text()).orElseThrow();
    }

    @Override
    public List<Later> told(Collection<Long> rows, Actor actor) {
        var told = new ArrayList<>(book.later(SaidKind.About.VEHICLE, rows));
        sight.telling(actor).stream()
                .flatMap(it -> it.of(rows, actor).stream())
                .map(it ->
                        Later.linked(it.link(), it.vehicle(), it.at(), it.role(), it.number(), it.said(), it.about()))
                .forEach(told::add);
        return told;
    }

    @Override
    public void move(Later one, Row to, Actor actor) {
        if (one.number() == null) {
            book.repoint(one.ref(), to.id());
        } else {
            sight.telling(actor).forEach(it -> it.repoint(one.ref(), to.id(), actor));
        }
    }

    @Override
    public void file(Collection<Row> rows) {
        var done = new HashSet<Long>();
        for (Row row : rows) {
            if (!done.contains(row.id())) {
                List<Vehicle> group = vehicles.group(List.of(row.id()));
                group.forEach(filing::key);
                filing.enter(group);
                group.forEach(it -> done.add(it.id()));
            }
        }
    }
}
