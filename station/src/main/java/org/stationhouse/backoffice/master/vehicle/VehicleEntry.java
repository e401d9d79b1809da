package org.stationhouse.backoffice.master.vehicle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** How a vehicle comes into the index: none is entered before the likely ones were looked at. */
@Component
class VehicleEntry {

    private final VehicleCandidates candidates;
    private final VehicleStore vehicles;
    private final VehicleCardStore cards;
    private final SaidBook book;
    private final VehicleFiling filing;
    private final VehicleSight sight;
    private final NumberSeries numbers;
    private final IndexClock clock;
    private final AuditTrail audit;

    VehicleEntry(
            VehicleCandidates candidates,
            VehicleStore vehicles,
            VehicleCardStore cards,
            SaidBook book,
            VehicleFiling filing,
            VehicleSight sight,
            NumberSeries numbers,
            IndexClock clock,
            AuditTrail audit) {
        this.candidates = candidates;
        this.vehicles = vehicles;
        this.cards = cards;
        this.book = book;
        this.filing = filing;
        this.sight = sight;
        this.numbers = numbers;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Unfit of the field {@code answer} when likely candidates were not answered, or the answer is none of them */
    Vehicle findOrEnter(NewVehicle said, String answer, boolean apart, Actor actor) {
        if (!answer.isEmpty() && !answer.equals(Vehicles.NONE)) {
            return picked(said, answer, actor);
        }
        if (said.plate() != null) {
            vehicles.queue(said.plate().seen());
        } else if (said.vin() != null) {
            vehicles.queue(said.vin().seen());
        }
        List<VehicleCandidate> strong = candidates.find(said, sight.open(actor)).stream()
                .filter(VehicleCandidate::strong)
                .toList();
        if (!strong.isEmpty() && answer.isEmpty()) {
            throw new Unfit("answer", "master.vehicle.answer.needed", strong.size());
        }
        return entered(said, strong, apart, actor);
    }

    /** What was said is added to the one that is known already, so that nothing typed is lost. */
    private Vehicle picked(NewVehicle said, String answer, Actor actor) {
        VehicleCard known = seen(answer, actor);
        Vehicle head = known.head();
        Plate plate = said.plate();
        boolean there = plate == null
                || known.of(SaidKind.PLATE).stream()
                        .anyMatch(it -> it.said().equals(plate.text())
                                && (said.state() == null || said.state().equals(it.state())));
        if (plate != null && !there) {
            book.add(head.id(), plated(said, plate), actor);
        }
        Vin vin = said.vin();
        boolean end =
                vin != null && known.vins().stream().anyMatch(it -> it.text().endsWith(vin.text()));
        Vin fill = head.vin() == null && vin != null && !end ? vin : head.vin();
        if (vin != null && !end && head.vin() != null) {
            book.add(head.id(), NewSaid.of(SaidKind.VIN, "OTHER", vin.text(), null, said.source()), actor);
        }
        VehicleLooks filled = filled(head.looks(), said.looks());
        if (!filled.equals(head.looks()) || head.vin() == null && fill != null) {
            vehicles.update(head.id(), head.version(), fill, filled);
        }
        filing.file(head.id());
        audit.write(Act.done("master.vehicle.pick", actor)
                .on(Vehicle.KIND, head.ref().text())
                .changed("said", null, said.text())
                .changed("vin", head.vin(), fill)
                .changed("looks", head.looks().text(), filled.text()));
        return head;
    }

    /** What is not known yet is taken from what was said; nothing is overwritten. */
    private static VehicleLooks filled(VehicleLooks known, VehicleLooks said) {
        return new VehicleLooks(
                known.year() == null ? said.year() : known.year(),
                known.make().isEmpty() ? said.make() : known.make(),
                known.model().isEmpty() ? said.model() : known.model(),
                known.style().isEmpty() ? said.style() : known.style(),
                known.color().isEmpty() ? said.color() : known.color(),
                known.second().isEmpty() ? said.second() : known.second(),
                known.marks().isEmpty() ? said.marks() : known.marks());
    }

    private VehicleCard seen(String answer, Actor actor) {
        try {
            return vehicles.find(PublicRef.of(answer))
                    .flatMap(it -> cards.of(List.of(it.id()), sight.open(actor)).stream()
                            .findFirst())
                    .orElseThrow(() -> new Unfit("answer", "master.vehicle.answer.unknown"));
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("answer", "master.vehicle.answer.unknown");
        }
    }

    private Vehicle entered(NewVehicle said, List<VehicleCandidate> declined, boolean apart, Actor actor) {
        Instant now = clock.now();
        int year = clock.year();
        long running = numbers.reserve(Vehicle.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        long id =
                vehicles.insert(ref, Vehicle.number(year, running), said.vin(), said.looks(), apart, now, actor.name());
        numbers.use(Vehicle.SERIES, year, running);
        if (said.plate() != null) {
            book.add(id, plated(said, said.plate()), actor);
        }
        filing.file(id);
        audit.write(Act.done("master.vehicle.enter", actor)
                .on(Vehicle.KIND, ref.text())
                .changed("plate", null, said.plate() == null ? null : said.text())
                .changed("vin", null, said.vin())
                .changed("looks", null, said.looks().text())
                .changed("marks", null, said.looks().marks())
                .changed("source", null, said.source())
                .changed(
                        "declined",
                        null,
                        declined.isEmpty()
                                ? null
                                : declined.stream()
                                        .map(it -> it.vehicle().number() + " (" + it.score() + ")")
                                        .collect(Collectors.joining(", "))));
        return vehicles.find(id).orElseThrow();
    }

    private static NewSaid plated(NewVehicle said, Plate plate) {
        return NewSaid.of(SaidKind.PLATE, said.type(), plate.text(), said.state(), said.source());
    }
}
