package org.stationhouse.desk.dispatch.complaint;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/** Letters, photos and statements are attached to their complaint, for who may know of it. */
@Component
class ComplaintBearer implements Bearer {

    private final ComplaintStore complaints;

    ComplaintBearer(ComplaintStore complaints) {
        this.complaints = complaints;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return complaints
                .known(record, actor.account())
                .map(it -> new Borne(
                        Complaint.KIND,
                        it.ref(),
                        List.of(it.ref()),
                        "dispatch.complaint.read",
                        it.number(),
                        it.number(),
                        "/complaints/" + it.ref(),
                        null,
                        Relation.open(Complaint.KIND, it.ref().text()),
                        it.version() + "\n" + it.said()));
    }
}
