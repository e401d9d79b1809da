package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.NameKeys;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.staff.session.SeatState;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The session of an open page: how it stands, locking, unlocking, and proving again who sits there. */
@Service
public class SessionDesk {

    /** How a session stands. */
    public enum State {
        OPEN,
        LOCKED,
        /** nobody is signed in, or the session is over */
        ENDED
    }

    /**
     * @param who null when it is over
     * @param locksAt when it is locked unless there is input, null when it is not open or the terminal is exempt
     * @param endsAt when it ends, null when it is over
     */
    public record Standing(
            State state,
            @Nullable SignedIn who,
            @Nullable Instant locksAt,
            @Nullable Instant endsAt) {}

    private final SignInDesk desk;
    private final AccountStore accounts;
    private final Factors factors;
    private final Attempts attempts;
    private final NameKeys names;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    SessionDesk(
            SignInDesk desk,
            AccountStore accounts,
            Factors factors,
            Attempts attempts,
            NameKeys names,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.factors = factors;
        this.attempts = attempts;
        this.names = names;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    public Standing standing(HttpServletRequest request) {
        Seat seat = Seat.in(request.getSession(false)).orElse(null);
        if (seat == null || !policy.mayWork(seat.who())) {
            return new Standing(State.ENDED, null, null, null);
        }
        return switch (SeatState.at(seat, clock.instant())) {
            case SeatState.Open it -> new Standing(State.OPEN, seat.who(), it.locksAt(), it.endsAt());
            case SeatState.Locked it -> new Standing(State.LOCKED, seat.who(), null, it.endsAt());
            case SeatState.Ended it -> new Standing(State.ENDED, null, null, null);
        };
    }

    /** Locks the session by hand. */
    @Transactional
    public void lock(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        if (session != null && seat != null && seat.lockedAt() == null) {
            Seat.lock(session, clock.instant());
            audit.write(Act.done("staff.session.lock", SignInDesk.actor(seat.who(), request)));
        }
    }

    /** Unlocks with the password: after an idle lock one factor is enough (NIST SP 800-63B 4.2.3, AAL2). */
    public SignInStep unlock(String password, HttpServletRequest request) {
        return reprove(
                "staff.session.unlock",
                request,
                account -> factors.matches(account, password).isPresent());
    }

    /** A fresh proof for a privileged act: the password, or a code of the app or the recovery sheet (CJIS IA-11). */
    public SignInStep prove(String passwordOrCode, HttpServletRequest request) {
        boolean code = passwordOrCode.strip().matches("\\d{6}|\\d{3} \\d{3}");
        return reprove(
                "staff.session.prove",
                request,
                account -> code
                        ? factors.takeCode(account, passwordOrCode.strip()).isPresent()
                        : factors.matches(account, passwordOrCode).isPresent());
    }

    /** A passkey proved it already: unlocks, or notes the fresh proof. */
    @Transactional
    public SignedIn proved(String verb, Seat seat, HttpSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        Seat.unlock(session, now);
        Seat.noteProof(session, now);
        audit.write(Act.done(verb, SignInDesk.actor(seat.who(), request)));
        return seat.who();
    }

    private SignInStep reprove(String verb, HttpServletRequest request, Proven proven) {
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        Account account = Optional.ofNullable(seat)
                .flatMap(it -> accounts.find(it.who().account()))
                .filter(it -> AccountRules.usable(it, clock.instant()))
                .orElse(null);
        if (session == null || seat == null || account == null) {
            return new SignInStep.Failed(SignInStep.Why.OVER);
        }
        SignInStep.Why wrong = desk.attempt(account.name(), account, "again", request, () -> proven.by(account));
        if (wrong != null) {
            return new SignInStep.Failed(wrong);
        }
        attempts.succeeded(names.of(account.name()), request.getRemoteAddr());
        return new SignInStep.Open(desk.inTransaction(() -> proved(verb, seat, session, request)));
    }

    /** Whether a proof is this account's. */
    @FunctionalInterface
    private interface Proven {
        boolean by(Account account);
    }
}
