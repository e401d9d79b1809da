package org.stationhouse.backoffice.master.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.table.TableColumns;
import org.stationhouse.foundation.web.table.TableFile;

/** Takes common places over: names with their addresses, or with a beat where a park has no number. */
@Service
public class PlaceImport extends TableImport {

    /** A row: the place that it names, and all names of it. */
    private record Row(
            Spot spot,
            String label,
            @Nullable String beat,
            @Nullable String district,
            Set<String> names) {}

    private final StreetStore streets;
    private final StreetShelf shelf;
    private final PlaceStore places;
    private final PlaceNameStore names;
    private final PlaceFiling filing;

    PlaceImport(
            StreetStore streets,
            StreetShelf shelf,
            PlaceStore places,
            PlaceNameStore names,
            PlaceFiling filing,
            ImportDesk desk,
            AccessPolicy policy,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        super(streets, desk, policy, audit, events);
        this.streets = streets;
        this.shelf = shelf;
        this.places = places;
        this.names = names;
        this.filing = filing;
    }

    @Override
    public String kind() {
        return "places";
    }

    @Override
    public String holds() {
        return "common places and their addresses";
    }

    /** @throws CannotRun also when there are no streets yet */
    @Override
    Fresh read(TableFile table, String name) {
        TableColumns<PlaceColumn> columns =
                TableColumns.of(table, List.of(PlaceColumn.values())).longest(table, PlaceColumn.NAME);
        String missing = columns.missing(List.of(PlaceColumn.NAME, PlaceColumn.ADDRESS));
        if (!missing.isEmpty()) {
            throw new CannotRun(
                    "The file " + name + " is no table of places: it has no column with the " + missing + ".");
        }
        StreetBook book = shelf.fresh();
        if (book.isEmpty()) {
            throw new CannotRun("There is no street file yet: import the streets first, then the places on them.");
        }
        Map<String, Set<String>> known = known();
        var bad = new ArrayList<BadRow>();
        var rows = new ArrayList<Row>();
        long unchanged = 0;
        for (TableFile.Line line : table.all()) {
            try {
                Row row = row(line, columns, table.headings().size(), book);
                Set<String> there = known.computeIfAbsent(row.spot().key(), it -> new LinkedHashSet<>());
                boolean more = false;
                for (String one : row.names()) {
                    more |= there.add(core(one));
                }
                if (more) {
                    rows.add(row);
                } else {
                    unchanged++;
                }
            } catch (NotTaken e) {
                bad.add(new BadRow(line.number(), e.reason(), line.text()));
            }
        }
        return new FreshPlaces(rows, unchanged, bad);
    }

    private Map<String, Set<String>> known() {
        var known = new HashMap<String, Set<String>>();
        names.all()
                .forEach(it -> known.computeIfAbsent(it.key(), key -> new LinkedHashSet<>())
                        .add(core(it.said())));
        return known;
    }

    private static String core(String name) {
        return StreetWords.core(StreetWords.words(name));
    }

    private static Row row(TableFile.Line line, TableColumns<PlaceColumn> columns, int width, StreetBook book)
            throws NotTaken {
        NotTaken.checked(line, width);
        var all = new LinkedHashSet<String>();
        all.add(name(columns.cell(PlaceColumn.NAME, line.cells())));
        for (String alias : columns.cell(PlaceColumn.ALIAS, line.cells()).split("[;|]")) {
            if (!alias.isBlank()) {
                all.add(name(alias.strip()));
            }
        }
        String address = columns.cell(PlaceColumn.ADDRESS, line.cells());
        String beat = columns.cell(PlaceColumn.BEAT, line.cells());
        if (beat.length() > StreetReader.LONGEST_BEAT) {
            throw new NotTaken("The beat has " + beat.length() + " characters; at most " + StreetReader.LONGEST_BEAT
                    + " are kept.");
        }
        String said = beat.isEmpty() ? null : beat;
        if (address.isEmpty()) {
            String first = all.getFirst();
            return new Row(new Spot.Named(core(first)), first, said, null, all);
        }
        Match match = book.meant(address)
                .filter(it -> it.spot() instanceof Spot.Number || it.spot() instanceof Spot.Corner)
                .orElseThrow(() -> new NotTaken(
                        "The address " + NotTaken.quoted(address) + " is not in the street file, or may be several."));
        Spot spot = Objects.requireNonNull(match.spot());
        return new Row(spot, match.label(), match.beat() == null ? said : match.beat(), match.district(), all);
    }

    private static String name(String said) throws NotTaken {
        String name = said.strip().replaceAll("\\s+", " ");
        if (StreetWords.words(name).isEmpty()) {
            throw new NotTaken(name.isEmpty() ? "The row has no name." : NotTaken.quoted(name) + " is no name.");
        }
        if (name.length() > Place.LONGEST_NAME) {
            throw new NotTaken(
                    "The name has " + name.length() + " characters; at most " + Place.LONGEST_NAME + " are kept.");
        }
        return name;
    }

    private final class FreshPlaces implements Fresh {

        private final List<Row> rows;
        private final long unchanged;
        private final List<BadRow> bad;

        FreshPlaces(List<Row> rows, long unchanged, List<BadRow> bad) {
            this.rows = rows;
            this.unchanged = unchanged;
            this.bad = bad;
        }

        @Override
        public long loaded() {
            return rows.size();
        }

        @Override
        public long unchanged() {
            return unchanged;
        }

        @Override
        public List<BadRow> bad() {
            return bad;
        }

        @Override
        public boolean write(String file, Instant now, Actor actor) {
            if (rows.isEmpty()) {
                return false;
            }
            var ids = new LinkedHashSet<Long>();
            for (Row row : rows) {
                Place place = places.put(row.spot(), row.label(), row.beat(), row.district(), now, actor.name());
                places.list(place.id());
                row.names().forEach(it -> names.add(place.id(), it, file, now, actor.name()));
                ids.add(place.id());
            }
            streets.changed();
            filing.file(ids, shelf.fresh());
            return true;
        }
    }
}
