package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.desk.dispatch.contact.ContactState;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The verbs of the counter: a complaint is taken, put right, its receipt given. {@link ComplaintHandling} has what follows. */
@Service
public class ComplaintDesk {

    static final String TAKE = "dispatch.complaint.take";
    private static final String STEP = "dispatch.complaint.step";

    private final ComplaintStore complaints;
    private final HolderStore holders;
    private final ComplaintFile file;
    private final ComplaintTasks tasks;
    private final Handlers handlers;
    private final ContactDesk contacts;
    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;

    ComplaintDesk(
            ComplaintStore complaints,
            HolderStore holders,
            ComplaintFile file,
            ComplaintTasks tasks,
            Handlers handlers,
            ContactDesk contacts,
            NumberSeries numbers,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency) {
        this.complaints = complaints;
        this.holders = holders;
        this.file = file;
        this.tasks = tasks;
        this.handlers = handlers;
        this.contacts = contacts;
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
    }

    /**
     * Takes a complaint. A personnel complaint goes to somebody at once; who takes it knows only its number from then on.
     *
     * @param to code of who gets it; of other kinds empty, the supervisors give it to somebody
     * @param contact the contact that it comes from, null for none
     * @return reference and number
     * @throws Unfit when the kind wants something that is not said, or whoever would have it may not
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public Complaint take(
            Complaint.Said said, Complaint.Receipt receipt, String to, @Nullable PublicRef contact, Actor actor) {
        policy.require(actor, TAKE);
        Instant now = file.now();
        ComplaintRules.complete(said, now);
        ComplaintRules.receiptArrives(receipt, said.by());
        ComplaintRules.notAboutTaker(said.employee(), actor.account());
        Owner.Person holder = said.kind().confidential() ? handlers.required(to, "to", actor) : null;
        if (holder != null) {
            ComplaintRules.notAboutHim(said.employee(), holder.account(), "to");
        }
        int year = now.atZone(agency.zone()).getYear();
        String series = Complaint.series(said.kind());
        long running = numbers.reserve(series, year);
        String number = Complaint.number(series, year, running);
        PublicRef ref = PublicRef.fresh();
        Complaint.From from = contact == null ? null : from(contact, ref, number, said.kind(), actor);
        LocalDate due = holder == null
                ? null
                : file.today().plusDays(ComplaintGoals.of(said.kind()).answerDays());
        long id = complaints.insert(ref, number, said, from, receipt, due, now, actor.name());
        numbers.use(series, year, running);
        complaints.line(id, new ComplaintLine(now, actor.name(), "TAKEN", from == null ? null : from.number()));
        if (holder != null) {
            holders.give(id, holder, now, actor.name());
            complaints.line(id, new ComplaintLine(now, actor.name(), ComplaintStep.ASSIGN.name(), holder.name()));
        }
        Complaint complaint = complaints.find(id).orElseThrow();
        file.filed(complaint);
        if (holder == null || due == null) {
            tasks.waits(complaint, now, actor);
        } else {
            tasks.given(complaint, holder, due, actor);
        }
        if (receipt == Complaint.Receipt.LATER) {
            tasks.receipt(
                    complaint, holder == null ? new Owner.Line(Queue.FRONT_COUNTER) : holder, file.today(), actor);
        }
        audit.write(changed(Act.done(TAKE, actor).on(Complaint.KIND, ref.text()), null, said)
                .changed("receipt", null, receipt)
                .changed("assigned", null, complaint.assigned()));
        return complaint;
    }

    private Complaint.From from(
            PublicRef contact, PublicRef complaint, String number, Complaint.Kind kind, Actor actor) {
        Contact was = contacts.complain(
                contact, new ContactState.BecameComplaint(complaint, number, kind.confidential()), actor);
        return new Complaint.From(was.id(), was.ref(), was.number());
    }

    private static Act changed(Act act, Complaint.@Nullable Said was, Complaint.Said now) {
        return act.changed("kind", was == null ? null : was.kind(), now.kind())
                .changed("channel", was == null ? null : was.channel(), now.channel())
                .changed("came", was == null ? null : was.cameAt(), now.cameAt())
                .changed("by", was == null ? null : was.by(), now.by())
                .changed("what", was == null ? null : was.what(), now.what())
                .changed("happened", was == null ? null : was.happened(), now.happened())
                .changed("place", was == null ? null : was.place(), now.place())
                .changed("employee", was == null ? null : was.employee(), now.employee())
                .changed("witnesses", was == null ? null : was.witnesses(), now.witnesses())
                .changed("wants", was == null ? null : was.wants(), now.wants());
    }

    /**
     * Puts right what it says. One that turns out to be about the conduct of an employee is confidential from then on; where nobody has
     * it yet, who finds that out has it if he may, else he says who.
     *
     * @param to code of who gets it then; else empty
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, Complaint.Said said, String to, Actor actor) {
        policy.require(actor, "dispatch.complaint.change");
        Complaint was = file.at(ref, version, actor);
        if (said.equals(was.said())) {
            return;
        }
        ComplaintRules.complete(said, file.now());
        ComplaintRules.kindFits(was.said().kind(), said.kind(), was.state());
        Complaint.Employee employee = said.employee();
        if (employee != null
                && employee.member() != null
                && holders.has(was.id(), employee.member().account())) {
            ComplaintRules.notAboutHim(employee, employee.member().account(), "member");
        }
        boolean shut = said.kind().confidential() && !was.confidential();
        if (shut && was.state() instanceof ComplaintState.Taken) {
            give(was, said, to, actor);
        }
        ComplaintFile.saved(complaints.updateSaid(complaints.find(was.id()).orElseThrow(), said));
        Complaint now = complaints.find(was.id()).orElseThrow();
        if (shut) {
            file.refiled(was.filedAs(), now);
            tasks.refiled(was.filedAs(), now.filedAs(), now);
            if (was.from() != null) {
                contacts.shut(was.from().ref(), actor);
            }
        }
        String before =
                ComplaintRules.before(was.said(), said).filter(Objects::nonNull).collect(Collectors.joining("; "));
        complaints.line(was.id(), new ComplaintLine(file.now(), actor.name(), "CHANGED", before));
        file.filed(now);
        audit.write(
                changed(Act.done("dispatch.complaint.change", actor).on(Complaint.KIND, ref.text()), was.said(), said));
    }

    private void give(Complaint was, Complaint.Said said, String to, Actor actor) {
        Owner.Person holder = handlers.required(to, "to", actor);
        ComplaintRules.notAboutHim(said.employee(), holder.account(), "to");
        LocalDate due = file.today().plusDays(ComplaintGoals.of(said.kind()).answerDays());
        holders.give(was.id(), holder, file.now(), actor.name());
        Complaint given = file.step(
                "dispatch.complaint.change",
                was,
                ComplaintStep.ASSIGN,
                new ComplaintState.Assigned(due),
                holder.name(),
                actor);
        tasks.given(given, holder, due, actor);
    }

    /** The complainant has the paper with the number. @param how it got to him */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void receipt(PublicRef ref, int version, String how, Actor actor) {
        policy.require(actor, STEP);
        Complaint was = file.at(ref, version, actor);
        if (was.receipt() == Complaint.Receipt.GIVEN) {
            throw new Refusal("The receipt was given already; look at the history.", "Complaints: one receipt");
        }
        ComplaintFile.saved(complaints.updateReceipt(was, file.now()));
        tasks.receiptGiven(was, actor);
        file.told(STEP, was, complaints.find(was.id()).orElseThrow(), "RECEIPT", how, actor);
    }

    /** Another office of the city, or another agency, has it from now on. @param to which, and whom there */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void handOver(PublicRef ref, int version, String to, Actor actor) {
        policy.require(actor, STEP);
        Complaint was = file.at(ref, version, actor);
        file.step(STEP, was, ComplaintStep.HAND_OVER, new ComplaintState.HandedOver(to), to, actor);
        holders.end(was.id(), 0, file.now(), actor.name());
        tasks.ended(was, to, actor);
    }
}
