package org.stationhouse.backoffice.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Who is involved in a case: the name as said on the day, and the person in the master index. */
@Service
public class CasePeople {

    private static final String ADD = "cases.person.add";
    private static final String END = "cases.person.end";

    private final InvolvedStore involved;
    private final JacketStore jackets;
    private final CaseRelations relations;
    private final InvolvedShut shut;
    private final People people;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    CasePeople(
            InvolvedStore involved,
            JacketStore jackets,
            CaseRelations relations,
            InvolvedShut shut,
            People people,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.involved = involved;
        this.jackets = jackets;
        this.relations = relations;
        this.shut = shut;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The people of a jacket that the actor reads. */
    @Transactional
    List<Involved> of(Jacket jacket, Actor actor) {
        policy.require(actor, "cases.jacket.read");
        List<Involved> found = involved.of(jacket.id());
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, PersonLine> lines =
                people.lines(found.stream().map(Involved::personId).toList(), actor);
        audit.write(Act.done("cases.person.list", actor)
                .on(Cases.KIND, jacket.ref().text())
                .inCase(jacket.number()));
        return found.stream().map(it -> it.with(lines.get(it.personId()))).toList();
    }

    /** The case to which somebody is about to be added. */
    @Transactional(noRollbackFor = Refusal.class)
    Jacket open(PublicRef ref, Actor actor) {
        policy.require(actor, ADD);
        Jacket jacket = found(ref, ADD, actor);
        audit.write(
                Act.done("cases.jacket.read", actor).on(Cases.KIND, ref.text()).inCase(jacket.number()));
        return jacket;
    }

    /**
     * Adds a person to a case: one of those offered, or a new one.
     *
     * @param answer as {@link People#findOrEnter} takes it
     * @param role one of {@link Involved#ROLES}
     * @throws Unfit of the field {@code answer}, when likely candidates were not answered
     * @throws Refusal when the person has this role in the case already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void add(PublicRef ref, NewPerson said, String role, String answer, Actor actor) {
        policy.require(actor, ADD);
        jackets.lock(ref);
        Jacket jacket = found(ref, ADD, actor);
        boolean apart = jacket.restricted() && !answer.isEmpty() && !answer.equals(People.NONE);
        PersonLine person = apart ? known(answer, actor) : people.findOrEnter(said, answer, false, actor);
        String source = apart ? whole(said) : said.source();
        int added = involved.add(jacket.id(), person.id(), role, said.name().toString(), source, now(), actor.name());
        if (added == 0) {
            throw new Refusal("This person stands in the case as that already.", "People of a case: each role once");
        }
        shut.now(List.of(person.id()), actor);
        audit.write(Act.done(ADD, actor)
                .on(Cases.KIND, ref.text())
                .inCase(jacket.number())
                .changed("person", null, person.number())
                .changed("said", null, said.name())
                .changed("role", null, role)
                .changed("source", null, source));
    }

    /** One who is known to others learns nothing from a restricted case: what was said there stays there. */
    private PersonLine known(String answer, Actor actor) {
        try {
            return people.find(PublicRef.of(answer), actor)
                    .orElseThrow(() -> new Unfit("answer", "master.answer.unknown"));
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("answer", "master.answer.unknown");
        }
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
        Jacket jacket = found(ref, END, actor);
        Involved gone = involved.of(jacket.id()).stream()
                .filter(it -> it.ref().equals(link))
                .findFirst()
                .orElseThrow(NoSuch::new);
        involved.end(jacket.id(), link, now(), actor.name());
        audit.write(Act.done(END, actor)
                .on(Cases.KIND, ref.text())
                .inCase(jacket.number())
                .changed("role", gone.role(), null)
                .changed("said", gone.said(), null));
    }

    private Jacket found(PublicRef ref, String right, Actor actor) {
        Jacket jacket = jackets.find(ref).orElseThrow(NoSuch::new);
        policy.require(actor, right, relations.to(jacket, actor));
        return jacket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
