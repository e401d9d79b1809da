package org.stationhouse.backoffice.master.place;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.Mergeable;
import org.stationhouse.backoffice.master.merging.Row;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.NoSuch;

/** How places are merged: two addresses that are one. Records need no asking, since each bears the address that it was made for. */
@Component
class PlaceMerging implements Mergeable {

    private final PlaceStore places;
    private final PlaceNoteStore notes;
    private final PlaceIndex index;
    private final PlaceFiling filing;
    private final StreetShelf shelf;
    private final IndexClock clock;

    PlaceMerging(
            PlaceStore places,
            PlaceNoteStore notes,
            PlaceIndex index,
            PlaceFiling filing,
            StreetShelf shelf,
            IndexClock clock) {
        this.places = places;
        this.notes = notes;
        this.index = index;
        this.filing = filing;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public Index index() {
        return Index.PLACE;
    }

    /** What is protected is the record and not the address, so that no place is shut. */
    @Override
    public Open open(Actor actor) {
        return Open.NOBODY;
    }

    @Override
    public PublicRef typed(String other, Actor actor) {
        Match match = shelf.book().meant(other).orElseThrow(() -> new Unfit("other", "master.place.unclear"));
        return places.put(
                        Objects.requireNonNull(match.spot()),
                        match.label(),
                        match.beat(),
                        match.district(),
                        clock.now(),
                        actor.name())
                .ref();
    }

    @Override
    public String called(Row row) {
        return "";
    }

    @Override
    public List<Later> told(Collection<Long> rows, Actor actor) {
        return notes.of(rows, index.kinds(actor)).stream()
                .map(it -> Later.said(
                        it.ref(),
                        it.place(),
                        it.at(),
                        "master.place.kind." + it.kind(),
                        it.said(),
                        it.by(),
                        it.kind().name()))
                .toList();
    }

    @Override
    public void move(Later one, Row to, Actor actor) {
        notes.repoint(notes.find(one.ref()).orElseThrow(NoSuch::new).id(), to.id());
    }

    /** What was merged or taken apart is found by everybody from then on. */
    @Override
    public void file(Collection<Row> rows) {
        List<Long> ids = rows.stream().map(Row::id).toList();
        ids.forEach(id -> places.find(id).filter(it -> it.canonical() == null).ifPresent(it -> places.list(it.id())));
        filing.file(ids, shelf.book());
    }
}
