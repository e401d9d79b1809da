package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of the counter: a visitor is signed in, put right, signed out, his badge comes back. {@link HostDesk} has the host's. */
@Service
public class VisitorDesk {

    static final String RECEIVE = "dispatch.visitor.receive";

    private final VisitorStore visitors;
    private final VisitorFile file;
    private final VisitorTasks tasks;
    private final ContactDesk contacts;
    private final Owners owners;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    VisitorDesk(
            VisitorStore visitors,
            VisitorFile file,
            VisitorTasks tasks,
            ContactDesk contacts,
            Owners owners,
            AccessPolicy policy,
            AuditTrail audit) {
        this.visitors = visitors;
        this.file = file;
        this.tasks = tasks;
        this.contacts = contacts;
        this.owners = owners;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * Signs somebody in who came now, and tells the host.
     *
     * @param contact the contact at the counter that he was before, null for none
     * @throws Unfit when he comes to nobody, or his badge is with somebody else
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public Visitor signIn(Visitor.Said said, @Nullable PublicRef contact, Actor actor) {
        policy.require(actor, RECEIVE);
        VisitorRules.toSomebody(said);
        badgeFree(said.badge(), 0);
        PublicRef ref = PublicRef.fresh();
        Visitor.From from = null;
        if (contact != null) {
            Contact was = contacts.receive(contact, ref, said.name(), actor);
            from = new Visitor.From(was.id(), was.ref(), was.number());
        }
        Instant now = file.now();
        String code = owners.self(actor).map(Owner::code).orElse(null);
        long id = visitors.insert(ref, said, from, now, actor.name(), code);
        visitors.line(id, new VisitorLine(now, actor.name(), "CAME", null));
        Visitor visitor = visitors.find(ref).orElseThrow();
        file.filed(visitor);
        tasks.host(visitor, now, actor);
        audit.write(changed(Act.done(RECEIVE, actor).on(Visitor.KIND, ref.text()), null, said)
                .changed("host", null, said.to())
                .changed("contact", null, from == null ? null : from.number()));
        return visitor;
    }

    private void badgeFree(@Nullable String badge, long apart) {
        VisitorRules.badgeFree(badge, badge == null ? Optional.empty() : visitors.holder(badge, apart));
    }

    private static Act changed(Act act, Visitor.@Nullable Said was, Visitor.Said now) {
        return act.changed("name", was == null ? null : was.name(), now.name())
                .changed("organization", was == null ? null : was.organization(), now.organization())
                .changed("purpose", was == null ? null : was.purpose(), now.purpose())
                .changed("office", was == null ? null : was.office(), now.office())
                .changed("badge", was == null ? null : was.badge(), now.badge())
                .changed("seen", was == null ? null : was.seen(), now.seen())
                .changed("minor", was == null ? null : was.minor(), now.minor())
                .changed("plate", was == null ? null : was.plate(), now.plate());
    }

    /** Puts right what was said of him; the host stays, {@link HostDesk#route} has another. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Visitor.Said typed, Actor actor) {
        policy.require(actor, "dispatch.visitor.change");
        Visitor was = file.at(ref, version);
        Visitor.Said said = typed.to(was.said().host());
        if (said.equals(was.said())) {
            return;
        }
        VisitorRules.toSomebody(said);
        if (!Objects.equals(said.badge(), was.said().badge())) {
            badgeFree(said.badge(), was.id());
        }
        VisitorFile.saved(visitors.updateSaid(was, said));
        visitors.line(was.id(), new VisitorLine(file.now(), actor.name(), "CHANGED", before(was.said(), said)));
        file.filed(visitors.find(ref).orElseThrow());
        audit.write(changed(Act.done("dispatch.visitor.change", actor).on(Visitor.KIND, ref.text()), was.said(), said));
    }

    /** What stood there before, so that the history keeps it. */
    private static String before(Visitor.Said was, Visitor.Said now) {
        return Stream.of(
                        gone(was.name(), now.name()),
                        gone(was.organization(), now.organization()),
                        gone(was.purpose(), now.purpose()),
                        gone(was.office(), now.office()),
                        gone(was.badge(), now.badge()),
                        gone(was.plate(), now.plate()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String gone(@Nullable Object was, @Nullable Object now) {
        return was == null || was.equals(now) ? null : was.toString();
    }

    /**
     * He goes.
     *
     * @param badgeBack whether his badge came back, if he had one
     * @param with who takes a child along that came alone, null for everybody else
     * @throws Unfit when a child would go and nobody is named
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void leave(PublicRef ref, int version, boolean badgeBack, @Nullable String with, Actor actor) {
        policy.require(actor, "dispatch.visitor.leave");
        Visitor was = file.at(ref, version);
        VisitorRules.stepFits(was.state(), VisitorStep.LEAVE);
        VisitorRules.leavesWith(was.said(), with);
        Instant now = file.now();
        Instant back = was.badgeOut() && badgeBack ? now : was.badgeBackAt();
        file.step(
                "dispatch.visitor.leave",
                was,
                VisitorStep.LEAVE,
                new VisitorState.Left(now, actor.name(), with),
                back,
                actor);
    }

    /** The badge is back that he had taken along. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void badgeBack(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "dispatch.visitor.badge");
        Visitor was = file.at(ref, version);
        VisitorRules.badgeComesBack(was);
        VisitorFile.saved(visitors.updateBadge(was, file.now()));
        Visitor visitor = visitors.find(ref).orElseThrow();
        if (!visitor.inside()) {
            tasks.remembered(visitor, actor);
        }
        file.told("dispatch.visitor.badge", was, visitor, "BADGE", was.said().badge(), actor);
    }

    /** He was signed out by mistake, or came back at once. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void reopen(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "dispatch.visitor.leave");
        Visitor was = file.at(ref, version);
        badgeFree(was.said().badge(), was.id());
        file.step("dispatch.visitor.leave", was, VisitorStep.REOPEN, new VisitorState.Inside(), null, actor);
    }
}
