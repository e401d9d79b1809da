package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Merges people and takes them apart again. A merge is a pointer: no row moves. Whoever takes one apart is asked where that belongs
 * which was said or linked since.
 */
@Service
class MergeDesk {

    private static final String RIGHT = "master.person.merge";
    private static final String RULE = "Master index: merge as a pointer";

    private final PersonStore people;
    private final DossierStore dossiers;
    private final PersonFacts facts;
    private final PairStore pairs;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final List<Appearances> rooms;
    private final PersonClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    MergeDesk(
            PersonStore people,
            DossierStore dossiers,
            PersonFacts facts,
            PairStore pairs,
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
        this.filing = filing;
        this.sight = sight;
        this.rooms = rooms;
        this.clock = clock;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Two who may be one person.
     *
     * @param kept whom the other would be merged into: who stands for himself longer
     * @param match what speaks for and against
     */
    record Pair(PublicRef ref, Dossier kept, Dossier gone, Candidate match, Instant foundAt) {}

    /** Pairs that nobody has answered yet, the likeliest first. */
    @Transactional
    public List<Pair> waiting(int skip, int most, Actor actor) {
        policy.require(actor, RIGHT);
        List<Long> open = sight.open(actor);
        List<PairStore.Pair> found = pairs.waiting(open, skip, most);
        var rows = new ArrayList<Long>();
        found.forEach(it -> rows.addAll(List.of(it.first(), it.second())));
        List<Dossier> known = dossiers.of(rows.stream().distinct().toList(), open);
        List<Pair> shown = found.stream().map(it -> pair(it, known)).toList();
        audit.write(Act.done("master.pair.list", actor)
                .on(
                        Person.KIND,
                        shown.stream()
                                .flatMap(it -> List.of(it.kept(), it.gone()).stream())
                                .map(it -> it.head().ref().text())
                                .distinct()
                                .toList()));
        return shown;
    }

    /** One of these pairs. */
    @Transactional
    public Pair read(PublicRef ref, Actor actor) {
        policy.require(actor, RIGHT);
        PairStore.Pair found = pairs.find(ref).orElseThrow(NoSuch::new);
        Pair pair = pair(found, dossiers.of(List.of(found.first(), found.second()), sight.open(actor)));
        audit.write(Act.done("master.pair.read", actor)
                .on(
                        Person.KIND,
                        List.of(
                                pair.kept().head().ref().text(),
                                pair.gone().head().ref().text())));
        return pair;
    }

    private Pair pair(PairStore.Pair found, List<Dossier> known) {
        Dossier first = of(found.first(), known);
        Dossier second = of(found.second(), known);
        boolean turn = first.head().shut() && !second.head().shut();
        Dossier kept = turn ? second : first;
        Dossier gone = turn ? first : second;
        return new Pair(
                found.ref(), kept, gone, Matching.compare(said(gone), bearers(kept, gone), kept, clock.today()), found.foundAt());
    }

    private static Dossier of(long id, List<Dossier> known) {
        return known.stream()
                .filter(it -> it.members().stream().anyMatch(row -> row.id() == id))
                .findFirst()
                .orElseThrow(NoSuch::new);
    }

    /** What is known of one, as if it were said of a new one. */
    private static NewPerson said(Dossier of) {
        List<NewPerson.Known> known = of.facts().stream()
                .filter(it -> Set.of(FactKind.IDENTIFIER, FactKind.PHONE, FactKind.ADDRESS).contains(it.kind()))
                .map(it -> new NewPerson.Known(it.kind().name(), it.sort(), it.said(), it.state()))
                .toList();
        Looks looks = of.head().looks();
        return new NewPerson(
                of.head().name(), of.births().isEmpty() ? null : of.births().getFirst(), looks, known, "");
    }

    /** Rows of the one that bear the same whole social security number as the other. */
    private Set<Long> bearers(Dossier kept, Dossier gone) {
        List<String> own = filing.ssns(gone);
        return kept.members().stream()
                .map(Person::id)
                .filter(it -> filing.ssns(kept).stream().anyMatch(own::contains))
                .collect(Collectors.toSet());
    }

    /**
     * Both are one person: from now on the one that is kept stands for both.
     *
     * @throws Refusal when they are one already, or when only protected events know the one that is to be kept
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void merge(PublicRef kept, PublicRef gone, String reason, Actor actor) {
        policy.require(actor, RIGHT);
        merged(kept, gone, reason, actor);
    }

    /**
     * The same with the number of the other one.
     *
     * @throws Unfit of the field {@code number} when the actor knows nobody of it
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void mergeNumbered(PublicRef kept, String number, String reason, Actor actor) {
        policy.require(actor, RIGHT);
        PublicRef gone = people.numbered(number)
                .filter(it -> !dossiers.of(List.of(it.id()), sight.open(actor)).isEmpty())
                .map(Person::ref)
                .orElseThrow(() -> new Unfit("number", "master.other.unknown"));
        merged(kept, gone, reason, actor);
    }

    private void merged(PublicRef kept, PublicRef gone, String reason, Actor actor) {
        Dossier one = dossier(kept, actor);
        Dossier other = dossier(gone, actor);
        List<Person> rows = people.group(List.of(one.head().id(), other.head().id()));
        if (one.head().shut() && !other.head().shut()) {
            throw new Refusal("Keep the one that everybody knows: the other is named in restricted cases only.", RULE);
        }
        var changed = Pointers.of(rows).merge(one.head().id(), other.head().id());
        if (changed.isEmpty()) {
            throw new Refusal("Both are one person already.", RULE);
        }
        Instant now = clock.now();
        point(changed, rows, now);
        pairs.add(other.head().id(), one.head().id(), "MERGED", reason, now, actor.name());
        pairs.answer(ids(one), ids(other), "MERGED", reason, now, actor.name());
        filing.enter(people.group(List.of(one.head().id())));
        audit.write(Act.done(RIGHT, actor)
                .on(
                        Person.KIND,
                        List.of(one.head().ref().text(), other.head().ref().text()))
                .because(reason)
                .changed("canonical", other.head().number(), one.head().number()));
    }

    private void point(Map<Long, Pointers.Pointer> changed, List<Person> rows, Instant now) {
        changed.forEach((id, to) -> {
            Person row = rows.stream().filter(it -> it.id() == id).findFirst().orElseThrow();
            Instant at = to.into() == null ? null : row.mergedAt() == null ? now : row.mergedAt();
            if (people.point(row, to.into(), to.canonical(), at) == 0) {
                throw new SomeoneElseSaved("Person " + row.number());
            }
        });
    }

    private static List<Long> ids(Dossier of) {
        return of.members().stream().map(Person::id).toList();
    }

    /** Two are different persons, and are not shown as a pair again. */
    @Transactional(noRollbackFor = Refusal.class)
    public void distinct(PublicRef ref, String reason, Actor actor) {
        policy.require(actor, RIGHT);
        PairStore.Pair found = pairs.find(ref).orElseThrow(NoSuch::new);
        Pair pair = pair(found, dossiers.of(List.of(found.first(), found.second()), sight.open(actor)));
        pairs.answer(List.of(found.first()), List.of(found.second()), "DISTINCT", reason, clock.now(), actor.name());
        audit.write(Act.done("master.person.distinct", actor)
                .on(
                        Person.KIND,
                        List.of(
                                pair.kept().head().ref().text(),
                                pair.gone().head().ref().text()))
                .because(reason));
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
        Dossier dossier = dossier(ref, actor);
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
        point(Pointers.of(rows).unmerge(apart.row().id()), rows, now);
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
        apart.from().members().stream().filter(it -> it.id() != apart.row().id()).forEach(filing::key);
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

    private Dossier dossier(PublicRef ref, Actor actor) {
        return people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream().findFirst())
                .orElseThrow(NoSuch::new);
    }
}
