package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.Totp;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The first administrator, made while the house is set up: by the wizard or by {@code start --setup FILE}. */
@Service
public class FirstAccount {

    private static final String ROLE = "administrator";

    /**
     * @param secret Base32 secret of the administrator's code app; {@link FirstAccount#freshSecret()} makes one
     * @param clearedOn day of the administrator's own clearance
     * @param trainedOn day of the administrator's own awareness training
     */
    public record Wish(
            PersonName person, String name, String password, String secret, LocalDate clearedOn, LocalDate trainedOn) {}

    private final Accounts accounts;
    private final AccountStore store;
    private final Enrollment enrollment;
    private final Factors factors;
    private final AuditTrail audit;
    private final Clock clock;

    FirstAccount(
            Accounts accounts,
            AccountStore store,
            Enrollment enrollment,
            Factors factors,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.enrollment = enrollment;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean missing() {
        return store.none();
    }

    /** A new secret for a code app, 32 letters of Base32. */
    public String freshSecret() {
        return Totp.freshSecret();
    }

    /** The secret as the wizard shows it. */
    public Enrollment.Offer offer(String secret, String name) {
        return enrollment.offer(secret, name);
    }

    /** Whether the app shows the code of this secret now; the wizard asks before it goes on. */
    public boolean shows(String secret, String code) {
        return Totp.step(secret, code, clock.instant()).isPresent();
    }

    /**
     * Makes the first administrator, active at once.
     *
     * @param console {@link Actor#console}
     * @return his recovery codes, to be printed; they are shown this once
     * @throws Refusal when there are accounts already, or the actor is not the console
     * @throws UnfitPassword when the password is refused
     * @throws IllegalArgumentException when the name or the secret has another form
     */
    @Transactional
    public List<String> establish(Wish wish, Actor console) {
        if (!console.role().equals(Actor.CONSOLE) || !missing()) {
            throw new Refusal("The first administrator is made once, at set-up.", "CJIS Security Policy AC-2");
        }
        if (!Totp.isSecret(wish.secret())) {
            throw new IllegalArgumentException(
                    "The code app's secret is Base32: 16 to 128 letters A to Z and digits 2 to 7.");
        }
        var request = new AccountRequest(
                null, wish.person(), wish.name(), ROLE, "first administrator, made at set-up", false);
        Account account = accounts.request(request, console);
        accounts.approve(account.ref(), console);
        accounts.recordClearance(account.ref(), wish.clearedOn(), console);
        accounts.recordTraining(account.ref(), wish.trainedOn(), console);
        accounts.activate(account.ref(), console);
        enrollment.choosePassword(account, wish.password(), console).ifPresent(why -> {
            throw new UnfitPassword(why);
        });
        factors.bindApp(account, wish.secret(), 0, account.name());
        audit.write(Act.done("staff.factor.bind", console)
                .on(Accounts.KIND, account.ref().text())
                .because(Authenticator.Kind.CODE_APP.name()));
        return enrollment.newCodes(account, console);
    }

    /** The password is refused. */
    public static final class UnfitPassword extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String word;

        UnfitPassword(String word) {
            super(word);
            this.word = word;
        }

        /** Message key of why. */
        public String word() {
            return word;
        }
    }
}
