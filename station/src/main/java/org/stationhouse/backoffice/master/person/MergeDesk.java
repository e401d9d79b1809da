package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Says of two people that they are one, or that they are two. A merge is a pointer: no row moves; {@link ApartDesk} takes it back.
 */
@Service
class MergeDesk {

    private static final String RIGHT = "master.person.merge";
    private static final String RULE = "Master index: merge as a pointer";

    private final PersonStore people;
    private final DossierStore dossiers;
    private final PairStore pairs;
    private final Pointing pointing;
    private final PersonFiling filing;
    private final PersonSight sight;
    private final PersonClock clock;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    MergeDesk(
            PersonStore people,
            DossierStore dossiers,
            PairStore pairs,
            Pointing pointing,
            PersonFiling filing,
            PersonSight sight,
            PersonClock clock,
            AccessPolicy policy,
            AuditTrail audit) {
        this.people = people;
        this.dossiers = dossiers;
        this.pairs = pairs;
        this.pointing = pointing;
        this.filing = filing;
        this.sight = sight;
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
                found.ref(),
                kept,
                gone,
                Matching.compare(said(gone), bearers(kept, gone), kept, clock.today()),
                found.foundAt());
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
                .filter(it -> Set.of(FactKind.IDENTIFIER, FactKind.PHONE, FactKind.ADDRESS)
                        .contains(it.kind()))
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
        pointing.point(changed, rows, now);
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

    private Dossier dossier(PublicRef ref, Actor actor) {
        return people.find(ref)
                .flatMap(it -> dossiers.of(List.of(it.id()), sight.open(actor)).stream()
                        .findFirst())
                .orElseThrow(NoSuch::new);
    }
}
