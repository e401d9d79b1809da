package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.NameKeys;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.staff.session.Seat;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * Where people sign in and out. Two proofs, one after the other (CJIS IA-2(1)); what went wrong is told alike for every name, taken or
 * not, and takes the same time.
 */
@Service
public class SignInDesk {

    static final String VERB = "staff.sign.in";

    private final AccountStore accounts;
    private final Factors factors;
    private final Attempts attempts;
    private final NameKeys names;
    private final TerminalStore terminals;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignInDesk(
            AccountStore accounts,
            Factors factors,
            Attempts attempts,
            NameKeys names,
            TerminalStore terminals,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.attempts = attempts;
        this.names = names;
        this.terminals = terminals;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The first proof: name and password, or the code of the slip. */
    public SignInStep begin(String name, String password, HttpServletRequest request) {
        return switch (first(name, password, request)) {
            case First.Wrong wrong -> new SignInStep.Failed(wrong.why());
            case First.Slip slip -> bind(slip.account(), request);
            case First.Right right -> {
                half(right.account(), Half.Stage.CODE, request);
                yield new SignInStep.NeedsCode();
            }
        };
    }

    /** The second proof: a code of the app, or one of the recovery sheet. */
    public SignInStep finish(String code, HttpServletRequest request) {
        return half(Half.Stage.CODE, request)
                .map(account -> second(account, code, request))
                .orElseGet(() -> new SignInStep.Failed(SignInStep.Why.OVER));
    }

    /** Both proofs in one go: over an open page, after the session ended or when the next person takes the terminal. */
    public SignInStep atOnce(String name, String password, String code, HttpServletRequest request) {
        return switch (first(name, password, request)) {
            case First.Wrong wrong -> new SignInStep.Failed(wrong.why());
            case First.Slip slip -> bind(slip.account(), request);
            case First.Right right -> second(right.account(), code, request);
        };
    }

    /** What the first proof showed. */
    private sealed interface First {
        record Wrong(SignInStep.Why why) implements First {}

        record Slip(Account account) implements First {}

        record Right(Account account) implements First {}
    }

    private First first(String name, String password, HttpServletRequest request) {
        Account account = accounts.named(name.strip().toLowerCase(Locale.ROOT))
                .filter(it -> AccountRules.usable(it, clock.instant()))
                .orElse(null);
        Kind[] proved = new Kind[1];
        SignInStep.Why wrong = attempt(name, account, "password", request, () -> {
            proved[0] = factors.matches(account, password).orElse(null);
            return proved[0] != null;
        });
        if (wrong != null || account == null) {
            return new First.Wrong(wrong == null ? SignInStep.Why.WRONG : wrong);
        }
        return proved[0] == Kind.SLIP ? new First.Slip(account) : new First.Right(account);
    }

    private SignInStep second(Account account, String code, HttpServletRequest request) {
        Kind[] proved = new Kind[1];
        SignInStep.Why wrong = attempt(account.name(), account, "code", request, () -> {
            proved[0] = factors.takeCode(account, code).orElse(null);
            return proved[0] != null;
        });
        if (wrong != null) {
            return new SignInStep.Failed(wrong);
        }
        attempts.succeeded(names.of(account.name()), request.getRemoteAddr());
        return factors.due(account).isEmpty()
                ? new SignInStep.Open(open(account, Set.of("PASSWORD", proved[0].name()), request))
                : bind(account, request);
    }

    private SignInStep bind(Account account, HttpServletRequest request) {
        half(account, Half.Stage.BIND, request);
        return new SignInStep.NeedsBinding();
    }

    /**
     * Opens a new session for a person who has proved who he is; a session that stood in this browser ends. Whoever calls it
     * answers for the proof: the sign-in pages after both factors, the role picker of a demonstration because everything in it is
     * invented.
     *
     * @param proof what was proved, for the audit trail
     * @throws Refusal when the account is not active
     */
    public SignedIn open(Account account, Set<String> proof, HttpServletRequest request) {
        return transactions.execute(status -> opened(account, proof, request));
    }

    private SignedIn opened(Account account, Set<String> proof, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!AccountRules.usable(account, now)) {
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
        accounts.used(account.id(), now);
        audit.write(Act.done(VERB, actor(who, request))
                .on(Accounts.KIND, account.ref().text())
                .because(String.join(", ", new TreeSet<>(proof))));
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) Timers.SESSION.toSeconds());
        new Seat(who, now, now, null, terminals.exempt(request.getRemoteAddr())).takeIn(session);
        return who;
    }

    /** Ends the session of this browser. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Seat.in(session)
                .ifPresent(seat -> transactions.executeWithoutResult(
                        status -> audit.write(Act.done("staff.sign.out", actor(seat.who(), request)))));
        if (session != null) {
            session.invalidate();
        }
    }

    /** The person of a session as the audit trail names him. */
    public static Actor actor(SignedIn who, HttpServletRequest request) {
        return new Actor(who.name(), who.role(), who.account(), who.session(), request.getRemoteAddr(), who.provedAt());
    }

    <T> T inTransaction(java.util.function.Supplier<T> act) {
        return transactions.execute(status -> act.get());
    }

    /** Looks at a proof, counted. @return null when it is right */
    SignInStep.@Nullable Why attempt(
            String name, @Nullable Account account, String what, HttpServletRequest request, Proof proof) {
        String key = names.of(name);
        String source = request.getRemoteAddr();
        OptionalLong attempt = attempts.begin(key, source);
        if (attempt.isEmpty()) {
            failed(account, "locked", source);
            return SignInStep.Why.LOCKED;
        }
        if (proof.right()) {
            attempts.right(attempt.getAsLong());
            return null;
        }
        boolean locked = attempts.failed(attempt.getAsLong(), key, source);
        failed(account, locked ? what + ", locked by it" : what, source);
        return locked ? SignInStep.Why.LOCKED : SignInStep.Why.WRONG;
    }

    /** A proof as it is looked at. */
    @FunctionalInterface
    interface Proof {
        boolean right();
    }

    private void failed(@Nullable Account account, String what, String source) {
        Act act = Act.failed(VERB, Actor.anonymous(source), what);
        audit.writeApart(
                account == null ? act : act.on(Accounts.KIND, account.ref().text()));
    }

    /** Who sat here before leaves first: what is bound now must not be bound to him. */
    private void half(Account account, Half.Stage stage, HttpServletRequest request) {
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
                .flatMap(half -> accounts.find(half.account()))
                .filter(account -> AccountRules.usable(account, clock.instant()));
    }

    /** Whether the notice before sign-in was acknowledged in this session. */
    public boolean acknowledged(HttpServletRequest request) {
        return Half.acknowledged(request.getSession(false));
    }

    public void acknowledge(HttpServletRequest request) {
        Half.acknowledge(request.getSession(true));
    }

    /** The statements of the notice before sign-in, as message keys (CJIS AC-8). */
    public static List<String> banner() {
        return List.of("staff.banner.1", "staff.banner.2", "staff.banner.3", "staff.banner.4");
    }
}
