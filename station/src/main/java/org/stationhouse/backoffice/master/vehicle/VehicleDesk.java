package org.stationhouse.backoffice.master.vehicle;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidDesk;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the index: enter or pick a vehicle, change what it is, say something of it, take it back. */
@Service
public class VehicleDesk implements SaidDesk {

    private static final String CHANGE = "master.vehicle.change";

    private final VehicleStore vehicles;
    private final VehicleCardStore cards;
    private final VehicleEntry entry;
    private final VehicleFiling filing;
    private final VehicleSight sight;
    private final SaidBook book;
    private final People people;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    VehicleDesk(
            VehicleStore vehicles,
            VehicleCardStore cards,
            VehicleEntry entry,
            VehicleFiling filing,
            VehicleSight sight,
            SaidBook book,
            People people,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.vehicles = vehicles;
        this.cards = cards;
        this.entry = entry;
        this.filing = filing;
        this.sight = sight;
        this.book = book;
        this.people = people;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Enters a vehicle, or picks one of those offered, which gets what was said and is not known of it yet.
     *
     * @param answer as {@link org.stationhouse.backoffice.master.Vehicles#findOrEnter} takes it
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef enter(NewVehicle said, String answer, Actor actor) {
        policy.require(actor, "master.vehicle.enter");
        return entry.findOrEnter(said, answer, true, actor).ref();
    }

    /**
     * Puts right what a vehicle is.
     *
     * @param version version that the clerk saw
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, @Nullable Vin vin, VehicleLooks looks, Actor actor) {
        policy.require(actor, CHANGE);
        Vehicle was = card(ref, actor).head();
        if (vehicles.update(was.id(), version, vin, looks) == 0) {
            throw new SomeoneElseSaved("Vehicle " + was.number());
        }
        filing.file(was.id());
        Act act = Act.done(CHANGE, actor).on(Vehicle.KIND, was.ref().text());
        act = Objects.equals(was.vin(), vin) ? act : act.changed("vin", was.vin(), vin);
        act = was.looks().text().equals(looks.text())
                ? act
                : act.changed("looks", was.looks().text(), looks.text());
        audit.write(
                was.looks().marks().equals(looks.marks())
                        ? act
                        : act.changed("marks", was.looks().marks(), looks.marks()));
    }

    @Override
    public SaidKind.About about() {
        return SaidKind.About.VEHICLE;
    }

    @Override
    public String path() {
        return "/vehicles";
    }

    @Override
    @Transactional
    public Head head(PublicRef ref, Actor actor) {
        policy.require(actor, "master.vehicle.read");
        VehicleCard card = card(ref, actor);
        audit.write(Act.done("master.vehicle.read", actor)
                .on(Vehicle.KIND, card.head().ref().text()));
        return new Head(ref, card.line(clock.today()).text(), card.head().number());
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void say(PublicRef ref, NewSaid said, String person, Actor actor) {
        policy.require(actor, CHANGE);
        Vehicle row = card(ref, actor).head();
        NewSaid whole = person.isBlank()
                ? said
                : said.with(people.numbered(person, actor)
                        .orElseThrow(() -> new Unfit("other", "master.other.unknown"))
                        .id());
        book.add(row.id(), whole, actor);
        filing.file(row.id());
        audit.write(Act.done("master.vehicle.say", actor)
                .on(Vehicle.KIND, row.ref().text())
                .changed("kind", null, said.kind() + " " + said.sort())
                .changed("said", null, said.said())
                .changed("person", null, person.isBlank() ? null : person.strip())
                .changed("state", null, said.state())
                .changed("from", null, said.fromOn())
                .changed("until", null, said.untilOn())
                .changed("source", null, said.source()));
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public void unsay(PublicRef ref, PublicRef said, Actor actor) {
        policy.require(actor, CHANGE);
        VehicleCard card = card(ref, actor);
        Said gone = card.facts().stream()
                .filter(it -> it.ref().equals(said))
                .findFirst()
                .orElseThrow(NoSuch::new);
        book.end(gone, actor);
        filing.file(gone.thing());
        audit.write(Act.done("master.vehicle.unsay", actor)
                .on(Vehicle.KIND, card.head().ref().text())
                .changed(gone.kind() + " " + gone.sort(), gone.said(), null));
    }

    private VehicleCard card(PublicRef ref, Actor actor) {
        return vehicles.find(ref)
                .flatMap(it ->
                        cards.of(List.of(it.id()), sight.open(actor)).stream().findFirst())
                .orElseThrow(NoSuch::new);
    }
}
