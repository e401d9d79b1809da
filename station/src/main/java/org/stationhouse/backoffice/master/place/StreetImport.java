package org.stationhouse.backoffice.master.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.table.TableFile;

/** Takes the agency's street file over. */
@Service
public class StreetImport extends TableImport {

    private static final int PART = 1_000;

    private final StreetStore store;
    private final StreetShelf shelf;
    private final PlaceFiling filing;
    private final AgencyOffice agencies;

    StreetImport(
            StreetStore store,
            StreetShelf shelf,
            PlaceFiling filing,
            ImportDesk desk,
            AgencyOffice agencies,
            AccessPolicy policy,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        super(store, desk, policy, audit, events);
        this.store = store;
        this.shelf = shelf;
        this.filing = filing;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "streets";
    }

    @Override
    public String holds() {
        return "the agency's street file";
    }

    @Override
    Fresh read(TableFile table, String name) {
        var reader = new StreetReader(table);
        if (!reader.missing().isEmpty()) {
            throw new CannotRun(
                    "The file " + name + " is no street file: it has no column with the " + reader.missing() + ".");
        }
        var bad = new ArrayList<BadRow>();
        var rows = new ArrayList<StreetRow>();
        for (TableFile.Line line : table.all()) {
            try {
                rows.add(reader.read(line));
            } catch (NotTaken e) {
                bad.add(new BadRow(line.number(), e.reason(), line.text()));
            }
        }
        TakenStreets taken = TakenStreets.of(rows, store.streets());
        bad.addAll(taken.bad());
        return new FreshStreets(taken, bad);
    }

    private final class FreshStreets implements Fresh {

        private final TakenStreets taken;
        private final List<BadRow> bad;

        FreshStreets(TakenStreets taken, List<BadRow> bad) {
            this.taken = taken;
            this.bad = bad;
        }

        @Override
        public long loaded() {
            return taken.loaded();
        }

        @Override
        public long unchanged() {
            return taken.unchanged();
        }

        @Override
        public List<BadRow> bad() {
            return bad;
        }

        @Override
        public boolean write(String file, Instant now, Actor actor) {
            parts(taken.streets()).forEach(it -> store.insertStreets(it, file, now, actor.name()));
            parts(taken.also()).forEach(it -> store.insertAlso(it, file, now));
            parts(taken.ranges()).forEach(it -> store.replaceRanges(it, file, now, actor.name()));
            Map<Spot.Corner, String> corners = taken.corners(store.streets());
            int met = corners.isEmpty() ? 0 : store.putCorners(corners);
            if (taken.loaded() + met == 0) {
                return false;
            }
            store.changed();
            agencies.addBeats(
                    taken.ranges().stream()
                            .map(it -> it.range().beat())
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList(),
                    actor);
            filing.refile(shelf.fresh());
            return true;
        }
    }

    private static <T> Stream<List<T>> parts(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + PART)
                .map(from -> all.subList(from, Math.min(all.size(), from + PART)));
    }
}
