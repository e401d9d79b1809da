package org.stationhouse.backoffice.media.note;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A note with versions, one that is held, one under a label. */
@Component
public class NoteFilling {

    private final NoteDesk desk;

    NoteFilling(NoteDesk desk) {
        this.desk = desk;
    }

    /** @return addresses of those without labels, which every role may be sent to */
    public List<String> fill(PublicRef record, Filling.Actors actors) {
        Actor clerk = actors.as("prt1");
        PublicRef changed = desk.write(record, new Note.Said("The <dog> bites.", Set.of(), "Neighbor & friend"), clerk);
        desk.change(changed, 1, new Note.Said("The dog barks.", Set.of(), "Neighbor"), "Misheard", clerk);
        PublicRef held = desk.write(record, new Note.Said("Keys at number 9.", Set.of(), "Owner"), clerk);
        desk.hold(held, "Trial", actors.as("supervisor"));
        desk.write(record, new Note.Said("Diabetic.", Set.of(Label.MEDICAL), "Mother"), clerk);
        return List.of(
                "/notes/" + changed, "/notes/" + changed + "/edit", "/notes/" + held, "/notes/new?record=" + record);
    }
}
