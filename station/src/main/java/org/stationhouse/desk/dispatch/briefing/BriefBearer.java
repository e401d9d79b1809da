package org.stationhouse.desk.dispatch.briefing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/** Photos of a hazard, of found property, of a vehicle are attached to their short record. */
@Component
class BriefBearer implements Bearer {

    private final BriefStore briefs;

    BriefBearer(BriefStore briefs) {
        this.briefs = briefs;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return briefs.find(record)
                .map(it -> new Borne(
                        Brief.KIND,
                        it.ref(),
                        List.of(it.ref()),
                        "dispatch.brief.read",
                        it.number(),
                        it.said().what(),
                        "/briefs/" + it.ref(),
                        null,
                        Relation.open(Brief.KIND, it.ref().text()),
                        it.version() + "\n" + it.said()));
    }
}
