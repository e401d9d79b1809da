package org.stationhouse.desk.dispatch.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.portal.Inquiries;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Source;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.desk.dispatch.Told;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of the counter: a contact is logged, served, answered, referred, made a call. Each leaves a line in its history. */
@Service
public class ContactDesk {

    private static final String STEP = "dispatch.contact.step";

    private final ContactStore contacts;
    private final ContactIntake intake;
    private final ContactClock clocks;
    private final CallDesk calls;
    private final Worklist worklist;
    private final Inquiries inquiries;
    private final SearchEntries index;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    ContactDesk(
            ContactStore contacts,
            ContactIntake intake,
            ContactClock clocks,
            CallDesk calls,
            Worklist worklist,
            Inquiries inquiries,
            SearchEntries index,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.intake = intake;
        this.clocks = clocks;
        this.calls = calls;
        this.worklist = worklist;
        this.inquiries = inquiries;
        this.index = index;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * To whom a contact is referred.
     *
     * @param owner whose task the call back is, null where another agency has it
     * @param to as the history says it
     * @param due until when he is called back; never null with an owner
     */
    public record Referral(
            @Nullable Owner owner, String to, @Nullable Instant due) {}

    /** Logs somebody who came now. @param waits whether he waits in the line, else the actor serves him */
    @Transactional
    public Contact log(Contact.Said said, boolean waits, Actor actor) {
        policy.require(actor, "dispatch.contact.log");
        return intake.put("dispatch.contact.log", said, null, waits, now(), actor);
    }

    /** Puts right what was said: the caller turned out to be somebody else. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Contact.Said said, Actor actor) {
        policy.require(actor, "dispatch.contact.change");
        Contact was = at(ref, version, actor);
        if (said.equals(was.said())) {
            return;
        }
        if (contacts.updateSaid(was, said) == 0) {
            throw new SomeoneElseSaved("the contact");
        }
        contacts.line(was.id(), new ContactLine(now(), actor.name(), "CHANGED", difference(was.said(), said)));
        index.put(ContactFiling.entry(contacts.find(ref).orElseThrow()));
        audit.write(ContactIntake.changed(
                Act.done("dispatch.contact.change", actor).on(Contact.KIND, ref.text()), was.said(), said));
    }

    /** What stood there before, so that the history keeps it. */
    private static String difference(Contact.Said was, Contact.Said now) {
        var words = new StringBuilder();
        before(words, was.name(), now.name());
        before(words, was.phone(), now.phone());
        before(words, was.email(), now.email());
        before(words, was.asks(), now.asks());
        before(words, was.place(), now.place());
        return words.toString();
    }

    private static void before(StringBuilder words, @Nullable String was, @Nullable String now) {
        if (was != null && !was.equals(now)) {
            words.append(words.isEmpty() ? "" : "; ").append(was);
        }
    }

    /** Serves him who waits, puts him back into the line, or takes him up again. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void turn(PublicRef ref, int version, boolean serve, Actor actor) {
        Contact was = at(ref, version, actor);
        boolean ended = ContactRules.steps(was.state()).contains(ContactStep.REOPEN);
        if (serve) {
            step(was, ended ? ContactStep.REOPEN : ContactStep.SERVE, new ContactState.Serving(actor.name()), actor);
        } else {
            step(was, ContactStep.WAIT, new ContactState.Waiting(), actor);
        }
    }

    /** Gives the answer. @param article the article that it was taken from, null for none */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void answer(PublicRef ref, int version, String answer, @Nullable PublicRef article, Actor actor) {
        step(at(ref, version, actor), ContactStep.ANSWER, new ContactState.Answered(answer, article), actor);
    }

    /**
     * Gives it to somebody else; who calls back has it as a task.
     *
     * @throws Unfit when the call back would be late already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void refer(PublicRef ref, int version, Referral referral, Actor actor) {
        Contact was = at(ref, version, actor);
        Instant due = referral.due();
        if (due != null && !due.isAfter(now())) {
            throw new Unfit("due", "dispatch.contact.due.past");
        }
        step(was, ContactStep.REFER, new ContactState.Referred(referral.to(), due), actor);
        Owner owner = referral.owner();
        if (owner != null && due != null) {
            clocks.callBack(was, owner, due, actor);
        }
    }

    /** Makes a call for service of it: what was said is said once. @return the call */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Call makeCall(PublicRef ref, int version, NewCall said, Actor actor) {
        Contact was = at(ref, version, actor);
        ContactRules.stepFits(was.state(), ContactStep.CALL);
        boolean here = was.said().channel() == Contact.Channel.COUNTER && said.party() != null;
        Told told = Told.of(was.told()).by(here ? Source.WALK_IN : Source.PHONE);
        Call call = calls.take(said, told, actor);
        step(was, ContactStep.CALL, new ContactState.BecameCall(call.id(), call.ref(), call.number()), actor);
        return call;
    }

    /**
     * Takes his report at the counter: the call is logged, becomes a case with the next number, and ends with the report, since nobody is
     * sent.
     *
     * @return the call
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Call takeReport(PublicRef ref, int version, NewCall said, Actor actor) {
        policy.require(actor, STEP);
        policy.require(actor, "dispatch.call.case");
        policy.require(actor, "dispatch.call.step");
        Call call = makeCall(ref, version, said, actor);
        calls.makeCase(call.ref(), call.version(), actor);
        calls.step(call.ref(), call.version() + 1, Step.CLEAR, StepSaid.ended(Disposition.REPORT), actor);
        return call;
    }

    /**
     * He is let in as a visitor, in the transaction that signs him in.
     *
     * @param name as the visitor log has it
     * @return the contact as it stood
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public Contact receive(PublicRef ref, PublicRef visitor, String name, Actor actor) {
        Contact was = contacts.lock(ref, actor.account()).orElseThrow(NoSuch::new);
        step(was, ContactStep.VISIT, new ContactState.BecameVisitor(visitor, name), actor);
        return was;
    }

    /**
     * What he says is a complaint, in the transaction that takes it. Of a confidential one only those know the contact who have it.
     *
     * @return the contact as it stood
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public Contact complain(PublicRef ref, ContactState.BecameComplaint complaint, Actor actor) {
        Contact was = contacts.lock(ref, actor.account()).orElseThrow(NoSuch::new);
        step(was, ContactStep.COMPLAIN, complaint, actor);
        refiled(was);
        return was;
    }

    /** The complaint that it became is confidential by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shut(PublicRef ref, Actor actor) {
        policy.require(actor, STEP);
        Contact was = contacts.lock(ref, actor.account()).orElseThrow(NoSuch::new);
        contacts.updateGuarded(was);
        refiled(was);
        audit.write(Act.done(STEP, actor).on(Contact.KIND, ref.text()).changed("guarded", false, true));
    }

    private void refiled(Contact was) {
        Contact now = contacts.find(was.ref()).orElseThrow();
        if (!now.filedAs().equals(was.filedAs())) {
            index.move(was.filedAs(), now.filedAs(), now.ref());
            worklist.refiled(was.filedAs(), now.filedAs(), now.ref());
        }
    }

    /** He went without an answer. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void leave(PublicRef ref, int version, String why, Actor actor) {
        step(at(ref, version, actor), ContactStep.LEAVE, new ContactState.Left(why), actor);
    }

    private void step(Contact was, ContactStep step, ContactState to, Actor actor) {
        policy.require(actor, STEP);
        ContactRules.stepFits(was.state(), step);
        clocks.stepped(was, to, actor);
        if (contacts.updateState(was, to, now(), actor.name()) == 0) {
            throw new SomeoneElseSaved("the contact");
        }
        String words = to.words();
        contacts.line(was.id(), new ContactLine(now(), actor.name(), step.name(), words));
        if (was.web() != null) {
            inquiries.stands(was.web().inquiry(), to.standing(), actor);
        }
        audit.write(Act.done(STEP, actor)
                .on(Contact.KIND, was.ref().text())
                .changed("state", was.state().word(), to.word())
                .changed("said", null, words)
                .changed("due", null, to instanceof ContactState.Referred it ? it.due() : null));
    }

    private Contact at(PublicRef ref, int version, Actor actor) {
        Contact was = contacts.lock(ref, actor.account()).orElseThrow(NoSuch::new);
        if (was.version() != version) {
            throw new SomeoneElseSaved("the contact");
        }
        return was;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
