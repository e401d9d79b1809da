package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** How places stand in the search: by address, by every other name of the street, by block, by the names people know them by. */
@Component
class PlaceFiling implements SearchKind {

    private static final int PART = 500;
    private static final int BLOCK = 100;

    private final PlaceStore places;
    private final PlaceNameStore names;
    private final SearchEntries index;

    PlaceFiling(PlaceStore places, PlaceNameStore names, SearchEntries index) {
        this.places = places;
        this.names = names;
        this.index = index;
    }

    @Override
    public String kind() {
        return Place.KIND;
    }

    @Override
    public String word() {
        return "master.place";
    }

    @Override
    public String right() {
        return "master.place.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/places/" + ref;
    }

    /** Files places anew that everybody may find; rows of one place stand there once. */
    void file(Collection<Long> ids, StreetBook book) {
        var roots = new LinkedHashSet<Long>();
        for (Long id : ids) {
            List<Place> group = places.group(id);
            group.forEach(it -> {
                if (it.canonical() != null) {
                    index.remove(Place.KIND, it.ref());
                }
                roots.add(it.root());
            });
        }
        var entries = new ArrayList<SearchEntry>();
        for (Long root : roots) {
            List<Place> group =
                    places.group(root).stream().filter(Place::listed).toList();
            group.stream()
                    .filter(it -> it.canonical() == null)
                    .findFirst()
                    .ifPresent(head -> entries.add(entry(head, group, book)));
        }
        if (!entries.isEmpty()) {
            index.putAll(entries);
        }
    }

    /** After the street file has changed: beats and names as it says them now. */
    void refile(StreetBook book) {
        for (int from = 0; ; from += PART) {
            List<Place> part = places.list(null, null, "id", from, PART);
            for (Place place : part) {
                Optional<Match> now = book.at(place.key());
                now.filter(it -> !Objects.equals(it.beat(), place.beat())
                                || !Objects.equals(it.district(), place.district()))
                        .ifPresent(it -> places.beat(place.id(), it.beat(), it.district()));
            }
            file(part.stream().map(Place::id).toList(), book);
            if (part.size() < PART) {
                return;
            }
        }
    }

    private SearchEntry entry(Place head, List<Place> group, StreetBook book) {
        List<String> known = names.of(group.stream().map(Place::id).toList());
        var said = new LinkedHashSet<String>();
        for (Place place : group) {
            said.add(place.label());
            book.at(place.key()).ifPresent(it -> said.addAll(others(it, book)));
        }
        said.addAll(known);
        return new SearchEntry(
                Place.KIND,
                head.ref(),
                head.label(),
                String.join(", ", known),
                head.beat() == null ? null : head.beat(),
                head.enteredAt(),
                said.stream()
                        .<SearchKey>map(it -> new SearchKey.Address(org.stationhouse.foundation.kernel.Place.of(it)))
                        .toList());
    }

    /** The same place by the other names of its streets, and by its block. */
    private static List<String> others(Match match, StreetBook book) {
        var others = new ArrayList<String>();
        Spot spot = Objects.requireNonNull(match.spot());
        for (Long id : spot.streets()) {
            Street street = book.street(id).orElseThrow();
            String now = street.name().text();
            street.also()
                    .forEach(it ->
                            others.add(match.label().replace(now, it.name().text())));
            int block = switch (spot) {
                case Spot.Number it -> it.number() / BLOCK * BLOCK;
                case Spot.Block it -> it.from();
                case Spot.Corner it -> -1;
                case Spot.Named it -> -1;
                case Spot.Known it -> -1;
            };
            if (block >= 0) {
                others.add(block + " block of " + now);
                others.add(block + " block " + now);
                others.add(block + " blk " + now);
            }
        }
        return others;
    }
}
