package org.stationhouse.desk.dispatch.complaint;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/**
 * Reads the complaints: a page of those that the reader may know of, one with its history, its papers, and to who took a confidential one
 * that he took it. Every look has its audit line.
 */
@Service
public class ComplaintBook {

    private static final String LIST = "dispatch.complaint.list";
    private static final String READ = "dispatch.complaint.read";
    private static final String PRINT = "dispatch.complaint.print";

    /** Complaints that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    /** Confidential ones that stand below the list of who took them. */
    private static final int SLIPS = 20;

    private final ComplaintStore complaints;
    private final HolderStore holders;
    private final ComplaintFile file;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    ComplaintBook(
            ComplaintStore complaints, HolderStore holders, ComplaintFile file, AccessPolicy policy, AuditTrail audit) {
        this.complaints = complaints;
        this.holders = holders;
        this.file = file;
        this.policy = policy;
        this.audit = audit;
    }

    /** A complaint and its history, oldest first. */
    record Whole(Complaint complaint, List<ComplaintLine> lines) {}

    /** @param order full order text of the store */
    @Transactional
    List<Complaint> list(ComplaintFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Complaint> found = complaints.list(filter, order, skip, most, actor.account());
        audit.write(Act.done(LIST, actor).on(Complaint.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Complaint> export(ComplaintFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.complaint.export");
        Export.require(
                reason,
                large -> complaints
                                .list(filter, order, 0, large + 1, actor.account())
                                .size()
                        > large);
        List<Complaint> found = complaints.list(filter, order, skip, EXPORTED, actor.account());
        audit.write(Act.done("dispatch.complaint.export", actor).because(reason).on(Complaint.KIND, refs(found)));
        return found;
    }

    @Transactional
    Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return complaints.known(ref, actor.account()).map(complaint -> {
            audit.write(Act.done(READ, actor).on(Complaint.KIND, ref.text()));
            return new Whole(complaint, complaints.lines(complaint.id()));
        });
    }

    /** The confidential ones that the reader took himself, the newest first: number and time, no more. */
    @Transactional
    List<Slip> slips(Actor actor) {
        policy.require(actor, READ);
        List<Slip> found = holders.taken(actor.name(), SLIPS);
        if (!found.isEmpty()) {
            audit.write(Act.done(READ, actor)
                    .on(
                            Complaint.KIND,
                            found.stream().map(it -> it.ref().text()).toList()));
        }
        return found;
    }

    /**
     * What is left of a confidential one to who took it.
     *
     * @param prints whether its papers may still be given to the complainant
     */
    record Left(Slip slip, boolean prints) {}

    @Transactional
    Optional<Left> slip(PublicRef ref, Actor actor) {
        policy.require(actor, READ);
        return holders.taken(ref, actor.name()).map(complaint -> {
            audit.write(Act.done(READ, actor).on(Complaint.KIND, ref.text()));
            return new Left(
                    new Slip(complaint.ref(), complaint.number(), complaint.takenAt()),
                    ComplaintRules.stillFiling(complaint.takenAt(), file.now()));
        });
    }

    /** Receipt and copy of the statement; of a confidential one also for who took it, as long as the complainant is at the counter. */
    @Transactional
    Optional<Complaint> receipt(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        Optional<Complaint> found = complaints.known(ref, actor.account());
        return printed(
                found.isPresent()
                        ? found
                        : holders.taken(ref, actor.name())
                                .filter(it -> ComplaintRules.stillFiling(it.takenAt(), file.now())),
                actor);
    }

    /** Notice of what came of it, once it is closed. */
    @Transactional
    Optional<Complaint> notice(PublicRef ref, Actor actor) {
        policy.require(actor, PRINT);
        return printed(
                complaints.known(ref, actor.account()).filter(it -> it.state().outcome() != null), actor);
    }

    private Optional<Complaint> printed(Optional<Complaint> complaint, Actor actor) {
        complaint.ifPresent(it ->
                audit.write(Act.done(PRINT, actor).on(Complaint.KIND, it.ref().text())));
        return complaint;
    }

    private static List<String> refs(List<Complaint> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }
}
