package org.stationhouse.backoffice.cases.shelf;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The rooms and shelves where paper stands. */
@Service
public class Places {

    private static final String PLACE = "cases.shelf.place";
    private static final String LIST = "cases.shelf.list";
    private static final String CITE = "Manual files: a shelf has one name";

    private final PlaceStore places;
    private final PlaceFile file;
    private final PieceFile pieces;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Places(PlaceStore places, PlaceFile file, PieceFile pieces, AccessPolicy policy, AuditTrail audit) {
        this.places = places;
        this.file = file;
        this.pieces = pieces;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A place and how much belongs there.
     *
     * @param pieces how many belong there
     * @param away how many of those are out or missing
     */
    public record Filled(ShelfPlace place, int pieces, int away) {}

    /** All places, by room and shelf. */
    @Transactional
    public List<Filled> list(Actor actor) {
        policy.require(actor, LIST);
        List<Filled> all = places.all();
        audit.write(Act.done(LIST, actor).count(all.size()));
        return all;
    }

    @Transactional
    public Optional<ShelfPlace> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return places.find(ref).map(place -> {
            audit.write(Act.done(LIST, actor).on(ShelfPlace.KIND, ref.text()));
            return place;
        });
    }

    /** The places whose labels are printed. @param of one place, all when empty */
    @Transactional
    public List<ShelfPlace> labels(Optional<PublicRef> of, Actor actor) {
        policy.require(actor, "cases.shelf.label");
        List<ShelfPlace> found = places.all().stream()
                .map(Filled::place)
                .filter(place -> of.isEmpty() || of.get().equals(place.ref()))
                .limit(Act.MOST_REFS)
                .toList();
        audit.write(Act.done("cases.shelf.label", actor)
                .on(
                        ShelfPlace.KIND,
                        found.stream().map(place -> place.ref().text()).toList()));
        return found;
    }

    /** Names a shelf that has a label before anything stands on it. */
    @Transactional(noRollbackFor = Refusal.class)
    public ShelfPlace open(String room, String shelf, Actor actor) {
        policy.require(actor, PLACE);
        if (places.named(room.strip(), shelf.strip()).isPresent()) {
            throw new Refusal("This shelf has a place already.", CITE);
        }
        return file.known(room, shelf, pieces.now(), actor);
    }

    /** Gives a shelf another name; its label keeps its code. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void rename(PublicRef ref, int version, String room, String shelf, Actor actor) {
        policy.require(actor, PLACE);
        ShelfPlace place = places.find(ref).orElseThrow(NoSuch::new);
        if (places.named(room.strip(), shelf.strip())
                .filter(it -> it.id() != place.id())
                .isPresent()) {
            throw new Refusal("Another shelf has this name.", CITE);
        }
        if (places.update(place.id(), version, room.strip(), shelf.strip()) == 0) {
            throw new SomeoneElseSaved("Place " + place.text());
        }
        ShelfPlace now = places.find(ref).orElseThrow();
        file.file(now, pieces.now());
        audit.write(Act.done(PLACE, actor).on(ShelfPlace.KIND, ref.text()).changed("place", place.text(), now.text()));
    }
}
