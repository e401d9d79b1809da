package org.stationhouse.backoffice.master.person;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merged;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class MergedPeople implements Merged {

    private final PersonDesk desk;

    MergedPeople(PersonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Index index() {
        return Index.PERSON;
    }

    @Override
    public PublicRef enter(int n, Actor actor) {
        var name = new StringBuilder("Pointerquill");
        String.valueOf(n).chars().forEach(it -> name.append((char) ('a' + it - '0')));
        return desk.enter(NewPerson.of(new PersonName(name.toString(), "", ""), null, "test"), People.NONE, actor);
    }

    @Override
    public void say(PublicRef ref, String text, Actor actor) {
        desk.say(ref, NewFact.of(FactKind.RELATION, "EMPLOYER", text, null, "test"), "", actor);
    }

    @Override
    public void unsay(PublicRef ref, PublicRef said, Actor actor) {
        desk.unsay(ref, said, actor);
    }
}
