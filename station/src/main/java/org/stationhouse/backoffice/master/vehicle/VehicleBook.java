package org.stationhouse.backoffice.master.vehicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.HotWarnings;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.VehicleClue;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.VehicleRecords;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.MergeLines;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the index of vehicles: a list, one vehicle whole. Every look has its audit line. */
@Service
public class VehicleBook {

    /** Vehicles that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    /** With so many found exactly nobody needs others that look alike. */
    private static final int ENOUGH = 10;

    private final VehicleStore vehicles;
    private final VehicleCardStore cards;
    private final MergeLines merges;
    private final VehicleCandidates candidates;
    private final VehicleSight sight;
    private final People people;
    private final HotWarnings hot;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    VehicleBook(
            VehicleStore vehicles,
            VehicleCardStore cards,
            MergeLines merges,
            VehicleCandidates candidates,
            VehicleSight sight,
            People people,
            HotWarnings hot,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.vehicles = vehicles;
        this.cards = cards;
        this.merges = merges;
        this.candidates = candidates;
        this.sight = sight;
        this.people = people;
        this.hot = hot;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A row of the list.
     *
     * @param like why a vehicle that was not asked for by this plate is meant perhaps; empty for one that was
     */
    record Row(VehicleLine vehicle, List<VehicleClue> like) {}

    /** Those with the plate or the number asked, then those that may be misread for it where few were found; else the newest first. */
    @Transactional
    List<Row> list(VehicleFilter filter, int skip, int most, Actor actor) {
        policy.require(actor, "master.vehicle.list");
        Open open = sight.open(actor);
        var found = new ArrayList<Row>();
        for (VehicleCard one : page(filter, open, skip, most)) {
            found.add(new Row(one.line(clock.today()), List.of()));
        }
        if (skip == 0 && found.size() < ENOUGH && !exact(filter, found)) {
            found.addAll(like(filter, found, open));
        }
        audit.write(Act.done("master.vehicle.list", actor)
                .on(
                        Vehicle.KIND,
                        found.stream().map(it -> it.vehicle().ref().text()).toList())
                .asked(filter.asked()));
        return found;
    }

    private List<VehicleCard> page(VehicleFilter filter, Open open, int skip, int most) {
        PlatePattern pattern = filter.pattern();
        Plate plate = filter.whole();
        Vin vin = filter.number();
        if (filter.impossible()) {
            return List.of();
        }
        if (pattern != null) {
            return cards.fitting(pattern, filter, open, skip, most);
        }
        if (plate != null) {
            return cards.filed(VehicleKeys.plate(plate.text()), filter, open, skip, most);
        }
        if (vin != null) {
            int length = vin.text().length();
            boolean end = length == VehicleKeys.LONG_END || length == VehicleKeys.SHORT_END;
            List<VehicleCard> ending =
                    end ? cards.filed(VehicleKeys.end(vin.text()), filter, open, skip, most) : List.of();
            return ending.isEmpty() ? cards.filed(VehicleKeys.vin(vin.text()), filter, open, skip, most) : ending;
        }
        return cards.newest(filter, open, skip, most);
    }

    private static boolean exact(VehicleFilter filter, List<Row> found) {
        Plate plate = filter.whole();
        Vin vin = filter.number();
        return plate == null && vin == null
                || found.stream()
                        .map(Row::vehicle)
                        .anyMatch(it -> it.plates().stream()
                                        .anyMatch(one ->
                                                plate != null && one.plate().equals(plate.text()))
                                || vin != null
                                        && it.vin() != null
                                        && it.vin().text().endsWith(vin.text()));
    }

    private List<Row> like(VehicleFilter filter, List<Row> found, Open open) {
        if (filter.whole() == null && filter.number() == null) {
            return List.of();
        }
        var said = new NewVehicle(
                filter.whole(),
                filter.state().isEmpty() ? null : filter.state(),
                NewVehicle.PASSENGER,
                filter.number(),
                VehicleLooks.NONE,
                "",
                "");
        List<Long> there = found.stream().map(it -> it.vehicle().id()).toList();
        return candidates.find(said, open).stream()
                .filter(it -> !there.contains(it.vehicle().id()))
                .map(it -> new Row(it.vehicle(), it.clues()))
                .toList();
    }

    /** Whether what was asked stands in a hot file, be it in the index or not. */
    @Transactional
    List<HotFile.Hit> warnings(VehicleFilter filter, Actor actor) {
        Plate plate = filter.whole();
        Vin vin = filter.number();
        return hot.of(
                HotFile.Asked.vehicle(
                        plate == null ? List.of() : List.of(plate), vin == null ? List.of() : List.of(vin)),
                actor);
    }

    /**
     * The next vehicles of a list as they leave the house, at most {@link #EXPORTED}.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    List<VehicleLine> export(VehicleFilter filter, @Nullable String reason, int skip, Actor actor) {
        policy.require(actor, "master.vehicle.export");
        Open open = sight.open(actor);
        Export.require(reason, large -> page(filter, open, 0, large + 1).size() > large);
        List<VehicleLine> found = page(filter, open, skip, EXPORTED).stream()
                .map(it -> it.line(clock.today()))
                .toList();
        audit.write(Act.done("master.vehicle.export", actor)
                .because(reason)
                .on(Vehicle.KIND, found.stream().map(it -> it.ref().text()).toList())
                .asked(filter.asked()));
        return found;
    }

    /**
     * A vehicle whole.
     *
     * @param people who are named in its facts and whom the reader may see, by id
     * @param records records that name it and that the reader may see, newest first
     * @param merges what was merged and taken apart
     * @param hot hot files in which it stands
     */
    record Whole(
            VehicleCard card,
            Map<Long, PersonLine> people,
            List<VehicleRecords.Line> records,
            List<MergeLine> merges,
            List<HotFile.Hit> hot) {

        /** What was said of one kind; who may not be seen holds nothing. */
        List<Said> of(SaidKind kind) {
            return card.of(kind).stream()
                    .filter(it -> it.person() == null || people.containsKey(it.person()))
                    .toList();
        }
    }

    /** One vehicle, by the reference of any row of it. */
    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "master.vehicle.read");
        Open open = sight.open(actor);
        return vehicles.find(ref)
                .flatMap(it -> cards.of(List.of(it.id()), open).stream().findFirst())
                .map(it -> {
                    audit.write(Act.done("master.vehicle.read", actor)
                            .on(Vehicle.KIND, it.head().ref().text()));
                    return whole(it, open, actor);
                });
    }

    private Whole whole(VehicleCard card, Open open, Actor actor) {
        List<Long> ids = card.members().stream().map(Vehicle::id).toList();
        List<Long> holders = card.facts().stream()
                .map(Said::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<VehicleRecords.Line> records = sight.telling(actor).stream()
                .flatMap(it -> it.of(ids, actor).stream())
                .sorted(Comparator.comparing(VehicleRecords.Line::at).reversed())
                .toList();
        List<MergeLine> merged =
                merges.of(Index.VEHICLE, ids, it -> !cards.of(List.of(it), open).isEmpty());
        List<Plate> plates =
                card.of(SaidKind.PLATE).stream().map(it -> new Plate(it.said())).toList();
        return new Whole(
                card,
                people.seen(holders, actor),
                records,
                merged,
                hot.of(HotFile.Asked.vehicle(plates, card.vins()), actor));
    }
}
