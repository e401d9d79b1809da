package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Pairs;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** How a person comes into the index: nobody is entered before the likely ones were looked at. */
@Component
class PersonEntry {

    private static final String ENTER = "master.person.enter";

    private final Candidates candidates;
    private final PersonStore people;
    private final DossierStore dossiers;
    private final PersonFacts facts;
    private final Pairs pairs;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final NumberSeries numbers;
    private final IndexClock clock;
    private final AgencyOffice agency;
    private final AuditTrail audit;

    PersonEntry(
            Candidates candidates,
            PersonStore people,
            DossierStore dossiers,
            PersonFacts facts,
            Pairs pairs,
            PersonFiling filing,
            PersonSight sight,
            NumberSeries numbers,
            IndexClock clock,
            AgencyOffice agency,
            AuditTrail audit) {
        this.candidates = candidates;
        this.people = people;
        this.dossiers = dossiers;
        this.facts = facts;
        this.pairs = pairs;
        this.filing = filing;
        this.sight = sight;
        this.numbers = numbers;
        this.clock = clock;
        this.agency = agency;
        this.audit = audit;
    }

    /** @throws Unfit of the field {@code answer} when likely candidates were not answered, or the answer is none of them */
    Person findOrEnter(NewPerson said, String answer, boolean apart, Actor actor) {
        if (!answer.isEmpty() && !answer.equals(People.NONE)) {
            return picked(said, answer, actor);
        }
        people.queue(NameParts.of(said.name()).surname());
        List<Candidate> strong = candidates.find(said, sight.open(actor), PeopleIndex.MOST).stream()
                .filter(Candidate::strong)
                .toList();
        if (!strong.isEmpty() && answer.isEmpty()) {
            throw new Unfit("answer", "master.answer.needed", strong.size());
        }
        return entered(said, strong, apart, actor);
    }

    /** What was said is added to the one who is known already, so that nothing typed is lost. */
    private Person picked(NewPerson said, String answer, Actor actor) {
        Dossier known = seen(answer, actor);
        Person head = known.head();
        for (NewPerson.Known one : said.known()) {
            facts.addUnlessKnown(known, one, said.source(), actor);
        }
        if (Matching.otherName(said.name(), known.names())) {
            facts.add(head, NewFact.of(FactKind.NAME, "ALIAS", Fact.text(said.name()), null, said.source()), actor);
        }
        filing.key(head);
        filing.enter(people.group(List.of(head.id())));
        audit.write(Act.done("master.person.pick", actor)
                .on(Person.KIND, head.ref().text())
                .changed("name", null, said.name())
                .changed("known", null, text(said)));
        return head;
    }

    private Dossier seen(String answer, Actor actor) {
        try {
            return people.find(PublicRef.of(answer))
                    .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                            .findFirst())
                    .orElseThrow(() -> new Unfit("answer", "master.answer.unknown"));
        } catch (IllegalArgumentException wrong) {
            throw new Unfit("answer", "master.answer.unknown");
        }
    }

    private Person entered(NewPerson said, List<Candidate> declined, boolean apart, Actor actor) {
        Instant now = clock.now();
        int year = now.atZone(agency.zone()).getYear();
        long running = numbers.reserve(Person.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        long id = people.insert(
                ref,
                Person.number(year, running),
                new PersonStore.Said(said.name(), said.born(), said.looks()),
                apart,
                now,
                actor.name());
        numbers.use(Person.SERIES, year, running);
        Person person = people.find(id).orElseThrow();
        for (NewPerson.Known one : said.known()) {
            facts.add(
                    person,
                    NewFact.of(FactKind.valueOf(one.kind()), one.sort(), one.said(), one.state(), said.source()),
                    actor);
        }
        List<Candidate> everybody = candidates.find(said, Open.EVERYBODY, PeopleIndex.MOST);
        filing.key(person);
        filing.enter(person);
        everybody.stream()
                .filter(Candidate::strong)
                .filter(it -> it.person().id() != id)
                .forEach(it -> pairs.found(Index.PERSON, id, it.person().id(), it.score(), now));
        Act act = Act.done(ENTER, actor)
                .on(Person.KIND, ref.text())
                .changed("name", null, said.name())
                .changed("born", null, said.born())
                .changed("looks", null, PersonDesk.text(said.looks()))
                .changed("known", null, text(said))
                .changed("source", null, said.source());
        audit.write(
                declined.isEmpty()
                        ? act
                        : act.changed(
                                "declined",
                                null,
                                declined.stream()
                                        .map(it -> it.person().number() + " (" + it.score() + ")")
                                        .collect(Collectors.joining(", "))));
        return person;
    }

    private static String text(NewPerson said) {
        return said.known().stream()
                .map(it -> it.sort() + " " + (it.state() == null ? "" : it.state() + " ")
                        + (it.sort().equals(Fact.SSN) ? Ssn.masked(it.said()) : it.said()))
                .collect(Collectors.joining("; "));
    }
}
