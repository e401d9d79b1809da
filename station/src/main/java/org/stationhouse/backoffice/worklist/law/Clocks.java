package org.stationhouse.backoffice.worklist.law;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskLine;
import org.stationhouse.foundation.jurisdiction.clock.Due;
import org.stationhouse.foundation.jurisdiction.clock.Events;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Hears what starts, stops and ends clocks, from rooms and by hand, and keeps each as a task with its rule and date. */
@Service
public class Clocks implements Events {

    private static final String TELL = "worklist.clock.tell";
    private static final String READ = "worklist.clock.read";

    private final MatterStore matters;
    private final Clerk clerk;
    private final Readers readers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Clocks(MatterStore matters, Clerk clerk, Readers readers, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.matters = matters;
        this.clerk = clerk;
        this.readers = readers;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A matter with all that was told of it, oldest first, and every clock that this starts. */
    record Whole(KeptMatter matter, List<ToldLine> told, SortedMap<Running.Key, Due> clocks) {}

    /** What runs about a record. @param ref the matter, which has a page */
    public record Standing(PublicRef ref, List<Clocked> clocks) {}

    /** A clock that runs. @param what the rule asks, in words @param warns whether its rule is not verified */
    public record Clocked(Due due, String what, boolean warns) {}

    /** What a person opens by hand. @param rules those that apply, all when empty @param owner code of the one who has its tasks */
    public record NewMatter(String title, Task.@Nullable About about, Set<RuleId> rules, String owner) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Matter matter, Told told, Actor actor) {
        tell(matter, Set.of(), null, told, actor);
    }

    /**
     * As {@link #tell(Matter, Told, Actor)} for a matter that only some rules concern.
     *
     * @param rules those that do, all when empty
     * @param owner code of the one who has its tasks, null where the area of law says whose they are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Matter matter, Set<RuleId> rules, @Nullable String owner, Told told, Actor actor) {
        policy.require(actor, "worklist.task.start");
        KeptMatter kept = matters.lock(matter.kind(), matter.ref()).orElseGet(() -> {
            var about = new Task.About(matter.kind(), matter.ref(), matter.number());
            matters.insert(
                    new KeptMatter(
                            0,
                            PublicRef.fresh(),
                            matter.number(),
                            about,
                            matter.areas(),
                            rules,
                            owner,
                            now(),
                            actor.name()),
                    matter.kind(),
                    matter.ref());
            return matters.lock(matter.kind(), matter.ref()).orElseThrow();
        });
        heard(kept, told, actor);
    }

    /** What all its clocks ask was done. @param how in words */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Matter matter, String how, Actor actor) {
        policy.require(actor, "worklist.task.start");
        matters.lock(matter.kind(), matter.ref())
                .ifPresent(kept ->
                        clerk.asked(kept).forEach(rule -> heard(kept, new Told.Acted(new RuleId(rule), how), actor)));
    }

    /** It was not done after all: what its clocks ask has to be done again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(Matter matter, Actor actor) {
        policy.require(actor, "worklist.task.start");
        matters.lock(matter.kind(), matter.ref()).ifPresent(kept -> clerk.undone(kept, actor));
    }

    /** The matter that a room opened for its record, with its clocks; only for who finds the record. */
    @Transactional
    public Optional<Standing> of(String kind, PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return matters.find(kind, ref).filter(it -> known(it, actor)).map(matter -> {
            audit.write(Act.done(READ, actor).on(KeptMatter.KIND, matter.ref().text()));
            return new Standing(
                    matter.ref(),
                    clerk.running(matter).values().stream()
                            .map(it -> new Clocked(it, ClockLine.sentence(it), Running.warns(it)))
                            .toList());
        });
    }

    /** Opens a matter of which no room tells, with what happened. */
    @Transactional
    public PublicRef open(NewMatter matter, Told.Happened first, Actor actor) {
        policy.require(actor, TELL);
        PublicRef ref = PublicRef.fresh();
        matters.insert(
                new KeptMatter(
                        0,
                        ref,
                        matter.title(),
                        matter.about(),
                        Set.of(),
                        matter.rules(),
                        matter.owner(),
                        now(),
                        actor.name()),
                KeptMatter.KIND,
                ref);
        audit.write(Act.done("worklist.clock.open", actor)
                .on(KeptMatter.KIND, ref.text())
                .changed("title", null, matter.title())
                .changed("rules", null, matter.rules())
                .changed("owner", null, matter.owner()));
        heard(matters.lock(ref).orElseThrow(), first, actor);
        return ref;
    }

    /** Something more happened in a matter, or was put right. */
    @Transactional
    public void add(PublicRef ref, Told told, Actor actor) {
        policy.require(actor, TELL);
        heard(matters.lock(ref).filter(it -> known(it, actor)).orElseThrow(NoSuch::new), told, actor);
    }

    private void heard(KeptMatter matter, Told told, Actor actor) {
        matters.tell(matter.id(), new ToldLine(now(), actor.name(), told));
        audit.write(
                Act.done(TELL, actor).on(KeptMatter.KIND, matter.ref().text()).changed("told", null, told));
        if (told instanceof Told.Acted it) {
            clerk.acted(matter, it.rule().text(), it.how(), actor);
        } else {
            clerk.count(matter, TaskLine.Cause.EVENT, actor);
        }
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return matters.find(ref).filter(it -> known(it, actor)).map(matter -> {
            audit.write(Act.done(READ, actor).on(KeptMatter.KIND, ref.text()));
            return new Whole(matter, matters.told(matter.id()), clerk.running(matter));
        });
    }

    /** The law, the agency's layer or the calendar changed: counts the matters again that were counted otherwise. @return how many */
    @Transactional
    public int recount(String mark, int most, Actor actor) {
        policy.require(actor, "worklist.task.start");
        List<PublicRef> refs = matters.countedOtherwise(mark, most);
        for (PublicRef ref : refs) {
            matters.lock(ref).ifPresent(it -> clerk.count(it, TaskLine.Cause.LAYER, actor));
        }
        if (!refs.isEmpty()) {
            audit.write(Act.done("worklist.clock.recount", actor).count(refs.size()));
        }
        return refs.size();
    }

    /** Who does not find the record does not learn of its clocks. */
    private boolean known(KeptMatter matter, Actor actor) {
        Task.About about = matter.about();
        return about == null || readers.finds(about, actor);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
