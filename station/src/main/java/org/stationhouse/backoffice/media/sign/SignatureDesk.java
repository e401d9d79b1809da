package org.stationhouse.backoffice.media.sign;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Beside;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.backoffice.media.Records;
import org.stationhouse.backoffice.media.sign.Signature.Mark;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.NoSuch;

/** Takes signatures and shows them. What was signed is kept in words, and its hash with it. */
@Service
public class SignatureDesk implements Beside {

    static final String TAKE = "media.signature.take";
    static final String READ = "media.signature.read";
    static final String PRINT = "media.signature.print";

    private final SignatureStore signatures;
    private final Records records;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    SignatureDesk(SignatureStore signatures, Records records, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.signatures = signatures;
        this.records = records;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The record that somebody is about to sign. */
    @Transactional
    public Borne open(PublicRef record, Actor actor) {
        Borne borne = records.open(record, TAKE, actor);
        audit.write(Act.done("media.signature.open", actor)
                .on(borne.kind(), record.text())
                .inCase(borne.caseNumber()));
        return borne;
    }

    /**
     * @param stood hash of what the record said on the page that was signed, see {@link #state}
     * @throws Refusal when it says something else by now
     */
    @Transactional(noRollbackFor = Refusal.class)
    public PublicRef take(PublicRef record, String stood, String signer, String statement, Mark mark, Actor actor) {
        Borne borne = records.open(record, TAKE, actor);
        if (!state(borne).equals(stood)) {
            throw new Refusal(
                    "The record was changed while it was signed: please read it and sign again.",
                    "Signatures: what is signed is what was read");
        }
        String hash = Signature.hash(record, borne.state(), statement, signer, mark);
        var signature = new Signature(
                0,
                PublicRef.fresh(),
                borne.kind(),
                record,
                signer,
                statement,
                mark,
                borne.state(),
                hash,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.name());
        signatures.insert(signature);
        audit.write(Act.done(TAKE, actor)
                .on(Signature.KIND, signature.ref().text())
                .inCase(borne.caseNumber())
                .changed("record", null, borne.number())
                .changed("signer", null, signer)
                .changed("statement", null, statement)
                .changed("way", null, mark.word())
                .changed("hash", null, hash));
        return signature.ref();
    }

    /** Stands for what a record says now, in a form that a page can carry. */
    static String state(Borne borne) {
        return Signature.hash(borne.record(), borne.state(), "", "", new Mark.Typed());
    }

    /** A signature with the record that it stands on. */
    record Whole(Signature signature, Borne borne) {}

    @Transactional
    public Whole read(PublicRef ref, Actor actor) {
        return seen(ref, READ, actor);
    }

    @Transactional
    public Whole print(PublicRef ref, Actor actor) {
        return seen(ref, PRINT, actor);
    }

    private Whole seen(PublicRef ref, String right, Actor actor) {
        policy.require(actor, right);
        Signature it = signatures.find(ref).orElseThrow(NoSuch::new);
        Borne borne = records.open(it.record(), right, actor);
        audit.write(Act.done(right, actor).on(Signature.KIND, ref.text()).inCase(borne.caseNumber()));
        return new Whole(it, borne);
    }

    @Override
    @Transactional
    public List<Line> of(Borne borne, Actor actor) {
        if (!(policy.decide(actor, READ) instanceof Decision.Allowed)) {
            return List.of();
        }
        List<Signature> found = signatures.of(borne.all());
        if (!found.isEmpty()) {
            audit.write(Act.done("media.signature.list", actor)
                    .on(
                            Signature.KIND,
                            found.stream()
                                    .limit(Act.MOST_REFS)
                                    .map(it -> it.ref().text())
                                    .toList()));
        }
        return found.stream()
                .map(it -> new Line(
                        "media.signature",
                        it.signer() + ": " + shortened(it.statement()),
                        "/signatures/" + it.ref(),
                        it.at(),
                        it.by()))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "\u2026";
    }
}
