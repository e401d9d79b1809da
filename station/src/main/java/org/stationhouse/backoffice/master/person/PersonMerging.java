package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.Mergeable;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.Row;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.NoSuch;

/** How people are merged: facts of each row, and the records of other rooms in which they appear. */
@Component
class PersonMerging implements Mergeable {

    private final PersonStore people;
    private final FactStore facts;
    private final PersonFacts writing;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final List<Appearances> rooms;
    private final AccessPolicy policy;

    PersonMerging(
            PersonStore people,
            FactStore facts,
            PersonFacts writing,
            PersonFiling filing,
            PersonSight sight,
            List<Appearances> rooms,
            AccessPolicy policy) {
        this.people = people;
        this.facts = facts;
        this.writing = writing;
        this.filing = filing;
        this.sight = sight;
        this.rooms = rooms;
        this.policy = policy;
    }

    @Override
    public Index index() {
        return Index.PERSON;
    }

    @Override
    public Open open(Actor actor) {
        return sight.open(actor);
    }

    @Override
    public PublicRef typed(String other, Actor actor) {
        return people.numbered(other)
                .map(Person::ref)
                .orElseThrow(() -> new Unfit("other", Merging.unknown(Index.PERSON)));
    }

    @Override
    public String called(Row row) {
        return people.find(row.id()).map(it -> it.name().toString()).orElseThrow();
    }

    @Override
    public List<Later> told(Collection<Long> rows, Actor actor) {
        var told = new ArrayList<Later>();
        rows.stream()
                .flatMap(it -> facts.of(it).stream())
                .map(it -> Later.said(
                        it.ref(),
                        it.person(),
                        it.at(),
                        "master.sort." + it.kind() + "." + it.sort(),
                        it.said(),
                        it.by(),
                        it.kind() + " " + it.sort()))
                .forEach(told::add);
        rooms.stream()
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .flatMap(it -> it.of(rows, actor).stream())
                .map(it -> Later.linked(it.link(), it.person(), it.at(), it.role(), it.number(), it.said(), it.about()))
                .forEach(told::add);
        return told;
    }

    @Override
    public void move(Later one, Row to, Actor actor) {
        if (one.number() != null) {
            rooms.forEach(it -> it.repoint(one.ref(), to.id(), actor));
            return;
        }
        Fact fact = facts.find(one.ref()).orElseThrow(NoSuch::new);
        writing.repoint(
                fact,
                people.find(fact.person()).orElseThrow(),
                people.find(to.id()).orElseThrow());
    }

    @Override
    public void file(Collection<Row> rows) {
        var done = new HashSet<Long>();
        for (Row row : rows) {
            if (!done.contains(row.id())) {
                List<Person> group = people.group(List.of(row.id()));
                group.forEach(filing::key);
                filing.enter(group);
                group.forEach(it -> done.add(it.id()));
            }
        }
    }
}
