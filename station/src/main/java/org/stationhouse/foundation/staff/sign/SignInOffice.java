package org.stationhouse.foundation.staff.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.SignInDesk;
import org.stationhouse.foundation.staff.SignInStep;
import org.stationhouse.foundation.staff.SignInStep.Why;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.staff.account.AccountBook;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.staff.sign.Proving.Looked;

/** Looks at the two proofs one after the other and opens the session. */
@Service
class SignInOffice implements SignInDesk {

    private final AccountBook accounts;
    private final Factors factors;
    private final Proving proving;
    private final Seating seating;
    private final Clock clock;

    SignInOffice(AccountBook accounts, Factors factors, Proving proving, Seating seating, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.proving = proving;
        this.seating = seating;
        this.clock = clock;
    }

    @Override
    public SignInStep begin(String name, String password, HttpServletRequest request) {
        return switch (first(name, password, request)) {
            case First.Wrong wrong -> new SignInStep.Failed(wrong.why());
            case First.Slip slip -> bind(slip.account(), request);
            case First.Right right -> {
                seating.half(right.account(), Half.Stage.CODE, request);
                yield new SignInStep.NeedsCode();
            }
        };
    }

    @Override
    public SignInStep finish(String code, HttpServletRequest request) {
        return seating.half(Half.Stage.CODE, request)
                .map(account -> second(account, code, request))
                .orElseGet(() -> new SignInStep.Failed(Why.OVER));
    }

    @Override
    public SignInStep atOnce(String name, String password, String code, HttpServletRequest request) {
        return switch (first(name, password, request)) {
            case First.Wrong wrong -> new SignInStep.Failed(wrong.why());
            case First.Slip slip -> bind(slip.account(), request);
            case First.Right right -> second(right.account(), code, request);
        };
    }

    /** What the first proof showed. */
    private sealed interface First {
        record Wrong(Why why) implements First {}

        record Slip(Account account) implements First {}

        record Right(Account account) implements First {}
    }

    private First first(String name, String password, HttpServletRequest request) {
        if (!acknowledged(request)) {
            return new First.Wrong(Why.NOTICE);
        }
        Account account = accounts.named(name.strip().toLowerCase(Locale.ROOT))
                .filter(it -> it.usableAt(clock.instant()))
                .orElse(null);
        return switch (proving.look(name, account, "password", request, () -> factors.matches(account, password))) {
            case Looked.Wrong wrong -> new First.Wrong(wrong.why());
            case Looked.Right right
            when account != null -> right.kind() == Kind.SLIP ? new First.Slip(account) : new First.Right(account);
            case Looked.Right ofNobody -> new First.Wrong(Why.WRONG);
        };
    }

    private SignInStep second(Account account, String code, HttpServletRequest request) {
        return switch (proving.look(account.name(), account, "code", request, () -> factors.takeCode(account, code))) {
            case Looked.Wrong wrong -> new SignInStep.Failed(wrong.why());
            case Looked.Right right -> {
                proving.succeeded(account, request);
                yield factors.due(account).isEmpty()
                        ? new SignInStep.Open(seating.open(
                                account,
                                Set.of(Kind.PASSWORD.name(), right.kind().name()),
                                request))
                        : bind(account, request);
            }
        };
    }

    private SignInStep bind(Account account, HttpServletRequest request) {
        seating.half(account, Half.Stage.BIND, request);
        return new SignInStep.NeedsBinding();
    }

    @Override
    public SignedIn open(Account account, Set<String> proof, HttpServletRequest request) {
        return seating.open(account, proof, request);
    }

    @Override
    public void close(HttpServletRequest request) {
        seating.close(request);
    }

    @Override
    public boolean acknowledged(HttpServletRequest request) {
        return Half.acknowledged(request.getSession(false));
    }

    @Override
    public void acknowledge(HttpServletRequest request) {
        Half.acknowledge(request.getSession(true));
    }
}
