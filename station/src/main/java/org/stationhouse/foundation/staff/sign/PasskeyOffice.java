package org.stationhouse.foundation.staff.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.Passkeys;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignInStep;
import org.stationhouse.foundation.staff.SignInStep.Why;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.account.AccountBook;
import org.stationhouse.foundation.staff.passkey.Ceremony;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.staff.sign.Proving.Looked;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Passkeys by the ceremonies of Web Authentication. */
@Service
class PasskeyOffice implements Passkeys {

    private static final String PROVE = "staff.session.prove";

    private final Ceremony ceremony;
    private final Proving proving;
    private final Seating seating;
    private final AccountBook accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    PasskeyOffice(
            Ceremony ceremony,
            Proving proving,
            Seating seating,
            AccountBook accounts,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.ceremony = ceremony;
        this.proving = proving;
        this.seating = seating;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> proving(HttpServletRequest request) {
        Account account = Seat.in(request.getSession(false))
                .flatMap(seat -> accounts.find(seat.who().account()))
                .orElse(null);
        return ceremony.proving(account, request);
    }

    @Override
    public SignInStep signIn(String answer, HttpServletRequest request) {
        if (!Half.acknowledged(request.getSession(false))) {
            return new SignInStep.Failed(Why.NOTICE);
        }
        Ceremony.Proof proof = ceremony.proved(answer, request).orElse(null);
        Account account = proof == null ? null : seating.usable(proof.account()).orElse(null);
        if (proof == null || account == null) {
            return new SignInStep.Failed(
                    proving.failed(null, "passkey", request, Why.WRONG).why());
        }
        Why wrong = wrong(proof, account, request);
        return wrong != null
                ? new SignInStep.Failed(wrong)
                : new SignInStep.Open(seating.open(account, Set.of(Kind.PASSKEY.name()), request));
    }

    @Override
    public SignInStep again(String answer, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        if (session == null || seat == null) {
            return new SignInStep.Failed(Why.OVER);
        }
        Ceremony.Proof proof = ceremony.proved(answer, request)
                .filter(it -> it.account() == seat.who().account())
                .orElse(null);
        Account account = proof == null ? null : seating.usable(proof.account()).orElse(null);
        if (proof == null || account == null) {
            audit.writeApart(Act.failed(PROVE, SignInDesk.actor(seat.who(), request), "passkey"));
            return new SignInStep.Failed(Why.WRONG);
        }
        Why wrong = wrong(proof, account, request);
        return wrong != null
                ? new SignInStep.Failed(wrong)
                : new SignInStep.Open(seating.proved(PROVE, seat, session, request));
    }

    /** Why a passkey that was right opens nothing all the same: the name is locked, or it is older than a year (CJIS IA-5). */
    private @Nullable Why wrong(Ceremony.Proof proof, Account account, HttpServletRequest request) {
        return switch (proving.look(account.name(), account, "passkey", request, () -> Optional.of(Kind.PASSKEY))) {
            case Looked.Wrong locked -> locked.why();
            case Looked.Right right ->
                clock.instant().isBefore(proof.boundAt().plus(Timers.AUTHENTICATOR))
                        ? null
                        : proving.failed(account, "passkey older than a year", request, Why.AGED)
                                .why();
        };
    }

    @Override
    @Transactional
    public Map<String, Object> making(Actor actor, HttpServletRequest request) {
        policy.require(actor, "staff.factor.change");
        return ceremony.making(own(actor), request);
    }

    @Override
    @Transactional
    public boolean made(String label, String answer, Actor actor, HttpServletRequest request) {
        policy.require(actor, "staff.factor.change");
        Account account = own(actor);
        String name = label.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw new Unfit("label", "staff.passkey.name.missing");
        }
        boolean right = ceremony.made(account, name, answer, request);
        if (right) {
            audit.write(Act.done("staff.factor.bind", actor)
                    .on(Accounts.KIND, account.ref().text())
                    .because(Kind.PASSKEY.name()));
        }
        return right;
    }

    @Override
    @Transactional
    public void remove(PublicRef passkey, Actor actor) {
        policy.require(actor, "staff.factor.change");
        Account account = own(actor);
        if (ceremony.end(passkey, account)) {
            audit.write(Act.done("staff.factor.end", actor)
                    .on(Accounts.KIND, account.ref().text())
                    .because(Kind.PASSKEY.name()));
        }
    }

    private Account own(Actor actor) {
        return Optional.ofNullable(actor.account())
                .flatMap(id -> accounts.find(id))
                .orElseThrow();
    }
}
