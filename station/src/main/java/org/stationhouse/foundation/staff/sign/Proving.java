package org.stationhouse.foundation.staff.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.SignInStep.Why;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.Attempts.Begun;
import org.stationhouse.foundation.staff.proof.NameKeys;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Looks at proofs, each counted before it is looked at (CJIS AC-7); what fails leaves its line. */
@Component
class Proving {

    private final Attempts attempts;
    private final NameKeys names;
    private final AuditTrail audit;

    Proving(Attempts attempts, NameKeys names, AuditTrail audit) {
        this.attempts = attempts;
        this.names = names;
        this.audit = audit;
    }

    /** What a proof turned out to be. */
    sealed interface Looked {

        record Right(Kind kind) implements Looked {}

        record Wrong(Why why) implements Looked {}
    }

    /**
     * Looks at one proof.
     *
     * @param name as typed; counted like any other when nobody has it
     * @param account null when nobody has the name, or may not sign in
     * @param what is proved, for the audit trail
     * @param proof gives what it matched, empty for nothing
     */
    Looked look(
            String name,
            @Nullable Account account,
            String what,
            HttpServletRequest request,
            Supplier<Optional<Kind>> proof) {
        String key = names.of(name);
        String source = request.getRemoteAddr();
        return switch (attempts.begin(key, source)) {
            case Begun.Locked it -> failed(account, "locked", request, Why.LOCKED);
            case Begun.TooMany it -> failed(account, "too many failures from there", request, Why.TOO_MANY);
            case Begun.Open open -> {
                Kind matched = proof.get().orElse(null);
                if (matched != null) {
                    attempts.right(open.attempt());
                    yield new Looked.Right(matched);
                }
                boolean locked = attempts.failed(open.attempt(), key, source);
                yield failed(
                        account, locked ? what + ", locked by it" : what, request, locked ? Why.LOCKED : Why.WRONG);
            }
        };
    }

    /** The person is in: failures from there are no longer consecutive. */
    void succeeded(Account account, HttpServletRequest request) {
        attempts.succeeded(names.of(account.name()), request.getRemoteAddr());
    }

    /** Leaves the line of a sign-in that went no further. */
    Looked.Wrong failed(@Nullable Account account, String what, HttpServletRequest request, Why why) {
        Act act = Act.failed(Seating.SIGN_IN, Actor.anonymous(request.getRemoteAddr()), what);
        audit.writeApart(
                account == null ? act : act.on(Accounts.KIND, account.ref().text()));
        return new Looked.Wrong(why);
    }
}
