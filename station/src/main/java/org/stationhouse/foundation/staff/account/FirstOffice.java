package org.stationhouse.foundation.staff.account;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Authenticator;
import org.stationhouse.foundation.staff.Enrollment;
import org.stationhouse.foundation.staff.FirstAccount;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.proof.Totp;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Makes the first administrator by the steps that every account goes through, all at once. */
@Service
class FirstOffice implements FirstAccount {

    private static final String ROLE = "administrator";

    private final Accounts accounts;
    private final AccountStore store;
    private final Enrollment enrollment;
    private final Factors factors;
    private final AuditTrail audit;
    private final Clock clock;

    FirstOffice(
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

    @Override
    @Transactional(readOnly = true)
    public boolean missing() {
        return store.none();
    }

    @Override
    public String freshSecret() {
        return Totp.freshSecret();
    }

    @Override
    public Enrollment.Offer offer(String secret, String name) {
        return enrollment.offer(secret, name);
    }

    @Override
    public boolean shows(String secret, String code) {
        return Totp.step(secret, code, clock.instant()).isPresent();
    }

    @Override
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
}
