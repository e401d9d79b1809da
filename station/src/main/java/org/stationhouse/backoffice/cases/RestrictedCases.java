package org.stationhouse.backoffice.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/**
 * Cases that only the persons assigned to them may open (need to know). Nobody else finds them in a list or the search; who follows a
 * link to one is told that it is restricted, and may break the glass when it can't wait.
 */
@Service
public class RestrictedCases {

    private static final String RIGHT = "cases.jacket.restrict";
    private static final String READ = "cases.jacket.read";

    /**
     * A person assigned to a restricted case.
     *
     * @param account his account, inside the database
     * @param name as others know him, with the sign-in name, which nobody else ever has
     */
    public record Assigned(long account, String name, Instant at, String by) {

        boolean is(Actor actor) {
            return Long.valueOf(account).equals(actor.account());
        }
    }

    /** A case was restricted or lifted, or its people changed, told in the same transaction. @param jacket id of the case */
    public record Changed(long jacket, Actor actor) {}

    /** A case was restricted to the actor, told in the same transaction: others who go on with it are let in. */
    public record Restricted(Jacket jacket, Actor actor) {}

    private final JacketStore jackets;
    private final AssignedStore assigned;
    private final Accounts accounts;
    private final SearchEntries index;
    private final Worklist worklist;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RestrictedCases(
            JacketStore jackets,
            AssignedStore assigned,
            Accounts accounts,
            SearchEntries index,
            Worklist worklist,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.jackets = jackets;
        this.assigned = assigned;
        this.accounts = accounts;
        this.index = index;
        this.worklist = worklist;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Restricts a case to the actor; he assigns the others.
     *
     * @param version version that he saw
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void restrict(PublicRef ref, int version, String reason, Actor actor) {
        policy.require(actor, RIGHT);
        jackets.lock(ref);
        Jacket jacket = found(ref);
        if (jacket.restricted()) {
            throw new Refusal("This case is restricted already.", "Case states: only an open one is restricted");
        }
        Colleague self = accounts
                .colleagues(Optional.ofNullable(actor.account()).stream().toList(), actor)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("A person restricts a case, and is assigned to it.", "Need to know"));
        saved(assigned.restrict(jacket.id(), version, now()), jacket);
        assigned.assign(jacket.id(), self.account(), self.label(), now(), actor.name());
        index.move(Cases.KIND, RestrictedKind.KIND, ref);
        worklist.refiled(Cases.KIND, RestrictedKind.KIND, ref);
        events.publishEvent(new Changed(jacket.id(), actor));
        events.publishEvent(new Restricted(found(ref), actor));
        log(jacket, "RESTRICTED", reason, Act.done(RIGHT, actor).because(reason).changed("restricted", false, true));
    }

    /** Opens a case to everybody with the right again; nobody is assigned to it any more. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void lift(PublicRef ref, int version, String reason, Actor actor) {
        Jacket jacket = restricted(ref, actor).jacket();
        saved(assigned.restrict(jacket.id(), version, null), jacket);
        assigned.end(jacket.id(), null, now(), actor.name());
        index.move(RestrictedKind.KIND, Cases.KIND, ref);
        worklist.refiled(RestrictedKind.KIND, Cases.KIND, ref);
        events.publishEvent(new Changed(jacket.id(), actor));
        log(
                jacket,
                "LIFTED",
                reason,
                Act.done("cases.jacket.lift", actor).because(reason).changed("restricted", true, false));
    }

    /** Lets another person in. @param account reference of his account */
    @Transactional(noRollbackFor = Refusal.class)
    public void assign(PublicRef ref, PublicRef account, Actor actor) {
        Jacket jacket = restricted(ref, actor).jacket();
        Colleague colleague = accounts.colleague(account, actor)
                .orElseThrow(() -> new Refusal("Nobody of that name works with cases.", "Need to know"));
        if (assigned.assign(jacket.id(), colleague.account(), colleague.label(), now(), actor.name()) == 1) {
            log(
                    jacket,
                    "ASSIGNED",
                    colleague.label(),
                    Act.done("cases.jacket.assign", actor).changed("assigned", null, colleague.name()));
        }
    }

    /**
     * Takes a person off; the last one stays, since somebody has to be able to lift the restriction.
     *
     * @param name of {@link Assigned}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void unassign(PublicRef ref, String name, Actor actor) {
        Held held = restricted(ref, actor);
        Assigned person = held.persons().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("This person is not assigned.", "Need to know"));
        if (held.persons().size() == 1) {
            throw new Refusal("The last person stays assigned; lift the restriction instead.", "Need to know");
        }
        assigned.end(held.jacket().id(), person.account(), now(), actor.name());
        log(
                held.jacket(),
                "UNASSIGNED",
                person.name(),
                Act.done("cases.jacket.assign", actor).changed("assigned", person.name(), null));
    }

    /**
     * Which of these cases a room must not name to the actor: restricted, not assigned to him, and no glass broken. A case that is
     * named through broken glass was looked at through it, and leaves that line.
     */
    @Transactional
    public Set<PublicRef> shut(Collection<PublicRef> cases, Actor actor) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        var shut = new HashSet<PublicRef>();
        for (PublicRef ref : assigned.restrictedToOthers(cases, actor.account())) {
            Relation to = Relation.restricted(Cases.KIND, ref.text(), false);
            if (policy.decide(actor, READ, to) instanceof Decision.Allowed) {
                policy.require(actor, READ, to);
            } else {
                shut.add(ref);
            }
        }
        return shut;
    }

    /** Restricted cases that an account is assigned to, for rooms whose records stand in cases. */
    @Transactional(readOnly = true)
    public List<PublicRef> openTo(@Nullable Long account) {
        return account == null ? List.of() : assigned.openTo(account);
    }

    /** Whether a case is restricted; it stays so until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restricted(PublicRef ref) {
        jackets.lock(ref);
        return found(ref).restricted();
    }

    /** A restricted case held by this transaction, and who is assigned to it. */
    private record Held(Jacket jacket, List<Assigned> persons) {}

    /**
     * A restricted case that the actor is assigned to. When nobody assigned works here any more, whoever may restrict cases takes
     * it over, and its audit line names him.
     */
    private Held restricted(PublicRef ref, Actor actor) {
        policy.require(actor, RIGHT);
        jackets.lock(ref);
        Jacket jacket = found(ref);
        if (!jacket.restricted()) {
            throw new Refusal("This case is not restricted.", "Case states: only a restricted one");
        }
        List<Assigned> persons = assigned.of(jacket.id());
        if (!accounts.colleagues(persons.stream().map(Assigned::account).toList(), actor)
                .isEmpty()) {
            policy.require(actor, RIGHT, CaseRelations.to(jacket, persons, actor));
        }
        return new Held(jacket, persons);
    }

    private void log(Jacket jacket, String kind, @Nullable String reason, Act act) {
        jackets.add(jacket.id(), Jacket.Happening.of(now(), act.actor().name(), kind, reason));
        audit.write(act.on(Cases.KIND, jacket.ref().text()).inCase(jacket.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Jacket found(PublicRef ref) {
        return jackets.find(ref).orElseThrow(NoSuch::new);
    }

    private static void saved(int rows, Jacket jacket) {
        if (rows == 0) {
            throw new SomeoneElseSaved("Case " + jacket.number());
        }
    }
}
