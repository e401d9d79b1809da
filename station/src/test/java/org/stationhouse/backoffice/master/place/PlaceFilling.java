package org.stationhouse.backoffice.master.place;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A small street file, places with names, warnings of every kind, two addresses merged, for the gates over all pages. */
@Component
@Order(5)
class PlaceFilling implements Filling {

    static final String STREETS = """
        Street,Low,High,Side,Beat,Reporting District,From Street,To Street,Alias,Former Name
        Gallery <St>,1,99,Odd,1,101,N Frame Ave,Varnish Way,,Old Picture Rd
        Gallery <St>,2,98,Even,2,102,N Frame Ave,Varnish Way,,
        N Frame Ave,100,999,,1,101,,,State Rte 9,
        S Frame Ave,100,999,,3,103,,,,
        Varnish Way,1,500,,2,102,,,,
        """;

    static final String PLACES = """
        Name,Address,Alias,Beat
        Gallery <House>,11 Gallery <St>,Picture House,
        Easel & Park,,,2
        """;

    private final StreetImport streets;
    private final PlaceImport imports;
    private final PlaceDesk desk;
    private final Merging merging;
    private final PlaceStore places;
    private final CallDesk calls;
    private final Natures natures;
    private final List<String> records = new ArrayList<>();

    PlaceFilling(
            StreetImport streets,
            PlaceImport imports,
            PlaceDesk desk,
            Merging merging,
            PlaceStore places,
            CallDesk calls,
            Natures natures) {
        this.streets = streets;
        this.imports = imports;
        this.desk = desk;
        this.merging = merging;
        this.places = places;
        this.calls = calls;
        this.natures = natures;
    }

    @Override
    public void fill(Actors actors) {
        Actor console = Actor.console("test");
        streets.loadInvented(STREETS.getBytes(StandardCharsets.UTF_8), "gallery.csv", console);
        imports.loadInvented(PLACES.getBytes(StandardCharsets.UTF_8), "houses.csv", console);
        Actor clerk = actors.as("pst1");
        calls.log(
                NewCall.typed(natures, "459", null, "11 gallery st apt <3>", "Ortiz, Zoe", ""),
                "Window <open>.",
                clerk);
        calls.log(NewCall.typed(natures, "415", null, "gallery/frame", "", ""), "Loud.", clerk);
        PublicRef one = desk.open("11 gallery st", clerk);
        for (NoteKind kind : NoteKind.values()) {
            desk.note(one, new NewNote(kind, "What <to> know: " + kind, "Officer Lee", null, null), clerk);
        }
        LocalDate over = LocalDate.of(2020, 1, 1);
        desk.note(one, new NewNote(NoteKind.DOG, "Two <dogs>", "neighbor", over, over.plusDays(9)), clerk);
        desk.name(one, "Canvas & Sons <Ltd>", clerk);
        merging.mergeTyped(Index.PLACE, one, "120 varnish way", "Same <house>, two doors.", actors.as("prt2"));
        String other = places.group(places.find(one).orElseThrow().id()).stream()
                .filter(it -> it.mergedAt() != null)
                .map(it -> it.ref().text())
                .findFirst()
                .orElseThrow();
        records.add("/places/" + one);
        records.add("/places/" + one + "/note");
        records.add("/places/" + other + "/unmerge");
        records.add("/places/at?q=frame");
        records.add("/places/at?q=97+gallery+st");
        records.add("/places/read?field=place&place=200+frame+ave");
    }

    @Override
    public List<String> records() {
        return records;
    }
}
