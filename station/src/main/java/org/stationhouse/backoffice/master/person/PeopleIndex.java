package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.search.Shown;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The index of people as other rooms use it. */
@Service
class PeopleIndex implements People {

    /** People offered at once. */
    static final int MOST = 8;

    private final PersonEntry entry;
    private final Candidates candidates;
    private final DossierStore dossiers;
    private final PersonStore people;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final Shown shown;
    private final PersonClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PeopleIndex(
            PersonEntry entry,
            Candidates candidates,
            DossierStore dossiers,
            PersonStore people,
            PersonFiling filing,
            PersonSight sight,
            Shown shown,
            PersonClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.entry = entry;
        this.candidates = candidates;
        this.dossiers = dossiers;
        this.people = people;
        this.filing = filing;
        this.sight = sight;
        this.shown = shown;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Candidate> candidates(NewPerson said, boolean typing, Actor actor) {
        policy.require(actor, "master.person.list");
        List<Candidate> found = candidates.find(said, sight.open(actor), MOST);
        List<String> refs = found.stream().map(it -> it.person().ref().text()).toList();
        audit.write(Act.done("master.person.offer", actor)
                .on(Person.KIND, shown.news(actor, refs, typing))
                .asked(said.name() + (said.born() == null ? "" : " " + said.born())));
        return found;
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PersonLine findOrEnter(NewPerson said, String answer, boolean apart, Actor actor) {
        policy.require(actor, "master.person.enter");
        Person person = entry.findOrEnter(said, answer, apart, actor);
        return dossiers.of(List.of(person.id()), null).getFirst().line(clock.today());
    }

    @Override
    @Transactional
    public Optional<PersonLine> find(PublicRef ref, Actor actor) {
        policy.require(actor, "master.person.read");
        Optional<PersonLine> found = people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                        .findFirst())
                .map(it -> it.line(clock.today()));
        found.ifPresent(it -> audit.write(
                Act.done("master.person.read", actor).on(Person.KIND, it.ref().text())));
        return found;
    }

    @Override
    @Transactional
    public Map<Long, PersonLine> lines(Collection<Long> ids, Actor actor) {
        policy.require(actor, "master.person.list");
        var lines = new HashMap<Long, PersonLine>();
        for (Dossier one : dossiers.of(List.copyOf(ids), null)) {
            PersonLine line = one.line(clock.today());
            one.members().forEach(it -> lines.put(it.id(), line));
        }
        audit.write(Act.done("master.person.list", actor)
                .on(
                        Person.KIND,
                        lines.values().stream()
                                .map(it -> it.ref().text())
                                .distinct()
                                .limit(Act.MOST_REFS)
                                .toList()));
        return lines;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void shut(Collection<Long> ids, boolean only, Actor actor) {
        policy.require(actor, "master.person.read");
        List<Person> changed = people.group(ids).stream()
                .filter(it -> ids.contains(it.id()) && it.shut() != only && !(it.apart() && only))
                .toList();
        for (Person one : changed) {
            people.shut(one, only);
            filing.enter(people.group(List.of(one.id())));
        }
        if (!changed.isEmpty()) {
            audit.write(Act.done("master.person.shut", actor)
                    .on(Person.KIND, changed.stream().map(it -> it.ref().text()).toList())
                    .changed("shut", !only, only));
        }
    }
}
