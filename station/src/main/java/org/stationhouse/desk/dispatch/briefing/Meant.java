package org.stationhouse.desk.dispatch.briefing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleClue;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Which place, person and vehicle of the indices a short record means. Nobody and nothing is entered there by it: who is suspected is no
 * person of the index for that alone (decision 261).
 */
@Component
class Meant {

    private final Places places;
    private final People people;
    private final Vehicles vehicles;

    Meant(Places places, People people, Vehicles vehicles) {
        this.places = places;
        this.people = people;
        this.vehicles = vehicles;
    }

    Brief.@Nullable Site site(String place, Actor actor) {
        return places.meant(place, true, actor)
                .map(it -> new Brief.Site(it.ref(), it.beat()))
                .orElse(null);
    }

    /** With the links that are meant without a doubt; in place of a number of the index stands the name. */
    Brief.Said linked(Brief.Said said, Actor actor) {
        return new Brief.Said(
                said.kind(),
                said.what(),
                said.place(),
                said.seenAt(),
                said.until(),
                said.toldBy(),
                said.phone(),
                person(said.person(), actor),
                car(said.car(), actor),
                said.kept(),
                said.duty());
    }

    /** Whether the reader may open the person that is meant. */
    boolean opens(Brief.@Nullable Named person, Actor reader) {
        Brief.Known known = person == null ? null : person.known();
        return known != null && people.find(known.ref(), reader).isPresent();
    }

    /** Whether the reader may open the vehicle that is meant. */
    boolean opens(Brief.@Nullable Car car, Actor reader) {
        Brief.Known known = car == null ? null : car.known();
        return known != null && vehicles.find(known.ref(), reader).isPresent();
    }

    private Brief.@Nullable Named person(Brief.@Nullable Named said, Actor actor) {
        if (said == null || said.known() != null) {
            return said;
        }
        return people.numbered(said.name().toUpperCase(Locale.ROOT), actor)
                .map(it -> new Brief.Named(
                        it.name().toString(),
                        said.standing(),
                        said.suspicion(),
                        new Brief.Known(it.ref(), it.number())))
                .orElse(said);
    }

    private Brief.@Nullable Car car(Brief.@Nullable Car said, Actor actor) {
        return said == null || said.plate() == null
                ? said
                : new Brief.Car(
                        said.plate(),
                        said.state(),
                        said.looks(),
                        vehicle(said, actor).orElse(null));
    }

    /** The one vehicle that has this plate, and of this state where one is said. */
    private Optional<Brief.Known> vehicle(Brief.Car said, Actor actor) {
        var asked = NewVehicle.of(said.plate(), said.state(), VehicleLooks.NONE, "");
        List<VehicleCandidate> same = vehicles.candidates(asked, false, actor).stream()
                .filter(it -> it.clues().stream().anyMatch(clue -> clue.kind() == VehicleClue.Kind.PLATE_SAME))
                .toList();
        return same.size() == 1
                ? Optional.of(new Brief.Known(
                        same.getFirst().vehicle().ref(),
                        same.getFirst().vehicle().number()))
                : Optional.empty();
    }
}
