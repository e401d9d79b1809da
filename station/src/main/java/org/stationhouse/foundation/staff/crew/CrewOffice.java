package org.stationhouse.foundation.staff.crew;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps the people. */
@Service
class CrewOffice implements Crew {

    private final CrewStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CrewOffice(CrewStore store, AccessPolicy policy, AuditTrail audit) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Member> list(Actor actor) {
        policy.require(actor, "staff.member.list");
        audit.write(Act.done("staff.member.list", actor));
        return store.members();
    }

    @Override
    @Transactional
    public List<Member> choices(Actor actor) {
        policy.require(actor, "staff.account.request");
        return store.members();
    }

    @Override
    @Transactional
    public Optional<Member> show(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.member.list");
        audit.write(Act.done("staff.member.show", actor).on(KIND, ref.text()));
        return store.member(ref);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void rename(PublicRef ref, PersonName to, @Nullable String employeeNumber, int version, Actor actor) {
        policy.require(actor, "staff.member.keep");
        Member from = store.member(ref).orElseThrow(() -> new Unfit("", "staff.member.unknown"));
        String number = employeeNumber == null || employeeNumber.isBlank() ? null : employeeNumber.strip();
        if (number != null
                && store.numbered(number).filter(id -> id != from.id()).isPresent()) {
            throw new Unfit("employeeNumber", "staff.member.number.taken");
        }
        if (from.version() != version || store.rename(from, to.last(), to.first(), to.middle(), number) == 0) {
            throw new SomeoneElseSaved("this person");
        }
        audit.write(Act.done("staff.member.rename", actor)
                .on(KIND, ref.text())
                .changed("name", from.name(), to)
                .changed("employeeNumber", from.employeeNumber(), number));
    }
}
