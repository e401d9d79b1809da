package org.stationhouse.backoffice.master.vehicle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.merging.Member;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Vin;

/**
 * A vehicle with all that holds of it and that the reader may see.
 *
 * @param members the rows that were merged, the one that stands for all first
 * @param facts what was said of any of them, the newest first
 */
record VehicleCard(List<Vehicle> members, List<Said> facts) {

    VehicleCard {
        members = members.stream()
                .sorted(Comparator.comparing((Vehicle it) -> it.canonical() != null)
                        .thenComparing(Vehicle::id))
                .toList();
        facts = facts.stream()
                .sorted(Comparator.comparing(Said::at).thenComparing(Said::id).reversed())
                .toList();
    }

    Vehicle head() {
        return members.getFirst();
    }

    List<Said> of(SaidKind kind) {
        return facts.stream().filter(it -> it.kind() == kind).toList();
    }

    /** Every VIN that was read on it, that of the head first; numbers of engines are none. */
    List<Vin> vins() {
        var vins = new LinkedHashSet<Vin>();
        members.stream().map(Vehicle::vin).filter(Objects::nonNull).forEach(vins::add);
        of(SaidKind.VIN).stream()
                .filter(it -> !it.sort().equals("ENGINE"))
                .map(it -> new Vin(it.said()))
                .forEach(vins::add);
        return List.copyOf(vins);
    }

    @Nullable
    Vin vin() {
        return vins().isEmpty() ? null : vins().getFirst();
    }

    /** Plates, those that hold today first, of these the newest. */
    List<VehicleLine.Plated> plates(LocalDate today) {
        return of(SaidKind.PLATE).stream()
                .map(it -> new VehicleLine.Plated(it.said(), it.state(), it.holds(today)))
                .sorted(Comparator.comparing((VehicleLine.Plated it) -> !it.now()))
                .distinct()
                .toList();
    }

    /** Its rows as the page shows them. */
    List<Member> rows() {
        return members.stream()
                .map(it -> new Member(
                        it.ref(),
                        it.number(),
                        it.looks().text(),
                        it.vin() == null ? "" : it.vin().text(),
                        it.enteredAt(),
                        it.enteredBy(),
                        it.mergedAt()))
                .toList();
    }

    /** Warnings that hold on that day. */
    List<Said> flags(LocalDate today) {
        return of(SaidKind.FLAG).stream().filter(it -> it.holds(today)).toList();
    }

    VehicleLine line(LocalDate today) {
        Vehicle head = head();
        return new VehicleLine(
                head.id(),
                head.ref(),
                head.number(),
                vin(),
                head.looks(),
                plates(today),
                flags(today).stream()
                        .map(it -> new PersonLine.Flag(it.sort(), it.said()))
                        .toList());
    }
}
