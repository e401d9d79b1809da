package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.worklist.logs.FieldKind;
import org.stationhouse.backoffice.worklist.logs.KnownIndex;
import org.stationhouse.backoffice.worklist.logs.KnownLine;
import org.stationhouse.backoffice.worklist.logs.KnownOffer;
import org.stationhouse.backoffice.worklist.logs.SaidPerson;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** The index of people, for the logs that the agency defines. */
@Component
class KnownPeople implements KnownIndex {

    private final People people;
    private final IndexClock clock;
    private final AccessPolicy policy;

    KnownPeople(People people, IndexClock clock, AccessPolicy policy) {
        this.people = people;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public FieldKind kind() {
        return FieldKind.KNOWN_PERSON;
    }

    @Override
    public boolean open(Actor actor) {
        return policy.decide(actor, "master.person.enter") instanceof Decision.Allowed;
    }

    @Override
    public List<KnownOffer> offers(String said, boolean typing, Actor actor) {
        return people.candidates(person(said, ""), typing, actor).stream()
                .map(KnownPeople::offer)
                .toList();
    }

    private static KnownOffer offer(Candidate it) {
        PersonLine person = it.person();
        var about = new ArrayList<String>();
        if (person.born() != null) {
            about.add(person.born().us());
        }
        if (person.address() != null) {
            about.add(person.address());
        }
        return new KnownOffer(
                person.ref(),
                person.number(),
                person.name().toString(),
                "/people/" + person.ref(),
                String.join(", ", about),
                person.flags().stream()
                        .map(flag -> "master.sort.FLAG." + flag.sort())
                        .toList(),
                it.strong(),
                it.evidence().stream()
                        .map(one -> new KnownOffer.Why(
                                "master.evidence." + one.kind(),
                                one.said() == null ? "" : one.said(),
                                one.kind().against()))
                        .toList());
    }

    @Override
    public long meant(String said, String answer, String source, Actor actor) {
        return people.findOrEnter(person(said, source), answer, true, actor).id();
    }

    private NewPerson person(String said, String source) {
        SaidPerson it = SaidPerson.of(said, clock.today());
        return NewPerson.of(it.name(), it.born(), source);
    }

    @Override
    public Map<Long, KnownLine> seen(Collection<Long> ids, Actor actor) {
        var seen = new HashMap<Long, KnownLine>();
        people.seen(ids, actor)
                .forEach((id, it) ->
                        seen.put(id, new KnownLine(it.number(), it.name().toString(), "/people/" + it.ref())));
        return seen;
    }
}
