package org.stationhouse.foundation.staff.proof;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Authenticator;
import org.stationhouse.foundation.staff.Authenticator.Kind;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.vault.RecordKeys;

/**
 * What an account proves itself with. Binding and ending happen in the caller's transaction and leave the history; the caller writes
 * the audit line. Secrets of code apps are encrypted with the account's key.
 */
@Component
public class Factors {

    /** A slip for the first sign-in is taken this long, as a temporary account is (CJIS AC-2(2)). */
    public static final Duration SLIP = Timers.TEMPORARY_ACCOUNT;

    private static final long NOBODY = -1;
    private static final String PURPOSE = "staff.code-app";

    private final FactorStore store;
    private final Passwords passwords;
    private final RecordKeys keys;
    private final Clock clock;

    Factors(FactorStore store, Passwords passwords, RecordKeys keys, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
    }

    /** A new code for the first sign-in; an earlier password or slip ends. */
    public String bindSlip(Account account, String by) {
        String code = RecoveryCodes.freshSlip();
        long authenticator = rebind(account, Kind.SLIP, by);
        store.end(account.id(), Kind.PASSWORD, clock.instant(), "staff.ended.replaced");
        String hash = passwords.hash(RecoveryCodes.plain(code));
        store.putPassword(
                account.id(), authenticator, hash, true, clock.instant().plus(SLIP));
        return code;
    }

    /** A chosen password takes the place of the earlier one and of the slip. */
    public void bindPassword(Account account, String typed, String by) {
        long authenticator = rebind(account, Kind.PASSWORD, by);
        store.end(account.id(), Kind.SLIP, clock.instant(), "staff.ended.used");
        store.putPassword(account.id(), authenticator, passwords.hash(typed), false, null);
    }

    /** @param step step of the code that proved the app, not to be used again */
    public void bindApp(Account account, String secret, long step, String by) {
        long authenticator = rebind(account, Kind.CODE_APP, by);
        byte[] sealed = keys.seal(account.ref().text(), PURPOSE, secret.getBytes(StandardCharsets.US_ASCII));
        store.putApp(account.id(), authenticator, sealed, step);
    }

    /** A sheet of new codes; the earlier sheet ends. */
    public List<String> bindCodes(Account account, String by) {
        long authenticator = rebind(account, Kind.RECOVERY_CODES, by);
        store.dropCodes(account.id());
        List<String> codes = RecoveryCodes.fresh();
        for (String code : codes) {
            RecoveryCodes.Typed read = RecoveryCodes.read(code);
            store.putCode(account.id(), read.place(), authenticator, passwords.hashCode(read.letters()));
        }
        return codes;
    }

    /** Nothing of this account opens a door any more; the history stays. */
    public void endAll(Account account, String why) {
        for (Kind kind : Kind.values()) {
            store.end(account.id(), kind, clock.instant(), why);
        }
        store.dropPassword(account.id());
        store.dropApp(account.id());
        store.dropCodes(account.id());
    }

    private long rebind(Account account, Kind kind, String by) {
        Instant now = clock.instant();
        store.end(account.id(), kind, now, "staff.ended.replaced");
        return store.bind(PublicRef.fresh(), account.id(), kind, "", now, by);
    }

    /**
     * Whether this is the password or the slip of the account. Takes the same time whoever asks for whomever.
     *
     * @param account null when nobody has that name, or he may not sign in
     * @return the kind that it matched
     */
    public Optional<Kind> matches(@Nullable Account account, String typed) {
        FactorStore.Secret secret =
                store.password(account == null ? NOBODY : account.id()).orElse(null);
        boolean slip = secret != null && secret.oneUse();
        boolean matches =
                passwords.matches(slip ? RecoveryCodes.plain(typed) : typed, secret == null ? null : secret.hash());
        if (!matches || secret == null || over(secret.endsAt())) {
            return Optional.empty();
        }
        return Optional.of(slip ? Kind.SLIP : Kind.PASSWORD);
    }

    private boolean over(@Nullable Instant end) {
        return end != null && !clock.instant().isBefore(end);
    }

    /** Takes a code of the app or of the recovery sheet, each once only. @return the kind that it matched */
    public Optional<Kind> takeCode(Account account, String typed) {
        RecoveryCodes.Typed paper = RecoveryCodes.read(typed);
        if (paper.place() > 0) {
            String hash = store.code(account.id(), paper.place()).orElse(null);
            boolean right = passwords.codeMatches(paper.letters(), hash);
            return right && store.useCode(account.id(), paper.place(), clock.instant())
                    ? Optional.of(Kind.RECOVERY_CODES)
                    : Optional.empty();
        }
        FactorStore.App app = store.app(account.id()).orElse(null);
        if (app == null) {
            return Optional.empty();
        }
        String secret = new String(keys.open(account.ref().text(), PURPOSE, app.secret()), StandardCharsets.US_ASCII);
        var step = Totp.step(secret, typed, clock.instant());
        return step.isPresent() && store.useStep(account.id(), step.getAsLong())
                ? Optional.of(Kind.CODE_APP)
                : Optional.empty();
    }

    /** Takes a code of the account, or its password. @return the kind that it matched */
    public Optional<Kind> proves(Account account, String typed) {
        boolean code = typed.strip().matches("\\d{3} ?\\d{3}")
                || RecoveryCodes.read(typed).place() > 0;
        Optional<Kind> taken = code ? takeCode(account, typed.strip()) : Optional.empty();
        return taken.or(() -> matches(account, typed));
    }

    /** What the person has to bind before he can go on: missing, or older than a year (CJIS IA-5). */
    public Set<Kind> due(Account account) {
        var due = EnumSet.of(Kind.PASSWORD, Kind.CODE_APP);
        Instant oldest = clock.instant().minus(Timers.AUTHENTICATOR);
        store.history(account.id()).stream()
                .filter(it -> it.inUse() && it.boundAt().isAfter(oldest))
                .forEach(it -> due.remove(it.kind()));
        return due;
    }

    public int codesLeft(Account account) {
        return store.codesLeft(account.id());
    }

    /** Newest first. */
    public List<Authenticator> history(Account account) {
        return store.history(account.id());
    }
}
