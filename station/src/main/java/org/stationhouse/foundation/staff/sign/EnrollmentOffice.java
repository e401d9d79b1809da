package org.stationhouse.foundation.staff.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Authenticator;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.Enrollment;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.SignedIn;
import org.stationhouse.foundation.staff.account.AccountBook;
import org.stationhouse.foundation.staff.proof.BannedWords;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.QrCode;
import org.stationhouse.foundation.staff.proof.Totp;
import org.stationhouse.foundation.staff.session.Half;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.AuditTrail;

/** Binds in the transaction of the caller, with a line of the audit trail for each. */
@Service
class EnrollmentOffice implements Enrollment {

    private static final String PURPOSE = "staff.offer";

    private final Seating seating;
    private final AccountBook accounts;
    private final Factors factors;
    private final BannedWords banned;
    private final AgencyOffice agency;
    private final AgencyKeys keys;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    EnrollmentOffice(
            Seating seating,
            AccountBook accounts,
            Factors factors,
            BannedWords banned,
            AgencyOffice agency,
            AgencyKeys keys,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.seating = seating;
        this.accounts = accounts;
        this.factors = factors;
        this.banned = banned;
        this.agency = agency;
        this.keys = keys;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Account> subject(HttpServletRequest request, Actor actor) {
        if (actor.account() == null) {
            return seating.half(Half.Stage.BIND, request);
        }
        policy.require(actor, "staff.factor.change");
        return accounts.find(actor.account());
    }

    @Override
    @Transactional
    public Account self(Actor actor) {
        policy.require(actor, "staff.self.show");
        return Optional.ofNullable(actor.account())
                .flatMap(id -> accounts.find(id))
                .orElseThrow(() -> new Refusal("Sign in first.", "CJIS Security Policy IA-2"));
    }

    @Override
    public List<Kind> due(Account account) {
        return factors.due(account).stream().sorted().toList();
    }

    @Override
    @Transactional
    public Optional<String> choosePassword(Account account, String typed, Actor actor) {
        Optional<String> refusal = banned.refuse(typed, own(account));
        if (refusal.isEmpty() && factors.matches(account, typed).isPresent()) {
            refusal = Optional.of("staff.password.same");
        }
        if (refusal.isEmpty()) {
            factors.bindPassword(account, typed, account.name());
            bound(account, Kind.PASSWORD, actor);
        }
        return refusal;
    }

    @Override
    public Offer offerApp(Account account, HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        String secret = Half.offer(session).map(this::opened).orElseGet(() -> {
            String fresh = Totp.freshSecret();
            byte[] sealed = keys.seal(PURPOSE, fresh.getBytes(StandardCharsets.US_ASCII));
            Half.offer(session, Base64.getEncoder().encodeToString(sealed));
            return fresh;
        });
        return offer(secret, account.name());
    }

    @Override
    public Offer offer(String secret, String name) {
        String issuer = "Stationhouse " + agency.agency().map(Agency::name).orElse("");
        return new Offer(
                secret.replaceAll("(.{4})(?!$)", "$1 "), QrCode.picture(Totp.address(secret, issuer.strip(), name)));
    }

    @Override
    @Transactional
    public boolean confirmApp(Account account, String code, HttpServletRequest request, Actor actor) {
        HttpSession session = request.getSession(true);
        String secret = Half.offer(session).map(this::opened).orElse(null);
        OptionalLong step = secret == null ? OptionalLong.empty() : Totp.step(secret, code, clock.instant());
        if (secret == null || step.isEmpty()) {
            return false;
        }
        factors.bindApp(account, secret, step.getAsLong(), account.name());
        Half.offer(session, null);
        bound(account, Kind.CODE_APP, actor);
        return true;
    }

    @Override
    @Transactional
    public List<String> newCodes(Account account, Actor actor) {
        List<String> codes = factors.bindCodes(account, account.name());
        bound(account, Kind.RECOVERY_CODES, actor);
        return codes;
    }

    @Override
    public Optional<SignedIn> signIn(Account account, HttpServletRequest request) {
        return factors.due(account).isEmpty()
                ? Optional.of(seating.open(account, Set.of(Kind.PASSWORD.name(), Kind.CODE_APP.name()), request))
                : Optional.empty();
    }

    @Override
    @Transactional
    public List<Authenticator> history(Account account, Actor actor) {
        if (actor.account() == null || actor.account() != account.id()) {
            policy.require(actor, "staff.account.list");
        }
        audit.write(Act.done("staff.factor.list", actor)
                .on(Accounts.KIND, account.ref().text()));
        return factors.history(account);
    }

    @Override
    public int codesLeft(Account account) {
        return factors.codesLeft(account);
    }

    /** Words that this person's password must not contain: his names, the agency's, the product's. */
    private Set<String> own(Account account) {
        var words = new HashSet<String>();
        words.add("stationhouse");
        String names = String.join(
                " ",
                account.name(),
                account.person().last(),
                account.person().first(),
                agency.agency().map(Agency::name).orElse(""));
        for (String word : names.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            words.add(word);
        }
        return words;
    }

    private String opened(String sealed) {
        return new String(keys.open(PURPOSE, Base64.getDecoder().decode(sealed)), StandardCharsets.US_ASCII);
    }

    private void bound(Account account, Kind kind, Actor actor) {
        audit.write(Act.done("staff.factor.bind", actor)
                .on(Accounts.KIND, account.ref().text())
                .because(kind.name()));
    }
}
