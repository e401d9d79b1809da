package org.stationhouse.backoffice.master.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the index: enter or pick a person, change what he is, say something of him, take it back. */
@Service
public class PersonDesk {

    private static final String ENTER = "master.person.enter";
    private static final String CHANGE = "master.person.change";
    private static final String RULE = "Master index: what was said of a person";

    private final PersonStore people;
    private final DossierStore dossiers;
    private final FactStore facts;
    private final PersonFacts writing;
    private final PersonEntry entry;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final SsnKeys ssns;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PersonDesk(
            PersonStore people,
            DossierStore dossiers,
            FactStore facts,
            PersonFacts writing,
            PersonEntry entry,
            PersonFiling filing,
            PersonSight sight,
            SsnKeys ssns,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.people = people;
        this.dossiers = dossiers;
        this.facts = facts;
        this.writing = writing;
        this.entry = entry;
        this.filing = filing;
        this.sight = sight;
        this.ssns = ssns;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Enters a person, or picks one of those offered, who gets what was said and is not known of him yet.
     *
     * @param answer as {@link org.stationhouse.backoffice.master.People#findOrEnter} takes it
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef enter(NewPerson said, String answer, Actor actor) {
        policy.require(actor, ENTER);
        return entry.findOrEnter(said, answer, true, actor).ref();
    }

    /**
     * Puts right what a person is.
     *
     * @param version version that the clerk saw
     * @throws SomeoneElseSaved when that is no longer the current version
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, NewPerson said, Actor actor) {
        policy.require(actor, CHANGE);
        Person person = head(ref, actor);
        var now = new PersonStore.Said(said.name(), said.born(), said.looks());
        if (people.update(person.id(), version, now) == 0) {
            throw new SomeoneElseSaved("Person " + person.number());
        }
        Act act = Act.done(CHANGE, actor).on(Person.KIND, person.ref().text());
        for (var field : changes(person, said).entrySet()) {
            act = act.changed(
                    field.getKey(),
                    field.getValue().getFirst(),
                    field.getValue().getLast());
        }
        filed(person);
        audit.write(act);
    }

    private static Map<String, List<String>> changes(Person person, NewPerson said) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("name", List.of(person.name().toString(), said.name().toString()));
        fields.put("born", List.of(Objects.toString(person.born(), ""), Objects.toString(said.born(), "")));
        fields.put("looks", List.of(text(person.looks()), text(said.looks())));
        fields.values().removeIf(it -> it.getFirst().equals(it.getLast()));
        return fields;
    }

    static String text(Looks looks) {
        return Stream.of(
                        looks.sex(),
                        looks.race(),
                        looks.ethnicity(),
                        looks.heightIn() == null ? null : looks.height(),
                        looks.weightLb() == null ? null : looks.weightLb() + " lb",
                        looks.hair(),
                        looks.eyes(),
                        looks.marks())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /**
     * Something was said of a person: a name, a number, an address, a phone, a warning, a relation.
     *
     * @param other number of the other person of a relation, empty where there is none
     * @throws Unfit of the field {@code other} when the actor knows nobody of this number
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void say(PublicRef ref, NewFact said, String other, Actor actor) {
        policy.require(actor, CHANGE);
        Person person = head(ref, actor);
        NewFact fact = other.isBlank() ? said : said.with(numbered(other, actor));
        if (fact.other() != null && fact.other() == person.id()) {
            throw new Unfit("other", "master.other.self");
        }
        writing.add(person, fact, actor);
        filed(person);
        audit.write(Act.done("master.person.say", actor)
                .on(Person.KIND, person.ref().text())
                .changed("kind", null, fact.kind() + " " + fact.sort())
                .changed("said", null, fact.ssn() ? Ssn.masked(fact.said()) : fact.said())
                .changed("state", null, fact.state())
                .changed("from", null, fact.fromOn())
                .changed("until", null, fact.untilOn())
                .changed("source", null, fact.source()));
    }

    /** What was said does not hold any more; that it was said stays. @param fact reference of what was said */
    @Transactional(noRollbackFor = Refusal.class)
    public void unsay(PublicRef ref, PublicRef fact, Actor actor) {
        policy.require(actor, CHANGE);
        Dossier dossier = dossier(ref, actor);
        Fact said = facts.find(fact).filter(it -> about(it, dossier)).orElseThrow(NoSuch::new);
        facts.end(said.id(), clock.now(), actor.name());
        filed(people.find(said.person()).orElseThrow());
        audit.write(Act.done("master.person.unsay", actor)
                .on(Person.KIND, dossier.head().ref().text())
                .changed(said.kind() + " " + said.sort(), said.said(), null));
    }

    private long numbered(String number, Actor actor) {
        return people.numbered(number)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                        .findFirst())
                .map(it -> it.head().id())
                .orElseThrow(() -> new Unfit("other", "master.other.unknown"));
    }

    private static boolean about(Fact fact, Dossier dossier) {
        return dossier.members().stream()
                .anyMatch(it -> it.id() == fact.person() || fact.other() != null && it.id() == fact.other());
    }

    /**
     * The whole social security number, to be read once.
     *
     * @param reason why it is needed
     */
    @Transactional(noRollbackFor = Refusal.class)
    public String ssn(PublicRef ref, PublicRef fact, String reason, Actor actor) {
        policy.require(actor, "master.person.ssn");
        Dossier dossier = dossier(ref, actor);
        Fact said = dossier.of(FactKind.IDENTIFIER).stream()
                .filter(it -> it.ref().equals(fact) && it.sort().equals(Fact.SSN))
                .findFirst()
                .orElseThrow(NoSuch::new);
        byte[] sealed = facts.sealed(said.id());
        if (sealed == null) {
            throw new Refusal("Only the last four digits are known.", RULE);
        }
        audit.write(Act.done("master.person.ssn", actor)
                .on(Person.KIND, dossier.head().ref().text())
                .because(reason));
        Person bearer = dossier.members().stream()
                .filter(it -> it.id() == said.person())
                .findFirst()
                .orElseThrow(NoSuch::new);
        return ssns.open(bearer.ref().text(), sealed);
    }

    private void filed(Person person) {
        Person now = people.find(person.id()).orElseThrow();
        filing.key(now);
        filing.enter(people.group(List.of(now.id())));
    }

    private Person head(PublicRef ref, Actor actor) {
        return dossier(ref, actor).head();
    }

    private Dossier dossier(PublicRef ref, Actor actor) {
        return people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                        .findFirst())
                .orElseThrow(NoSuch::new);
    }
}
