package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;

/**
 * Who is arrested, as a person of the index and of the case. An adult stands in the people of his case; a minor does not, since they are
 * read by those who may not see the label.
 */
@Component
class Arrestees {

    private static final String ROLE = "ARRESTEE";

    private final People people;
    private final Cases cases;
    private final CasePeople involved;
    private final RestrictedCases restricted;

    Arrestees(People people, Cases cases, CasePeople involved, RestrictedCases restricted) {
        this.people = people;
        this.cases = cases;
        this.involved = involved;
        this.restricted = restricted;
    }

    /** @param alone whether he is known to nobody who may not see the arrest */
    record Arrestee(PersonLine person, boolean alone) {}

    /** The person meant: one of those offered, or a new one. @throws Unfit of the field {@code answer} */
    Arrestee of(NewPerson said, boolean juvenile, Arrest.@Nullable InCase jacket, String answer, Actor actor) {
        // the case is held before anybody of the index is, as by whoever restricts it
        boolean guarded = restricted(jacket) || juvenile;
        boolean known = !answer.isEmpty() && !answer.equals(People.NONE);
        PersonLine person = guarded && known
                ? known(answer, actor)
                : people.findOrEnter(said, answer, !guarded && jacket == null, actor);
        boolean alone = juvenile && !known;
        if (alone) {
            people.shut(List.of(person.id()), true, actor);
        }
        return new Arrestee(person, alone);
    }

    /** One who is known to others learns nothing from an arrest that they may not see. */
    private PersonLine known(String answer, Actor actor) {
        return PublicRef.typed(answer)
                .flatMap(it -> people.find(it, actor))
                .orElseThrow(() -> new Unfit("answer", "master.answer.unknown"));
    }

    /** He stands in the people of the case. */
    void stand(Arrest.InCase jacket, PersonLine person, PersonName name, String number, Actor actor) {
        involved.stand(jacket.ref(), person, name, ROLE, number, actor);
    }

    /** He does not stand there any more. */
    void leave(Arrest.InCase jacket, long person, Actor actor) {
        involved.leave(jacket.ref(), person, ROLE, actor);
    }

    /** Everybody may know of him now. */
    void open(long person, Actor actor) {
        people.shut(List.of(person), false, actor);
    }

    PersonLine line(long person, Actor actor) {
        PersonLine line = people.lines(List.of(person), actor).get(person);
        if (line == null) {
            throw new IllegalStateException("an arrest names nobody of the index");
        }
        return line;
    }

    /** The case of this number; null for none. @throws Unfit of the field {@code caseNumber} when none is open to the actor */
    Arrest.@Nullable InCase jacket(@Nullable String number, Actor actor) {
        if (number == null) {
            return null;
        }
        return cases.list(new CaseFilter(number.strip(), null, null, null, null, null), 1, actor).stream()
                .findFirst()
                .map(it -> new Arrest.InCase(it.id(), it.ref(), it.number()))
                .orElseThrow(() -> new Unfit("caseNumber", "charges.case.unknown"));
    }

    /** Whether the case is restricted; it stays so until the transaction ends. */
    boolean restricted(Arrest.@Nullable InCase jacket) {
        return jacket != null && restricted.restricted(jacket.ref());
    }
}
