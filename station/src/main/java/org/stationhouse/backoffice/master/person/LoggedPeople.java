package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.worklist.logs.FieldKind;
import org.stationhouse.backoffice.worklist.logs.Mentions;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The page of a person shows the entries of the agency's own logs that name him. */
@Component
class LoggedPeople implements Appearances {

    private final ObjectProvider<Mentions> mentions;

    LoggedPeople(ObjectProvider<Mentions> mentions) {
        this.mentions = mentions;
    }

    @Override
    public String right() {
        return Mentions.RIGHT;
    }

    @Override
    public List<Line> of(Collection<Long> people, Actor actor) {
        return mentions.getObject().of(FieldKind.KNOWN_PERSON, people, actor).stream()
                .map(it -> new Line(
                        it.link(), it.row(), it.at(), Mentions.ROLE, it.number(), it.said(), it.log(), it.path()))
                .toList();
    }

    @Override
    public void repoint(PublicRef link, long to, Actor actor) {
        mentions.getObject().repoint(link, to);
    }
}
