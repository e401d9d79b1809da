package org.stationhouse.backoffice.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Files are attached to cases; who may not open a case does not see its files either. */
@Component
class JacketBearer implements Bearer {

    private final JacketStore jackets;
    private final CaseRelations relations;

    JacketBearer(JacketStore jackets, CaseRelations relations) {
        this.jackets = jackets;
        this.relations = relations;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return jackets.find(record)
                .map(it -> new Borne(
                        Cases.KIND,
                        it.ref(),
                        List.of(it.ref()),
                        "cases.jacket.read",
                        it.number().text(),
                        it.title(),
                        "/cases/" + it.ref(),
                        it.number(),
                        relations.to(it, actor),
                        String.join(
                                "\n",
                                it.number().text(),
                                it.title(),
                                String.valueOf(it.place()),
                                it.openedAt().toString(),
                                it.status().word())));
    }
}
