package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.PlaceAppearances;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Member;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.MergeLines;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the index of places: a list, one place whole. Every look has its audit line. */
@Service
class PlaceBook {

    private static final int MOST_LINES = 200;

    private static final Map<String, String> ORDERS = Map.of("label", "sort", "beat", "beat", "used", "used");

    private final PlaceStore places;
    private final PlaceNameStore names;
    private final PlaceNoteStore notes;
    private final MergeLines merges;
    private final PlaceIndex index;
    private final StreetShelf shelf;
    private final List<PlaceAppearances> rooms;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PlaceBook(
            PlaceStore places,
            PlaceNameStore names,
            PlaceNoteStore notes,
            MergeLines merges,
            PlaceIndex index,
            StreetShelf shelf,
            List<PlaceAppearances> rooms,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.places = places;
        this.names = names;
        this.notes = notes;
        this.merges = merges;
        this.index = index;
        this.shelf = shelf;
        this.rooms = rooms;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Which places a list shows, and in which order.
     *
     * @param text part of the address or of a name, null for any
     * @param beat null for any
     * @param sort column, empty for those used most first
     */
    record Asked(@Nullable String text, @Nullable String beat, String sort, boolean down) {}

    /** A row of the list. @param names names people know it by */
    record Row(Place place, List<String> names) {}

    /** Places that everybody may find. */
    @Transactional
    public List<Row> list(Asked asked, int skip, int most, Actor actor) {
        policy.require(actor, "master.place.list");
        return shown(Act.done("master.place.list", actor), asked, skip, most);
    }

    /**
     * The same as they leave the house.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Row> export(Asked asked, int skip, int most, @Nullable String reason, Actor actor) {
        policy.require(actor, "master.place.export");
        Export.require(reason, large -> !found(asked, large, 1).isEmpty());
        return shown(Act.done("master.place.export", actor).because(reason), asked, skip, most);
    }

    private List<Place> found(Asked asked, int skip, int most) {
        String column = ORDERS.get(asked.sort());
        String order =
                column == null ? "used desc, sort" : column + (asked.down() ? " desc nulls last" : " nulls first");
        return places.list(asked.text(), asked.beat(), order, skip, most);
    }

    private List<Row> shown(Act act, Asked asked, int skip, int most) {
        List<Place> found = found(asked, skip, most);
        Map<Long, List<String>> named = names.each(found.stream().map(Place::id).toList());
        List<Row> rows = found.stream()
                .map(it -> new Row(it, named.getOrDefault(it.id(), List.of())))
                .toList();
        audit.write(act.on(
                        Place.KIND,
                        rows.stream().map(it -> it.place().ref().text()).toList())
                .asked(asked.text()));
        return rows;
    }

    /**
     * A place whole.
     *
     * @param head the row that stands for all
     * @param members all rows of it, the head among them
     * @param names names people know it by
     * @param streets other names of its streets
     * @param warnings notes that hold today, the gravest first
     * @param past notes that do not hold any more
     * @param lines what happened there and who lived there, as far as the reader may know, newest first
     * @param counts how many records of each kind there are in all, by the message key of their name
     * @param merges what was merged and taken apart
     */
    record Whole(
            Place head,
            List<Place> members,
            List<String> names,
            List<String> streets,
            List<PlaceNote> warnings,
            List<PlaceNote> past,
            List<PlaceAppearances.Line> lines,
            Map<String, Long> counts,
            List<MergeLine> merges) {

        /** Its rows as the page shows them. */
        List<Member> rows() {
            return members.stream()
                    .map(it -> new Member(it.ref(), it.label(), "", "", it.enteredAt(), it.enteredBy(), it.mergedAt()))
                    .toList();
        }

        /** Whether something is known about it at all. */
        boolean known() {
            return head.listed() || !lines.isEmpty();
        }
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "master.place.read");
        return places.find(ref).map(it -> {
            Whole whole = whole(it, actor);
            audit.write(Act.done("master.place.read", actor)
                    .on(Place.KIND, whole.head().ref().text()));
            return whole;
        });
    }

    private Whole whole(Place row, Actor actor) {
        List<Place> members = places.group(row.id());
        Place head = members.stream()
                .filter(it -> it.canonical() == null)
                .findFirst()
                .orElseThrow();
        List<Long> ids = members.stream().map(Place::id).toList();
        var lines = new ArrayList<PlaceAppearances.Line>();
        var counts = new LinkedHashMap<String, Long>();
        for (PlaceAppearances room : rooms) {
            if (policy.decide(actor, room.right()) instanceof Decision.Allowed) {
                lines.addAll(room.at(ids, MOST_LINES, actor));
                counts.put(room.word(), room.count(ids, actor));
            }
        }
        lines.sort(Comparator.comparing(PlaceAppearances.Line::at).reversed());
        List<PlaceNote> said = notes.of(ids, index.kinds(actor));
        return new Whole(
                head,
                members,
                names.of(ids),
                streets(members),
                said.stream()
                        .filter(it -> it.holds(clock.today()))
                        .sorted(Comparator.comparing(PlaceNote::kind))
                        .toList(),
                said.stream().filter(it -> !it.holds(clock.today())).toList(),
                lines.stream().limit(MOST_LINES).toList(),
                counts,
                merges.of(Index.PLACE, ids, it -> true));
    }

    private List<String> streets(List<Place> members) {
        StreetBook book = shelf.book();
        var others = new LinkedHashSet<String>();
        members.forEach(row -> book.at(row.key())
                .flatMap(it -> Optional.ofNullable(it.spot()))
                .ifPresent(spot -> spot.streets()
                        .forEach(id -> book.street(id)
                                .ifPresent(street -> street.also()
                                        .forEach(it -> others.add(it.name().text()))))));
        return List.copyOf(others);
    }

    /**
     * What an address asked for by the command bar leads to.
     *
     * @param known the place, when something stands there that the reader may know
     * @param back what may be meant
     */
    record Found(Optional<PublicRef> known, PlaceIndex.ReadBack back) {}

    /** The place that an address means, or what may be meant. */
    @Transactional
    public Found find(String typed, Actor actor) {
        policy.require(actor, "master.place.read");
        PlaceIndex.ReadBack back = index.typed(typed, actor);
        PlaceIndex.Offer meant = back.meant();
        Spot spot = meant == null ? null : meant.match().spot();
        Optional<PublicRef> known = spot == null
                ? Optional.empty()
                : places.keyed(List.of(spot.key())).stream()
                        .filter(it -> whole(it, actor).known())
                        .map(Place::ref)
                        .findFirst();
        return new Found(known, back);
    }
}
