package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.backoffice.master.IndexLines;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.media.Attached;
import org.stationhouse.backoffice.media.Attachments;
import org.stationhouse.backoffice.search.Shown;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.KeptPlans;

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
    private final Attachments attachments;
    private final IndexLines lines;
    private final IndexClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final KeptPlans plans;

    PeopleIndex(
            PersonEntry entry,
            Candidates candidates,
            DossierStore dossiers,
            PersonStore people,
            PersonFiling filing,
            PersonSight sight,
            Shown shown,
            Attachments attachments,
            IndexLines lines,
            IndexClock clock,
            AccessPolicy policy,
            AuditTrail audit,
            KeptPlans plans) {
        this.entry = entry;
        this.candidates = candidates;
        this.dossiers = dossiers;
        this.people = people;
        this.filing = filing;
        this.sight = sight;
        this.shown = shown;
        this.attachments = attachments;
        this.lines = lines;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
        this.plans = plans;
    }

    @Override
    @Transactional
    public List<Candidate> candidates(NewPerson said, boolean typing, Actor actor) {
        policy.require(actor, "master.person.list");
        plans.keep();
        List<Candidate> found = candidates.find(said, sight.open(actor), MOST);
        List<String> refs = found.stream().map(it -> it.person().ref().text()).toList();
        audit.write(Act.done("master.person.offer", actor)
                .on(Person.KIND, shown.news(actor, refs, typing))
                .asked(said.name() + (said.born() == null ? "" : " " + said.born())));
        return pictured(found, actor);
    }

    /** A face tells two people of one name apart faster than a birth date. */
    private List<Candidate> pictured(List<Candidate> found, Actor actor) {
        Map<PublicRef, Attached> portraits = attachments.portraits(
                found.stream().map(it -> it.person().ref()).toList(), actor);
        return found.stream()
                .map(it -> {
                    Attached portrait = portraits.get(it.person().ref());
                    return portrait == null
                            ? it
                            : new Candidate(it.person().with(portrait.thumbPath()), it.score(), it.evidence());
                })
                .toList();
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PersonLine findOrEnter(NewPerson said, String answer, boolean apart, Actor actor) {
        policy.require(actor, "master.person.enter");
        Person person = entry.findOrEnter(said, answer, apart, actor);
        return dossiers.lines(List.of(person.id()), Open.EVERYBODY).getFirst().line(clock.today());
    }

    @Override
    @Transactional
    public Optional<PersonLine> find(PublicRef ref, Actor actor) {
        policy.require(actor, "master.person.read");
        Optional<PersonLine> found = people.find(ref)
                .flatMap(it -> dossiers.lines(List.of(it.id()), sight.open(actor)).stream()
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
        return listed(dossiers.lines(List.copyOf(ids), Open.EVERYBODY), actor);
    }

    @Override
    @Transactional
    public Map<Long, PersonLine> seen(Collection<Long> ids, Actor actor) {
        policy.require(actor, "master.person.list");
        return ids.isEmpty() ? Map.of() : listed(dossiers.lines(List.copyOf(ids), sight.open(actor)), actor);
    }

    @Override
    @Transactional
    public Optional<PersonLine> numbered(String number, Actor actor) {
        policy.require(actor, "master.person.read");
        return people.numbered(number).flatMap(it -> find(it.ref(), actor));
    }

    private Map<Long, PersonLine> listed(List<Dossier> found, Actor actor) {
        return lines.listed(Person.KIND, found, Dossier::members, it -> it.line(clock.today()), PersonLine::ref, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> rows(long person) {
        return people.group(List.of(person)).stream().map(Person::id).toList();
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
