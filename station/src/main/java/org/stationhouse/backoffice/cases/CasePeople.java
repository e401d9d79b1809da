package org.stationhouse.backoffice.cases;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** Who is involved in a case: the name as said on the day, and the person in the master index. */
@Service
public class CasePeople {

    private static final String ADD = "cases.person.add";
    private static final String END = "cases.person.end";

    private final Involvement involvement;
    private final People people;
    private final AccessPolicy policy;

    CasePeople(Involvement involvement, People people, AccessPolicy policy) {
        this.involvement = involvement;
        this.people = people;
        this.policy = policy;
    }

    /** The people of a jacket that the actor reads. */
    @Transactional
    List<Involved<PersonLine>> of(Jacket jacket, Actor actor) {
        policy.require(actor, "cases.jacket.read");
        return involvement.of(Subject.PERSON, jacket, it -> people.lines(it, actor), actor);
    }

    /** The case to which somebody is about to be added. */
    @Transactional(noRollbackFor = Refusal.class)
    Jacket open(PublicRef ref, Actor actor) {
        policy.require(actor, ADD);
        return involvement.open(Subject.PERSON, ref, actor);
    }

    /**
     * Adds a person to a case: one of those offered, or a new one.
     *
     * @param answer as {@link People#findOrEnter} takes it
     * @param role VICTIM, SUSPECT, WITNESS, REPORTING, ARRESTEE, MISSING or OTHER
     * @throws Unfit of the field {@code answer}, when likely candidates were not answered
     * @throws Refusal when the person has this role in the case already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void add(PublicRef ref, NewPerson said, String role, String answer, Actor actor) {
        policy.require(actor, ADD);
        Jacket jacket = involvement.held(Subject.PERSON, ref, actor);
        boolean apart = Involvement.apart(jacket, answer, People.NONE);
        PersonLine person = apart ? known(answer, actor) : people.findOrEnter(said, answer, false, actor);
        String source = apart ? whole(said) : said.source();
        if (!stands(jacket, person, said.name(), role, source, actor)) {
            throw new Refusal(
                    "This person stands in the case as that already.", Subject.PERSON.rule() + ": each role once");
        }
    }

    private boolean stands(Jacket jacket, PersonLine person, PersonName said, String role, String source, Actor actor) {
        return involvement.stands(
                Subject.PERSON, jacket, person.id(), person.number(), role, said.toString(), source, actor);
    }

    /** Another room's record says that the person stands in the case as this; nothing changes where he does already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(PublicRef ref, PersonLine person, PersonName said, String role, String source, Actor actor) {
        policy.require(actor, ADD);
        stands(involvement.held(Subject.PERSON, ref, actor), person, said, role, source, actor);
    }

    /** Another room's record says so no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(PublicRef ref, long person, String role, Actor actor) {
        policy.require(actor, END);
        involvement.leave(Subject.PERSON, ref, person, role, actor);
    }

    /** One who is known to others learns nothing from a restricted case: what was said there stays there. */
    private PersonLine known(String answer, Actor actor) {
        return PublicRef.typed(answer)
                .flatMap(it -> people.find(it, actor))
                .orElseThrow(() -> new Unfit("answer", "master.answer.unknown"));
    }

    private static String whole(NewPerson said) {
        return Stream.concat(Stream.of(said.source()), said.known().stream().map(NewPerson.Known::said))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A person was not involved after all, or not in this role; that it was said stays. */
    @Transactional(noRollbackFor = Refusal.class)
    public void end(PublicRef ref, PublicRef link, Actor actor) {
        policy.require(actor, END);
        involvement.end(Subject.PERSON, ref, link, actor);
    }
}
