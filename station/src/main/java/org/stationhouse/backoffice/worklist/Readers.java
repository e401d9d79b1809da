package org.stationhouse.backoffice.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.Known;
import org.stationhouse.backoffice.search.KnownKinds;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Decision;

/** Who somebody is to the worklist: his queues, and the records of which he may know. */
@Component
public class Readers {

    static final String OVERSEE = "worklist.task.oversee";

    private final List<SearchKind> kinds;
    private final KnownKinds known;
    private final Accounts accounts;
    private final AccessPolicy policy;

    Readers(List<SearchKind> kinds, KnownKinds known, Accounts accounts, AccessPolicy policy) {
        this.kinds = kinds;
        this.known = known;
        this.accounts = accounts;
        this.policy = policy;
    }

    Reader of(Actor actor) {
        return new Reader(actor, queues(actor), may(actor, OVERSEE), sight(actor));
    }

    /** The queues in which somebody works now. */
    public List<Queue> queues(Actor actor) {
        return Arrays.stream(Queue.values())
                .filter(it -> may(actor, it.right()))
                .toList();
    }

    /** Whether this colleague holds a right. */
    public boolean holds(String right, Colleague colleague) {
        return actor(colleague).filter(he -> may(he, right)).isPresent();
    }

    /** Whether a colleague works in a queue now. */
    public boolean worksIn(Queue queue, Colleague colleague) {
        return actor(colleague).filter(he -> queues(he).contains(queue)).isPresent();
    }

    /** Colleagues who work in a queue now, everybody when it is null. */
    public List<Colleague> working(@Nullable Queue queue, Actor asker) {
        return accounts.colleagues(asker).stream()
                .filter(who -> queue == null || worksIn(queue, who))
                .toList();
    }

    /** A colleague as the rules see him; empty when he can't sign in. */
    public Optional<Actor> actor(Colleague colleague) {
        return accounts.named(colleague.name()).map(Readers::actor);
    }

    private static Actor actor(Account account) {
        return new Actor(account.name(), account.role(), account.id(), null, "local");
    }

    /** Whether somebody may know of a record. */
    public boolean finds(Task.About about, Actor actor) {
        return sight(actor).of(about);
    }

    /** Whether the one whose task it would be may know of the record; of a queue, at least one who works in it might. */
    boolean mayHave(Owner owner, Task.About about, Actor asker) {
        return switch (owner) {
            case Owner.Line it -> true;
            case Owner.Person it ->
                accounts.colleague(it.ref(), asker)
                        .flatMap(this::actor)
                        .filter(he -> sight(he).of(about))
                        .isPresent();
        };
    }

    /** Address of a record's page; empty when no room knows the kind. */
    Optional<String> path(Task.About about) {
        return kinds.stream()
                .filter(it -> it.kind().equals(about.kind()))
                .map(it -> it.path(about.ref()))
                .findFirst();
    }

    /** Of which records somebody may know. */
    public Sight sight(Actor actor) {
        Known its = known.of(actor);
        return new Sight(its.kinds(), known.few(its));
    }

    private boolean may(Actor actor, String right) {
        return policy.decide(actor, right) instanceof Decision.Allowed;
    }
}
