package org.stationhouse.backoffice.master.place;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the index of places: open one, warn of something there, take that back, name it. */
@Service
public class PlaceDesk {

    private static final String NOTE = "master.place.note";

    private final PlaceStore places;
    private final PlaceNameStore names;
    private final PlaceNoteStore notes;
    private final StreetStore streets;
    private final StreetShelf shelf;
    private final PlaceIndex index;
    private final PlaceFiling filing;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PlaceDesk(
            PlaceStore places,
            PlaceNameStore names,
            PlaceNoteStore notes,
            StreetStore streets,
            StreetShelf shelf,
            PlaceIndex index,
            PlaceFiling filing,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.places = places;
        this.names = names;
        this.notes = notes;
        this.streets = streets;
        this.shelf = shelf;
        this.index = index;
        this.filing = filing;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * The page of the place that an address means, made when it has none.
     *
     * @throws Unfit of the field {@code q} when no place is meant without a doubt
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef open(String typed, Actor actor) {
        policy.require(actor, NOTE);
        StreetBook book = shelf.book();
        Match match = book.meant(typed).orElseThrow(() -> new Unfit("q", "master.place.unclear"));
        Place place = places.put(
                Objects.requireNonNull(match.spot()),
                match.label(),
                match.beat(),
                match.district(),
                clock.now(),
                actor.name());
        index.list(place, book, actor);
        return place.ref();
    }

    /** Something must be known by whoever goes there. */
    @Transactional(noRollbackFor = Refusal.class)
    public void note(PublicRef ref, NewNote said, Actor actor) {
        policy.require(actor, NOTE);
        policy.require(actor, said.kind().right());
        Place place = head(ref);
        notes.insert(PublicRef.fresh(), place.id(), said, clock.now(), actor.name());
        index.list(place, shelf.book(), actor);
        audit.write(Act.done(NOTE, actor)
                .on(Place.KIND, place.ref().text())
                .changed("kind", null, said.kind())
                .changed("said", null, said.said())
                .changed("source", null, said.source())
                .changed("from", null, said.fromOn())
                .changed("until", null, said.untilOn()));
    }

    /** A note does not hold any more; that it was written stays. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void unnote(PublicRef ref, PublicRef note, Actor actor) {
        policy.require(actor, NOTE);
        List<Long> ids = places.group(head(ref).id()).stream().map(Place::id).toList();
        PlaceNote said = notes.find(note)
                .filter(it -> ids.contains(it.place()) && index.kinds(actor).contains(it.kind()))
                .orElseThrow(NoSuch::new);
        if (notes.end(said.id(), clock.now(), actor.name()) == 0) {
            throw new SomeoneElseSaved("This note");
        }
        audit.write(Act.done("master.place.unnote", actor)
                .on(Place.KIND, head(ref).ref().text())
                .changed("kind", said.kind(), null)
                .changed("said", said.said(), null));
    }

    /** People know the place by this name. */
    @Transactional(noRollbackFor = Refusal.class)
    public void name(PublicRef ref, String said, Actor actor) {
        policy.require(actor, NOTE);
        Place place = head(ref);
        if (names.add(place.id(), said.strip(), null, clock.now(), actor.name())) {
            streets.changed();
            StreetBook book = shelf.fresh();
            index.list(place, book, actor);
            filing.file(List.of(place.id()), book);
            audit.write(Act.done("master.place.name", actor)
                    .on(Place.KIND, place.ref().text())
                    .changed("name", null, said.strip()));
        }
    }

    private Place head(PublicRef ref) {
        Place row = places.find(ref).orElseThrow(NoSuch::new);
        return row.canonical() == null ? row : places.find(row.canonical()).orElseThrow(NoSuch::new);
    }
}
