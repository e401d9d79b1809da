package org.stationhouse.backoffice.master.person;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.PlaceLine;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;
import org.stationhouse.foundation.kernel.PublicRef;

/** Writes what was said of a person; whole social security numbers sealed. */
@Component
class PersonFacts {

    private final FactStore facts;
    private final SsnKeys ssns;
    private final Places places;
    private final IndexClock clock;

    PersonFacts(FactStore facts, SsnKeys ssns, Places places, IndexClock clock) {
        this.facts = facts;
        this.ssns = ssns;
        this.places = places;
        this.clock = clock;
    }

    void add(Person person, NewFact fact, Actor actor) {
        boolean whole = fact.ssn() && Ssn.whole(fact.said());
        byte[] sealed = whole ? ssns.seal(person.ref().text(), fact.said()) : null;
        Long place = fact.kind() == FactKind.ADDRESS
                ? places.meant(fact.said(), false, actor).map(PlaceLine::id).orElse(null)
                : null;
        facts.insert(
                PublicRef.fresh(),
                person.id(),
                shown(fact),
                sealed,
                place,
                e164(fact.kind(), fact.said()),
                clock.now(),
                actor.name());
    }

    /** A phone as the whole world calls it; null for anything else. */
    static @Nullable String e164(FactKind kind, String said) {
        return kind == FactKind.PHONE ? Phone.read(said).map(Phone::e164).orElse(null) : null;
    }

    /** As it is kept: of a social security number its last digits. */
    static NewFact shown(NewFact fact) {
        return fact.ssn()
                ? new NewFact(
                        fact.kind(),
                        fact.sort(),
                        Ssn.masked(fact.said()),
                        null,
                        null,
                        fact.fromOn(),
                        fact.untilOn(),
                        fact.source())
                : fact;
    }

    /** What was said means another row; a sealed number is sealed anew with that row's key. */
    void repoint(Fact fact, Person from, Person to) {
        byte[] sealed = facts.sealed(fact.id());
        facts.repoint(
                fact.id(),
                to.id(),
                sealed == null
                        ? null
                        : ssns.seal(to.ref().text(), ssns.open(from.ref().text(), sealed)));
    }

    void addUnlessKnown(Dossier known, NewPerson.Known one, String source, Actor actor) {
        FactKind kind = FactKind.valueOf(one.kind());
        boolean there = known.of(kind).stream()
                .anyMatch(it -> it.sort().equals(one.sort())
                        && plain(it.sort(), it.said()).equals(plain(it.sort(), one.said())));
        if (!there) {
            add(known.head(), NewFact.of(kind, one.sort(), one.said(), one.state(), source), actor);
        }
    }

    private static String plain(String sort, String said) {
        return sort.equals(Fact.SSN) ? Ssn.masked(said) : Spelling.compact(said);
    }
}
