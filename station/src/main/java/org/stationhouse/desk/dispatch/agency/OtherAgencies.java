package org.stationhouse.desk.dispatch.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.CallTransfers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The agency's list of other agencies, and the transfer of a call to one of them. */
@Service
public class OtherAgencies {

    private static final String LIST = "dispatch.agency.list";
    private static final String WRITE = "dispatch.agency.write";

    private final AgencyStore agencies;
    private final CallTransfers transfers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    OtherAgencies(AgencyStore agencies, CallTransfers transfers, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.agencies = agencies;
        this.transfers = transfers;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @param phone null when not said
     * @param takes which calls are its; null when not said
     * @return its reference
     * @throws Unfit when one in use has this name
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public PublicRef add(String name, @Nullable String phone, @Nullable String takes, Actor actor) {
        policy.require(actor, WRITE);
        var said = new OtherAgency.Said(name, phone, takes);
        nameIsItsOwn(said, 0);
        PublicRef ref = PublicRef.fresh();
        agencies.insert(ref, said, now(), actor.name());
        audit.write(changed(Act.done("dispatch.agency.add", actor), ref, null, said));
        return ref;
    }

    /** What is said of it is put right. */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    void change(PublicRef ref, int version, OtherAgency.Said said, Actor actor) {
        policy.require(actor, WRITE);
        OtherAgency was = at(ref, version);
        if (was.withdrawnAt() == null) {
            nameIsItsOwn(said, was.id());
        }
        saved(agencies.update(was, said, was.withdrawnAt(), now(), actor.name()));
        audit.write(changed(Act.done("dispatch.agency.change", actor), ref, was.said(), said));
    }

    /** Nothing is transferred there any more, or again. @param used whether it is in use from now on */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    void stand(PublicRef ref, int version, boolean used, Actor actor) {
        policy.require(actor, WRITE);
        OtherAgency was = at(ref, version);
        if (used) {
            nameIsItsOwn(was.said(), was.id());
        }
        saved(agencies.update(was, was.said(), used ? null : now(), now(), actor.name()));
        audit.write(Act.done(used ? "dispatch.agency.back" : "dispatch.agency.withdraw", actor)
                .on(OtherAgency.KIND, ref.text())
                .changed("used", was.withdrawnAt() == null, used));
    }

    /**
     * Transfers a waiting call to one in use.
     *
     * @param version version of the call that the operator saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Unfit when the agency is not in use
     * @throws Refusal when the call does not wait, or the time does not fit
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void transfer(
            PublicRef call, int version, PublicRef agency, String person, Instant at, String reason, Actor actor) {
        policy.require(actor, "dispatch.call.transfer");
        OtherAgency to = agencies.find(agency)
                .filter(it -> it.withdrawnAt() == null)
                .orElseThrow(() -> new Unfit("agency", "dispatch.transfer.agency.gone"));
        transfers.transfer(call, version, new CallTransfers.Transfer(to.said().name(), person, at, reason), actor);
        audit.write(Act.done("dispatch.agency.transfer", actor).on(OtherAgency.KIND, agency.text()));
    }

    /** Those in use, by name. */
    @Transactional(readOnly = true)
    List<OtherAgency> used(Actor actor) {
        policy.require(actor, LIST);
        return agencies.list(null, false);
    }

    /** By name. @param text part of the name or of what it takes; null for all */
    @Transactional
    List<OtherAgency> list(@Nullable String text, boolean withdrawn, Actor actor) {
        policy.require(actor, LIST);
        List<OtherAgency> found = agencies.list(text, withdrawn);
        audit.write(Act.done(LIST, actor).count(found.size()));
        return found;
    }

    /** The same, to leave the house. @param reason why, as typed; null for none */
    @Transactional
    List<OtherAgency> export(@Nullable String text, boolean withdrawn, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.agency.export");
        List<OtherAgency> found = agencies.list(text, withdrawn);
        audit.write(Act.done("dispatch.agency.export", actor).because(reason).count(found.size()));
        return found;
    }

    @Transactional
    OtherAgency read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        OtherAgency agency = agencies.find(ref).orElseThrow(NoSuch::new);
        audit.write(Act.done("dispatch.agency.read", actor).on(OtherAgency.KIND, ref.text()));
        return agency;
    }

    private OtherAgency at(PublicRef ref, int version) {
        OtherAgency was = agencies.find(ref).orElseThrow(NoSuch::new);
        saved(was.version() == version ? 1 : 0);
        return was;
    }

    private void nameIsItsOwn(OtherAgency.Said said, long but) {
        if (agencies.named(said.name(), but)) {
            throw new Unfit("name", "dispatch.agency.name.taken");
        }
    }

    private static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("The agency");
        }
    }

    private static Act changed(Act act, PublicRef ref, OtherAgency.@Nullable Said was, OtherAgency.Said now) {
        return act.on(OtherAgency.KIND, ref.text())
                .changed("name", was == null ? null : was.name(), now.name())
                .changed("phone", was == null ? null : was.phone(), now.phone())
                .changed("takes", was == null ? null : was.takes(), now.takes());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
