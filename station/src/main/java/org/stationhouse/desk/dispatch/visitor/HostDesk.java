package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of the host: he comes, he can't, another one is asked. The counter says so for him when he has called. */
@Service
public class HostDesk {

    private static final String ANSWER = "dispatch.visitor.answer";

    private final VisitorStore visitors;
    private final VisitorFile file;
    private final VisitorTasks tasks;
    private final Owners owners;
    private final Readers readers;
    private final AccessPolicy policy;

    HostDesk(
            VisitorStore visitors,
            VisitorFile file,
            VisitorTasks tasks,
            Owners owners,
            Readers readers,
            AccessPolicy policy) {
        this.visitors = visitors;
        this.file = file;
        this.tasks = tasks;
        this.owners = owners;
        this.readers = readers;
        this.policy = policy;
    }

    /** The host comes to fetch him. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void come(PublicRef ref, int version, Actor actor) {
        Visitor was = answered(ref, version, actor);
        file.step(ANSWER, was, VisitorStep.COME, new VisitorState.Coming(actor.name()), was.badgeBackAt(), actor);
    }

    /** The host can't see him. @param said what the visitor should hear; null for nothing */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void decline(PublicRef ref, int version, @Nullable String said, Actor actor) {
        Visitor was = answered(ref, version, actor);
        Visitor visitor = file.step(
                ANSWER,
                was,
                VisitorStep.DECLINE,
                new VisitorState.NotToday(actor.name(), said),
                was.badgeBackAt(),
                actor);
        tasks.declined(visitor, file.now(), actor);
    }

    private Visitor answered(PublicRef ref, int version, Actor actor) {
        policy.require(actor, ANSWER);
        Visitor was = file.at(ref, version);
        VisitorRules.mayAnswer(mine(was, actor), policy.decide(actor, VisitorDesk.RECEIVE) instanceof Decision.Allowed);
        return was;
    }

    /** Whether the actor is the host, or works in the queue that is. */
    boolean mine(Visitor visitor, Actor actor) {
        Visitor.Host host = visitor.said().host();
        return host != null && codes(actor).contains(host.code());
    }

    /** As which hosts visitors come to the actor: himself, and his queues. */
    Set<String> codes(Actor actor) {
        return Stream.concat(
                        owners.self(actor).map(Owner::code).stream(),
                        readers.queues(actor).stream().map(Queue::name))
                .collect(Collectors.toSet());
    }

    /** He goes to somebody else, who is told. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void route(PublicRef ref, int version, Visitor.Host host, Actor actor) {
        policy.require(actor, "dispatch.visitor.route");
        Visitor was = file.at(ref, version);
        VisitorRules.stepFits(was.state(), VisitorStep.ROUTE);
        Instant now = file.now();
        tasks.answered(was, actor);
        VisitorFile.saved(visitors.updateHost(was, host, now, actor.name()));
        Visitor visitor = visitors.find(ref).orElseThrow();
        tasks.host(visitor, now, actor);
        file.told("dispatch.visitor.route", was, visitor, VisitorStep.ROUTE.name(), host.name(), actor);
    }
}
