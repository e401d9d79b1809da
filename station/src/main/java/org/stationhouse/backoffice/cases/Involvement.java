package org.stationhouse.backoffice.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** How people and vehicles come to stand in a case, and leave it: what both have in common. */
@Component
class Involvement {

    private final InvolvedStore involved;
    private final JacketStore jackets;
    private final CaseRelations relations;
    private final InvolvedShut shut;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Involvement(
            InvolvedStore involved,
            JacketStore jackets,
            CaseRelations relations,
            InvolvedShut shut,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.involved = involved;
        this.jackets = jackets;
        this.relations = relations;
        this.shut = shut;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a jacket that the actor reads. @param known lines of the master index by id */
    <L> List<Involved<L>> of(Subject of, Jacket jacket, Function<Collection<Long>, Map<Long, L>> known, Actor actor) {
        List<Involved<Void>> found = involved.of(of, jacket.id());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, L> lines = known.apply(found.stream().map(Involved::thing).toList());
        audit.write(about(of.right("list"), jacket, actor));
        return found.stream().map(it -> it.with(lines.get(it.thing()))).toList();
    }

    /** The case to which one is about to be added. */
    Jacket open(Subject of, PublicRef ref, Actor actor) {
        Jacket jacket = found(ref, of.right("add"), actor);
        audit.write(about("cases.jacket.read", jacket, actor));
        return jacket;
    }

    /** The case to which one is added, held before anything of the master index is. */
    Jacket held(Subject of, PublicRef ref, Actor actor) {
        jackets.lock(ref);
        return found(ref, of.right("add"), actor);
    }

    /** Whether what was said there stays there: one known to others learns nothing from a restricted case. */
    static boolean apart(Jacket jacket, String answer, String none) {
        return jacket.restricted() && !answer.isEmpty() && !answer.equals(none);
    }

    /**
     * One stands in the case as this from now on.
     *
     * @param number of the master index
     * @return whether it did not stand there as that before
     */
    boolean stands(
            Subject of,
            Jacket jacket,
            long thing,
            String number,
            String role,
            String said,
            String source,
            Actor actor) {
        if (involved.add(of, jacket.id(), thing, role, said, source, now(), actor.name()) == 0) {
            return false;
        }
        shut.now(of, List.of(thing), actor);
        audit.write(about(of.right("add"), jacket, actor)
                .changed(of.word(), null, number)
                .changed("said", null, said)
                .changed("role", null, role)
                .changed("source", null, source));
        return true;
    }

    /** It was not involved after all, or not as this; that it was said stays. */
    void end(Subject of, PublicRef ref, PublicRef link, Actor actor) {
        Jacket jacket = found(ref, of.right("end"), actor);
        Involved<Void> gone = involved.of(of, jacket.id()).stream()
                .filter(it -> it.ref().equals(link))
                .findFirst()
                .orElseThrow(NoSuch::new);
        ended(of, jacket, gone, actor);
    }

    /** Another room's record says no more that one stands there as this. */
    void leave(Subject of, PublicRef ref, long thing, String role, Actor actor) {
        Jacket jacket = found(ref, of.right("end"), actor);
        involved.of(of, jacket.id()).stream()
                .filter(it -> it.thing() == thing && it.role().equals(role))
                .forEach(it -> ended(of, jacket, it, actor));
    }

    private void ended(Subject of, Jacket jacket, Involved<Void> gone, Actor actor) {
        involved.end(of, jacket.id(), gone.ref(), now(), actor.name());
        audit.write(about(of.right("end"), jacket, actor)
                .changed("role", gone.role(), null)
                .changed("said", gone.said(), null));
    }

    private Jacket found(PublicRef ref, String right, Actor actor) {
        Jacket jacket = jackets.find(ref).orElseThrow(NoSuch::new);
        policy.require(actor, right, relations.to(jacket, actor));
        return jacket;
    }

    private static Act about(String verb, Jacket jacket, Actor actor) {
        return Act.done(verb, actor).on(Cases.KIND, jacket.ref().text()).inCase(jacket.number());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
