package org.stationhouse.foundation.staff.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.SessionDesk;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignInStep;
import org.stationhouse.foundation.staff.SignInStep.Why;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.staff.session.SeatState;
import org.stationhouse.foundation.staff.sign.Proving.Looked;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Locks, unlocks and proves again by the clocks of {@link SeatState}. */
@Service
class SessionOffice implements SessionDesk {

    private final Factors factors;
    private final Proving proving;
    private final Seating seating;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    SessionOffice(
            Factors factors, Proving proving, Seating seating, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.factors = factors;
        this.proving = proving;
        this.seating = seating;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
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

    @Override
    @Transactional
    public void lock(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        if (session != null && seat != null && seat.lockedAt() == null) {
            Seat.lock(session, clock.instant());
            audit.write(Act.done("staff.session.lock", SignInDesk.actor(seat.who(), request)));
        }
    }

    @Override
    public SignInStep unlock(String password, HttpServletRequest request) {
        return again("staff.session.unlock", request, account -> factors.matches(account, password));
    }

    @Override
    public SignInStep prove(String passwordOrCode, HttpServletRequest request) {
        return again("staff.session.prove", request, account -> factors.proves(account, passwordOrCode));
    }

    private SignInStep again(String verb, HttpServletRequest request, Function<Account, Optional<Kind>> proof) {
        HttpSession session = request.getSession(false);
        Seat seat = Seat.in(session).orElse(null);
        Account account = Optional.ofNullable(seat)
                .flatMap(it -> seating.usable(it.who().account()))
                .orElse(null);
        if (session == null || seat == null || account == null) {
            return new SignInStep.Failed(Why.OVER);
        }
        return switch (proving.look(account.name(), account, "again", request, () -> proof.apply(account))) {
            case Looked.Wrong wrong -> new SignInStep.Failed(wrong.why());
            case Looked.Right right -> {
                proving.succeeded(account, request);
                yield new SignInStep.Open(seating.proved(verb, seat, session, request));
            }
        };
    }
}
