package org.stationhouse.foundation.staff.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Certificates;
import org.stationhouse.foundation.staff.Crew;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the certificates; a change counts in the next decision. */
@Service
class CertificateOffice implements Certificates {

    private static final String RIGHT = "staff.certificate.record";

    private final CertificateStore store;
    private final CrewStore crew;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    CertificateOffice(
            CertificateStore store,
            CrewStore crew,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.crew = crew;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Certificate> of(Crew.Member member) {
        return store.certificates(member.id());
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void certify(
            PublicRef ref,
            String certificate,
            @Nullable String number,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Actor actor) {
        policy.require(actor, RIGHT);
        if (!KINDS.contains(certificate)) {
            throw new Unfit("certificate", "staff.certificate.unknown");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new Unfit("validUntil", "staff.until.before");
        }
        Crew.Member member = crew.member(ref).orElseThrow(() -> new Unfit("", "staff.member.unknown"));
        var recorded = new Certificate(PublicRef.fresh(), certificate, number, validFrom, validUntil, null, null);
        store.insert(member.id(), recorded, actor.name(), clock.instant());
        audit.write(Act.done(RIGHT, actor)
                .on(Crew.KIND, ref.text())
                .changed("kind", null, certificate)
                .changed("number", null, number)
                .changed("validFrom", null, validFrom)
                .changed("validUntil", null, validUntil));
        board.changed();
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void withdraw(PublicRef certificate, String why, Actor actor) {
        policy.require(actor, RIGHT);
        if (why.isBlank() || why.length() > 300) {
            throw new Unfit("why", "staff.why.form");
        }
        if (store.withdraw(certificate, clock.instant(), why.strip()) == 1) {
            audit.write(Act.done("staff.certificate.withdraw", actor)
                    .on("staff.certificate", certificate.text())
                    .because(why.strip()));
            board.changed();
        }
    }
}
