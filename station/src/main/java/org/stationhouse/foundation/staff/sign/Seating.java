package org.stationhouse.foundation.staff.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.account.AccountBook;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Seats a person at a terminal, half way first and then wholly, and lets him leave it. */
@Component
class Seating {

    static final String SIGN_IN = "staff.sign.in";

    private final AccountBook accounts;
    private final TerminalStore terminals;
    private final AuditTrail audit;
    private final Clock clock;

    Seating(AccountBook accounts, TerminalStore terminals, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.terminals = terminals;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link SignInDesk#open}. */
    @Transactional
    SignedIn open(Account account, Set<String> proof, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!account.usableAt(now)) {
            throw new Refusal("This account is not active.", "CJIS Security Policy AC-2");
        }
        close(request);
        var who = new SignedIn(
                account.id(),
                account.name(),
                account.display(),
                account.role(),
                PublicRef.fresh().text(),
                now);
        accounts.used(account, now);
        audit.write(Act.done(SIGN_IN, SignInDesk.actor(who, request))
                .on(Accounts.KIND, account.ref().text())
                .because(String.join(", ", new TreeSet<>(proof))));
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) Timers.SESSION.toSeconds());
        new Seat(who, now, now, null, terminals.exempt(request.getRemoteAddr())).takeIn(session);
        return who;
    }

    /** Whoever sits here leaves, with a line. */
    @Transactional
    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat.in(session)
                .ifPresent(seat -> audit.write(Act.done("staff.sign.out", SignInDesk.actor(seat.who(), request))));
        if (session != null) {
            session.invalidate();
        }
    }

    /** He proved again who he is: the lock ends, and privileged acts are open for some minutes. */
    @Transactional
    SignedIn proved(String verb, Seat seat, HttpSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        Seat.unlock(session, now);
        Seat.noteProof(session, now);
        audit.write(Act.done(verb, SignInDesk.actor(seat.who(), request)));
        return seat.who();
    }

    /** Who sat here before leaves first: what is bound now must not be bound to him. */
    @Transactional
    void half(Account account, Half.Stage stage, HttpServletRequest request) {
        if (Seat.in(request.getSession(false)).isPresent()) {
            close(request);
        }
        HttpSession session = request.getSession(true);
        new Half(account.id(), stage, clock.instant()).putInto(session);
        if (!session.isNew()) {
            request.changeSessionId();
        }
    }

    /** The account whose sign-in is half done at this stage. */
    Optional<Account> half(Half.Stage stage, HttpServletRequest request) {
        return Half.in(request.getSession(false), clock.instant())
                .filter(half -> half.stage() == stage)
                .flatMap(half -> usable(half.account()));
    }

    /** The account, when one can sign in with it now. */
    Optional<Account> usable(long account) {
        return accounts.find(account).filter(it -> it.usableAt(clock.instant()));
    }
}
