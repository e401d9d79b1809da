package org.stationhouse.backoffice.master.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Turning;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairs;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** Files vehicles under all that they are looked up by: in the index of the room, and in the search of the house. */
@Component
class VehicleFiling implements Turning {

    private final VehicleStore vehicles;
    private final VehicleKeyStore keys;
    private final SaidBook book;
    private final Pairs pairs;
    private final SearchEntries index;
    private final MessageSource messages;
    private final IndexClock clock;

    VehicleFiling(
            VehicleStore vehicles,
            VehicleKeyStore keys,
            SaidBook book,
            Pairs pairs,
            SearchEntries index,
            MessageSource messages,
            IndexClock clock) {
        this.vehicles = vehicles;
        this.keys = keys;
        this.book = book;
        this.pairs = pairs;
        this.index = index;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row and all that belongs together with it are looked up as they stand now. */
    void file(long id) {
        Vehicle row = vehicles.find(id).orElseThrow();
        key(row);
        enter(vehicles.group(List.of(id)));
    }

    /** A row and its facts are looked up as they stand now, and held against the others. */
    void key(Vehicle row) {
        var card = new VehicleCard(List.of(row), facts(List.of(row)));
        List<Plate> plates =
                card.of(SaidKind.PLATE).stream().map(it -> new Plate(it.said())).toList();
        keys.file(row.id(), VehicleKeys.filed(plates, card.vins()));
        pairs.due(Index.VEHICLE, List.of(row.id()));
    }

    private List<Said> facts(Collection<Vehicle> rows) {
        return book.of(SaidKind.About.VEHICLE, rows.stream().map(Vehicle::id).toList());
    }

    /** All rows of one vehicle stand in the search as one; what only protected events know stands apart. */
    void enter(List<Vehicle> rows) {
        List<Vehicle> open = rows.stream().filter(it -> !it.shut()).toList();
        for (Vehicle one : rows) {
            boolean head = !open.isEmpty()
                    && one.id() == new VehicleCard(open, List.of()).head().id();
            if (!head) {
                index.remove(Vehicle.KIND, one.ref());
            }
            if (one.shut()) {
                index.put(entry(ProtectedVehicles.KIND, new VehicleCard(List.of(one), facts(List.of(one)))));
            } else {
                index.remove(ProtectedVehicles.KIND, one.ref());
            }
        }
        if (!open.isEmpty()) {
            index.put(entry(Vehicle.KIND, new VehicleCard(open, facts(open))));
        }
    }

    private SearchEntry entry(String kind, VehicleCard card) {
        var terms = new ArrayList<SearchKey>();
        card.members().forEach(it -> terms.add(new SearchKey.Number(it.number())));
        for (Said plate : card.of(SaidKind.PLATE)) {
            String state = plate.state() == null ? "" : " " + plate.state();
            terms.add(new SearchKey.Identifier(word("master.plate") + state, plate.said()));
        }
        for (Vin vin : card.vins()) {
            terms.add(new SearchKey.Identifier(word("master.vin"), vin.text()));
            if (vin.whole()) {
                terms.add(new SearchKey.Identifier(word("master.vin.end"), vin.last(VehicleKeys.LONG_END)));
                terms.add(new SearchKey.Identifier(word("master.vin.end"), vin.last(VehicleKeys.SHORT_END)));
            }
        }
        Vehicle head = card.head();
        return new SearchEntry(kind, head.ref(), head.number(), title(card), null, head.enteredAt(), terms);
    }

    /** Warnings first. */
    private String title(VehicleCard card) {
        LocalDate today = clock.today();
        String flags = card.flags(today).stream()
                .map(it -> word("master.sort.FLAG." + it.sort()).toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        VehicleLine line = card.line(today);
        return flags.isEmpty() ? line.text() : flags + " · " + line.text();
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.US);
    }

    @Override
    @Transactional
    public void turned(LocalDate since, LocalDate today) {
        vehicles.turned(since, today).forEach(it -> enter(vehicles.group(List.of(it))));
    }
}
