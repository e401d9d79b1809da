package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Notes;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows the notes that were written on the case. */
@Component
class NotedEntry implements Entry {

    private final Notes notes;

    NotedEntry(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String right() {
        return Notes.READ;
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return notes.of(List.of(jacket.ref()), actor).stream()
                .map(it -> new Line(it.at(), "media.note", null, it.text(), it.path()))
                .toList();
    }
}
