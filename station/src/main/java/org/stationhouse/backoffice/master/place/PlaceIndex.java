package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.PlaceLine;
import org.stationhouse.backoffice.master.PlaceWarning;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What an address means: while it is typed, and when a record with it is kept. */
@Service
class PlaceIndex implements Places {

    private final StreetShelf shelf;
    private final PlaceStore places;
    private final PlaceNoteStore notes;
    private final PlaceFiling filing;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PlaceIndex(
            StreetShelf shelf,
            PlaceStore places,
            PlaceNoteStore notes,
            PlaceFiling filing,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.shelf = shelf;
        this.places = places;
        this.notes = notes;
        this.filing = filing;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A place that may be meant, as it is read back.
     *
     * @param used how often a call was there
     * @param warnings how many warnings stand there that the reader may know
     */
    record Offer(Match match, long used, int warnings) {}

    /**
     * What is read back of a typed address.
     *
     * @param asked whether there is a street file at all, so that something can be said
     * @param meant the one that is taken when nothing else is picked; null when none is without a doubt
     * @param offers all that may be meant, the likeliest first, those used most before others like it
     */
    record ReadBack(boolean asked, @Nullable Offer meant, List<Offer> offers) {

        static final ReadBack NOTHING = new ReadBack(false, null, List.of());

        ReadBack {
            offers = List.copyOf(offers);
        }
    }

    /** What may be meant by an address that is being typed. Only where warnings are told a line is written. */
    @Transactional
    public ReadBack typed(String typed, Actor actor) {
        policy.require(actor, "master.place.match");
        StreetBook book = typed.isBlank() ? StreetBook.EMPTY : shelf.book();
        if (book.isEmpty()) {
            return ReadBack.NOTHING;
        }
        List<Match> found = book.find(typed);
        Map<String, Place> known = known(found);
        Map<Long, Long> warned = warned(known.values().stream().map(Place::id).toList(), actor);
        List<Offer> offers = found.stream()
                .map(it -> offer(it, known, warned))
                .sorted(Comparator.<Offer>comparingInt(it -> it.match().points())
                        .thenComparingLong(Offer::used)
                        .reversed())
                .toList();
        if (!warned.isEmpty()) {
            audit.write(Act.done("master.place.match", actor)
                    .on(
                            Place.KIND,
                            known.values().stream()
                                    .filter(it -> warned.containsKey(it.id()))
                                    .map(it -> it.ref().text())
                                    .toList())
                    .asked(typed));
        }
        Match meant = StreetBook.meant(found).orElse(null);
        Offer first =
                offers.stream().filter(it -> it.match() == meant).findFirst().orElse(null);
        return new ReadBack(true, first, offers);
    }

    private Map<String, Place> known(List<Match> found) {
        var known = new HashMap<String, Place>();
        List<String> keys = found.stream()
                .map(Match::spot)
                .filter(Objects::nonNull)
                .map(Spot::key)
                .toList();
        if (!keys.isEmpty()) {
            places.keyed(keys).stream().filter(Place::listed).forEach(it -> known.put(it.key(), it));
        }
        return known;
    }

    private Map<Long, Long> warned(List<Long> ids, Actor actor) {
        var warned = new HashMap<Long, Long>();
        if (!ids.isEmpty()) {
            notes.of(ids, kinds(actor)).stream()
                    .filter(it -> it.holds(clock.today()))
                    .forEach(it -> warned.merge(it.place(), 1L, Long::sum));
        }
        return warned;
    }

    private static Offer offer(Match match, Map<String, Place> known, Map<Long, Long> warned) {
        Place place = match.spot() == null ? null : known.get(match.spot().key());
        return place == null
                ? new Offer(match, 0, 0)
                : new Offer(
                        match, place.used(), warned.getOrDefault(place.id(), 0L).intValue());
    }

    /** Kinds of notes that the actor may know. */
    List<NoteKind> kinds(Actor actor) {
        return Arrays.stream(NoteKind.values())
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PlaceLine> meant(String typed, boolean listed, Actor actor) {
        policy.require(actor, "master.place.link");
        StreetBook book = shelf.book();
        return book.meant(typed).map(it -> kept(it, listed, book, actor));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Later> later(String typed, Actor actor) {
        policy.require(actor, "master.place.link");
        StreetBook book = shelf.book();
        return book.meant(typed)
                .flatMap(it -> LaterRule.of(it)
                        .map(rule -> new Later(kept(it, true, book, actor), "master.place.later." + rule)));
    }

    private PlaceLine kept(Match match, boolean listed, StreetBook book, Actor actor) {
        Spot spot = Objects.requireNonNull(match.spot());
        Place place = places.put(spot, match.label(), match.beat(), match.district(), clock.now(), actor.name());
        if (listed) {
            places.used(place.id());
            list(place, book, actor);
        }
        return new PlaceLine(place.id(), place.ref(), place.label(), match.beat());
    }

    /** From now on everybody finds it. */
    void list(Place place, StreetBook book, Actor actor) {
        if (places.list(place.id())) {
            filing.file(List.of(place.id()), book);
            audit.write(Act.done("master.place.enter", actor)
                    .on(Place.KIND, place.ref().text())
                    .changed("label", null, place.label()));
        }
    }

    @Override
    @Transactional
    public List<PlaceWarning> warnings(PublicRef ref, Actor actor) {
        policy.require(actor, "master.place.match");
        Place place = places.find(ref).orElse(null);
        if (place == null) {
            return List.of();
        }
        var all = new ArrayList<PlaceNote>(
                notes.of(places.group(place.id()).stream().map(Place::id).toList(), kinds(actor)));
        all.removeIf(it -> !it.holds(clock.today()));
        all.sort(Comparator.comparing(PlaceNote::kind));
        if (!all.isEmpty()) {
            audit.write(Act.done("master.place.match", actor).on(Place.KIND, ref.text()));
        }
        return all.stream().map(PlaceNote::warning).toList();
    }
}
