package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.passkey.Ceremony;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Signing in, unlocking and proving again with a passkey, and making and removing them. */
@Service
public class Passkeys {

    private final Ceremony ceremony;
    private final SignInDesk desk;
    private final SessionDesk sessions;
    private final AccountStore accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Passkeys(
            Ceremony ceremony,
            SignInDesk desk,
            SessionDesk sessions,
            AccountStore accounts,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.ceremony = ceremony;
        this.desk = desk;
        this.sessions = sessions;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the browser needs to ask for a passkey: of whoever sits here, or of anybody at the sign-in page. */
    public Map<String, Object> proving(HttpServletRequest request) {
        Account account = Seat.in(request.getSession(false))
                .flatMap(seat -> accounts.find(seat.who().account()))
                .orElse(null);
        return ceremony.proving(account, request);
    }

    /** Signs in: a passkey with its PIN or finger is both factors. */
    public SignInStep signIn(String answer, HttpServletRequest request) {
        Ceremony.Proof proof = ceremony.proved(answer, request).orElse(null);
        Account account = proof == null
                ? null
                : accounts.find(proof.account())
                        .filter(it -> AccountRules.usable(it, clock.instant()))
                        .orElse(null);
        if (proof == null || account == null) {
            audit.writeApart(Act.failed(SignInDesk.VERB, Actor.anonymous(request.getRemoteAddr()), "passkey"));
            return new SignInStep.Failed(SignInStep.Why.WRONG);
        }
        SignInStep.Why wrong = desk.attempt(account.name(), account, "passkey", request, () -> true);
        if (wrong != null) {
            return new SignInStep.Failed(wrong);
        }
        if (!clock.instant().isBefore(proof.boundAt().plus(Timers.AUTHENTICATOR))) {
            return new SignInStep.Failed(SignInStep.Why.AGED);
        }
        return new SignInStep.Open(desk.open(account, Set.of(Kind.PASSKEY.name()), request));
    }

    /** Unlocks, or proves afresh for a privileged act, with a passkey of the person who sits here. */
    public SignInStep again(String answer, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        if (session == null || seat == null) {
            return new SignInStep.Failed(SignInStep.Why.OVER);
        }
        boolean his = ceremony.proved(answer, request)
                .filter(proof -> proof.account() == seat.who().account())
                .isPresent();
        if (!his) {
            audit.writeApart(Act.failed("staff.session.prove", SignInDesk.actor(seat.who(), request), "passkey"));
            return new SignInStep.Failed(SignInStep.Why.WRONG);
        }
        return new SignInStep.Open(
                desk.inTransaction(() -> sessions.proved("staff.session.prove", seat, session, request)));
    }

    /** What the browser needs to make a passkey for who is signed in; needs a fresh proof. */
    @Transactional
    public Map<String, Object> making(Actor actor, HttpServletRequest request) {
        policy.require(actor, "staff.factor.change");
        return ceremony.making(own(actor), request);
    }

    /**
     * Binds the passkey that the browser made.
     *
     * @param label what the person calls it, at most 60 characters
     * @return whether it was right
     */
    @Transactional
    public boolean made(String label, String answer, Actor actor, HttpServletRequest request) {
        policy.require(actor, "staff.factor.change");
        Account account = own(actor);
        String name = label.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw new IllegalArgumentException("Give the passkey a name of at most 60 characters.");
        }
        boolean right = ceremony.made(account, name, answer, request);
        if (right) {
            audit.write(Act.done("staff.factor.bind", actor)
                    .on(Accounts.KIND, account.ref().text())
                    .because(Kind.PASSKEY.name()));
        }
        return right;
    }

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
