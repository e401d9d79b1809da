package org.stationhouse.backoffice.worklist.passon;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** Problems and suggestions: raised by whoever has one, answered by name and date. */
@Service
public class Problems {

    private static final String RAISE = "worklist.problem.raise";
    private static final String ANSWER = "worklist.problem.answer";
    private static final String LIST = "worklist.problem.list";
    private static final String EXPORT = "worklist.problem.export";

    private final ProblemStore problems;
    private final Owners owners;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Problems(ProblemStore problems, Owners owners, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.problems = problems;
        this.owners = owners;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PublicRef raise(Problem.Kind kind, String said, Actor actor) {
        policy.require(actor, RAISE);
        PublicRef ref = PublicRef.fresh();
        problems.insert(ref, kind, said, now(), actor.name(), name(actor));
        audit.write(Act.done(RAISE, actor)
                .on(Problem.KIND, ref.text())
                .changed("kind", null, kind)
                .changed("said", null, said));
        return ref;
    }

    /** @param version version that was read @throws SomeoneElseSaved when somebody else answered meanwhile */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void answer(PublicRef ref, int version, String answer, Actor actor) {
        policy.require(actor, ANSWER);
        Problem problem = problems.find(ref).orElseThrow(NoSuch::new);
        if (problem.answer() != null) {
            throw new Refusal("This was answered already.", "Problems and suggestions: one answer, by name and date");
        }
        if (problems.answer(problem, version, answer, now(), actor.name(), name(actor)) == 0) {
            throw new SomeoneElseSaved("the problem");
        }
        audit.write(Act.done(ANSWER, actor).on(Problem.KIND, ref.text()).changed("answer", null, answer));
    }

    /** What waits for an answer, the oldest first. */
    @Transactional
    public List<Problem> open(int most, Actor actor) {
        return list(true, null, ProblemStore.OPEN_FIRST, 0, most, actor);
    }

    /**
     * The next ones of the list as they leave the house, at most {@link Act#MOST_REFS}.
     *
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Problem> export(
            @Nullable Boolean open,
            @Nullable String text,
            String order,
            int skip,
            @Nullable String reason,
            Actor actor) {
        policy.require(actor, EXPORT);
        Export.require(
                reason, large -> !problems.list(open, text, order, large, 1).isEmpty());
        List<Problem> found = problems.list(open, text, order, skip, Act.MOST_REFS);
        audit.write(Act.done(EXPORT, actor)
                .because(reason)
                .on(Problem.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }

    /**
     * @param open only open or only answered ones, null for both
     * @param text part of it, null for any
     * @param order of {@link ProblemStore}
     */
    @Transactional
    public List<Problem> list(
            @Nullable Boolean open, @Nullable String text, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Problem> found = problems.list(open, text, order, skip, most);
        audit.write(Act.done(LIST, actor)
                .on(Problem.KIND, found.stream().map(it -> it.ref().text()).toList()));
        return found;
    }

    @Transactional
    public Optional<Problem> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        Optional<Problem> found = problems.find(ref);
        found.ifPresent(it -> audit.write(Act.done(LIST, actor).on(Problem.KIND, ref.text())));
        return found;
    }

    private String name(Actor actor) {
        return owners.self(actor).map(Owner.Person::name).orElse(actor.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
