package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Takes people apart who were merged. Whoever does it is asked where that belongs which was said or linked since. */
@Service
class ApartDesk {

    private static final String RIGHT = "master.person.merge";

    private final PersonStore people;
    private final DossierStore dossiers;
    private final PersonFacts facts;
    private final PairStore pairs;
    private final Pointing pointing;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final List<Appearances> rooms;
    private final PersonClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ApartDesk(
            PersonStore people,
            DossierStore dossiers,
            PersonFacts facts,
            PairStore pairs,
            Pointing pointing,
            PersonFiling filing,
            PersonSight sight,
            List<Appearances> rooms,
            PersonClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.people = people;
        this.dossiers = dossiers;
        this.facts = facts;
        this.pairs = pairs;
        this.pointing = pointing;
        this.filing = filing;
        this.sight = sight;
        this.rooms = rooms;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * What has to be asked before two are taken apart.
     *
     * @param row the one that will stand for himself again
     * @param from the one he was merged into
     * @param facts what was said since and stands with the other
     * @param links records linked since that name the other
     */
    record Apart(Person row, Dossier from, List<Fact> facts, List<Appearances.Line> links) {}

    /** What was said and linked since this row was merged, and may belong to it. */
    @Transactional
    public Apart since(PublicRef ref, Actor actor) {
        policy.require(actor, RIGHT);
        Apart apart = apart(ref, actor);
        audit.write(Act.done("master.person.read", actor)
                .on(Person.KIND, apart.from().head().ref().text()));
        return apart;
    }

    private Apart apart(PublicRef ref, Actor actor) {
        Dossier dossier = people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                        .findFirst())
                .orElseThrow(NoSuch::new);
        Person row = dossier.members().stream()
                .filter(it -> it.ref().equals(ref))
                .findFirst()
                .orElseThrow(NoSuch::new);
        Instant merged = row.mergedAt();
        if (merged == null) {
            throw new NoSuch();
        }
        List<Long> rest = Pointers.of(dossier.members()).rest(row.id());
        List<Fact> said = dossier.facts().stream()
                .filter(it -> rest.contains(it.person()) && it.at().isAfter(merged))
                .toList();
        List<Appearances.Line> links = rooms.stream()
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .flatMap(it -> it.of(rest, actor).stream())
                .filter(it -> it.at().isAfter(merged))
                .toList();
        return new Apart(row, dossier, said, links);
    }

    /**
     * Takes a row apart again.
     *
     * @param moves references of what was said and linked since and belongs to it; all else stays
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void unmerge(PublicRef ref, Collection<PublicRef> moves, String reason, Actor actor) {
        policy.require(actor, RIGHT);
        Apart apart = apart(ref, actor);
        long into = Objects.requireNonNull(apart.row().mergedInto());
        List<Person> rows = people.group(List.of(apart.row().id()));
        Instant now = clock.now();
        pointing.point(Pointers.of(rows).unmerge(apart.row().id()), rows, now);
        var moved = new ArrayList<String>();
        for (Fact one : apart.facts()) {
            if (moves.contains(one.ref())) {
                facts.repoint(one, row(one.person(), apart.from()), apart.row());
                moved.add(one.kind() + " " + one.sort());
            }
        }
        for (Appearances.Line one : apart.links()) {
            if (moves.contains(one.link())) {
                rooms.forEach(it -> it.repoint(one.link(), apart.row().id(), actor));
                moved.add(one.number());
            }
        }
        pairs.add(apart.row().id(), into, "UNMERGED", reason, now, actor.name());
        people.find(apart.row().id()).ifPresent(filing::key);
        apart.from().members().stream()
                .filter(it -> it.id() != apart.row().id())
                .forEach(filing::key);
        filing.enter(people.group(List.of(apart.row().id())));
        filing.enter(people.group(List.of(into)));
        audit.write(Act.done("master.person.unmerge", actor)
                .on(
                        Person.KIND,
                        List.of(
                                apart.row().ref().text(),
                                apart.from().head().ref().text()))
                .because(reason)
                .changed("canonical", apart.from().head().number(), apart.row().number())
                .changed("moved", null, String.join(", ", moved)));
    }

    private static Person row(long id, Dossier of) {
        return of.members().stream().filter(it -> it.id() == id).findFirst().orElseThrow(NoSuch::new);
    }
}
