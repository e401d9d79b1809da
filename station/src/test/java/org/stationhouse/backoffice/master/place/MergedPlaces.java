package org.stationhouse.backoffice.master.place;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merged;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class MergedPlaces implements Merged {

    private static final String STREET = "Street,Low,High,Beat\nPointerquill Ct,1,9999,P1\n";

    private final StreetImport streets;
    private final PlaceDesk desk;

    MergedPlaces(StreetImport streets, PlaceDesk desk) {
        this.streets = streets;
        this.desk = desk;
    }

    @Override
    public Index index() {
        return Index.PLACE;
    }

    @Override
    public void prepare() {
        streets.loadInvented(STREET.getBytes(StandardCharsets.UTF_8), "pointers.csv", Actor.console("test"));
    }

    @Override
    public PublicRef enter(int n, Actor actor) {
        return desk.open(n + " pointerquill ct", actor);
    }

    @Override
    public void say(PublicRef ref, String text, Actor actor) {
        desk.note(ref, new NewNote(NoteKind.OTHER, text, "test", null, null), actor);
    }

    /** That a note was written stays on the page, and so does its place. */
    @Override
    public void unsay(PublicRef ref, PublicRef said, Actor actor) {
        desk.unnote(ref, said, actor);
    }
}
