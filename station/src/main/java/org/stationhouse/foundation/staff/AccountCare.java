package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What happens to an account once it is active: first sign-in, another role, disabled, enabled, closed (CJIS AC-2). */
@Service
public class AccountCare {

    /** Why an account was disabled that nobody used. */
    private static final String UNUSED = "staff.left.unused";

    private final AccountBook book;
    private final AccountStore store;
    private final Rights rights;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final Factors factors;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    AccountCare(
            AccountBook book,
            AccountStore store,
            Rights rights,
            AccessPolicy policy,
            FactsBoard board,
            Factors factors,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.rights = rights;
        this.policy = policy;
        this.board = board;
        this.factors = factors;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the code of a slip of paper with which the person signs in for the first time and binds his own password and code app;
     * also when the password was forgotten. What he signed in with before ends, and his sessions too.
     *
     * @return the code, shown this once
     */
    @Transactional
    public String handSlip(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.account.slip");
        Account account = book.in(ref, AccountState.Active.class);
        factors.endAll(account, "staff.ended.reset");
        String code = factors.bindSlip(account, actor.name());
        store.endSessions(account.id());
        book.changed(Act.done("staff.account.slip", actor), "slip", account, "ACTIVE");
        return code;
    }

    /** Nobody can sign in with it any more; its sessions end at once (CJIS AC-2(13)). */
    @Transactional
    public void disable(PublicRef ref, String why, Actor actor) {
        policy.require(actor, "staff.account.disable");
        disable(book.in(ref, AccountState.Active.class), AccountBook.reason(why), "disabled", actor);
    }

    /** Opens a disabled account again; a temporary one for another 72 hours. */
    @Transactional
    public void enable(PublicRef ref, String why, Actor actor) {
        policy.require(actor, "staff.account.enable");
        Account account = book.in(ref, AccountState.Disabled.class);
        book.require(
                actor,
                AccountRules.readyToActivate(account.clearedOn(), account.trainedOn(), book.today()),
                "staff.account.enable",
                account);
        Instant now = clock.instant();
        store.activated(account, now, account.temporary() ? now.plus(Timers.TEMPORARY_ACCOUNT) : null);
        book.changed(
                Act.done("staff.account.enable", actor).because(AccountBook.reason(why)), "enabled", account, "ACTIVE");
    }

    /** Closes an account for good. Its name stays taken, what it did stays in the audit trail. */
    @Transactional
    public void close(PublicRef ref, String why, Actor actor) {
        policy.require(actor, "staff.account.close");
        Account account = book.account(ref);
        if (!(account.state() instanceof AccountState.Disabled || account.state() instanceof AccountState.Approved)) {
            throw AccountBook.wrongState();
        }
        store.left(account, "CLOSED", clock.instant(), AccountBook.reason(why));
        factors.endAll(account, "staff.ended.closed");
        book.changed(Act.done("staff.account.close", actor).because(why.strip()), "closed", account, "CLOSED");
    }

    /** Another classification or level; sessions that run end, since they hold the earlier one. */
    @Transactional
    public void reassign(PublicRef ref, String role, String why, Actor actor) {
        policy.require(actor, "staff.account.reassign");
        Account account = book.account(ref);
        if (rights.role(role).filter(Role::forPeople).isEmpty()) {
            throw new IllegalArgumentException("There is no classification " + role + ".");
        }
        store.reassigned(account, role);
        store.endSessions(account.id());
        audit.write(Act.done("staff.account.reassign", actor)
                .on(Accounts.KIND, ref.text())
                .because(AccountBook.reason(why))
                .changed("role", account.role(), role));
        notices.post("reassigned", account, actor);
        board.changed();
    }

    /**
     * Disables what ran out: temporary accounts after 72 hours, accounts unused for 90 days (CJIS AC-2(2), AC-2(3)).
     *
     * @return how many
     */
    @Transactional
    public int disableOver(Actor program) {
        policy.require(program, "staff.account.disable");
        Instant now = clock.instant();
        int count = 0;
        for (Account account : store.all()) {
            if (account.state() instanceof AccountState.Active active && !AccountRules.usable(account, now)) {
                boolean over = active.endsAt() != null && !now.isBefore(active.endsAt());
                disable(account, over ? "staff.left.over" : UNUSED, over ? "over" : "unused", program);
                count++;
            }
        }
        return count;
    }

    /**
     * In a demonstration everybody counts as present today, and who was disabled as unused is back: its folder may lie still for
     * months. A real house refuses it (CJIS AC-2(3)).
     *
     * @return how many accounts
     */
    @Transactional
    public int everybodyPresent(Actor program) {
        String right = "staff.account.disable";
        policy.require(program, right);
        book.require(program, AccountRules.onlyInDemonstration(book.demonstration()), right, null);
        int count = 0;
        for (Account account : store.all()) {
            boolean unused = account.state() instanceof AccountState.Disabled left
                    && left.why().equals(UNUSED);
            if (!account.temporary() && (unused || account.state() instanceof AccountState.Active)) {
                store.activated(account, clock.instant(), null);
                count++;
            }
        }
        audit.write(Act.done("staff.account.present", program).because(count + " invented people"));
        board.changed();
        return count;
    }

    private void disable(Account account, String why, String notice, Actor actor) {
        store.left(account, "DISABLED", clock.instant(), why);
        store.endSessions(account.id());
        book.changed(Act.done("staff.account.disable", actor).because(why), notice, account, "DISABLED");
    }
}
