package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Where people sign in and out. */
@Service
public class SignInDesk {

    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    SignInDesk(AccountStore accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a new session for a person who has proved who he is; a session that stood in this browser ends. Whoever calls it
     * answers for the proof: the sign-in pages after both factors, the role picker of a demonstration because everything in it is
     * invented.
     *
     * @param proof what was proved, for the audit trail, for example {@code password, code}
     * @throws Refusal when the account is not active
     */
    @Transactional
    public SignedIn open(Account account, Set<String> proof, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!(account.state() instanceof AccountState.Active active)
                || (active.endsAt() != null && !now.isBefore(active.endsAt()))) {
            throw new Refusal("This account is not active.", "CJIS Security Policy AC-2");
        }
        var who = new SignedIn(
                account.id(),
                account.name(),
                account.display(),
                account.role(),
                PublicRef.fresh().text(),
                now);
        accounts.used(account.id(), now);
        audit.write(Act.done("staff.sign.in", actor(who, request))
                .on(Accounts.KIND, account.ref().text())
                .because(String.join(", ", proof.stream().sorted().toList())));
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) Timers.SESSION.toSeconds());
        new Seat(who, now, now, null, false).takeIn(session);
        return who;
    }

    /** Ends the session of this browser. */
    @Transactional
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat.in(session).ifPresent(seat -> audit.write(Act.done("staff.sign.out", actor(seat.who(), request))));
        if (session != null) {
            session.invalidate();
        }
    }

    /** The person of a session as the audit trail names him. */
    public static Actor actor(SignedIn who, HttpServletRequest request) {
        return new Actor(who.name(), who.role(), who.account(), who.session(), request.getRemoteAddr(), who.provedAt());
    }
}
