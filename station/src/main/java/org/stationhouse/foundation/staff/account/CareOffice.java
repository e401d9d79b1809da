package org.stationhouse.foundation.staff.account;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountCare;
import org.stationhouse.foundation.staff.AccountState;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.staff.proof.Factors;
import org.stationhouse.foundation.staff.session.OpenSeats;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps accounts that are active, or were. */
@Service
class CareOffice implements AccountCare {

    /** Why an account was disabled that nobody used. */
    private static final String UNUSED = "staff.left.unused";

    private final AccountBook book;
    private final AccountStore store;
    private final AccountStepStore steps;
    private final OtherPeople people;
    private final OpenSeats seats;
    private final Rights rights;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final Factors factors;
    private final AuditTrail audit;
    private final Clock clock;

    CareOffice(
            AccountBook book,
            AccountStore store,
            AccountStepStore steps,
            OtherPeople people,
            OpenSeats seats,
            Rights rights,
            AccessPolicy policy,
            FactsBoard board,
            Factors factors,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.steps = steps;
        this.people = people;
        this.seats = seats;
        this.rights = rights;
        this.policy = policy;
        this.board = board;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Slip handSlip(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.account.slip");
        Account account = book.in(ref, AccountState.Active.class);
        factors.endAll(account, "staff.ended.reset");
        var slip = new Slip(
                factors.bindSlip(account, actor.name()), clock.instant().plus(Factors.SLIP));
        seats.end(account);
        book.changed(Act.done("staff.account.slip", actor), "slip", account, "ACTIVE");
        return slip;
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void disable(PublicRef ref, String why, Actor actor) {
        policy.require(actor, "staff.account.disable");
        disable(book.in(ref, AccountState.Active.class), AccountBook.reason(why), "disabled", actor);
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void enable(PublicRef ref, String why, Actor actor) {
        String right = "staff.account.enable";
        policy.require(actor, right);
        Account account = book.in(ref, AccountState.Disabled.class);
        book.require(actor, people.doIt(right, account, actor), right, account);
        book.require(
                actor,
                AccountRules.readyToActivate(account.clearedOn(), account.trainedOn(), book.today()),
                right,
                account);
        Instant now = clock.instant();
        steps.activated(account, now, account.temporary() ? now.plus(Timers.TEMPORARY_ACCOUNT) : null);
        book.changed(Act.done(right, actor).because(AccountBook.reason(why)), "enabled", account, "ACTIVE");
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, String why, Actor actor) {
        policy.require(actor, "staff.account.close");
        Account account = book.account(ref);
        if (!(account.state() instanceof AccountState.Disabled || account.state() instanceof AccountState.Approved)) {
            throw AccountBook.passed(account);
        }
        steps.left(account, "CLOSED", clock.instant(), AccountBook.reason(why));
        factors.endAll(account, "staff.ended.closed");
        book.changed(Act.done("staff.account.close", actor).because(why.strip()), "closed", account, "CLOSED");
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void reassign(PublicRef ref, String role, String grounds, Actor actor) {
        String right = "staff.account.reassign";
        policy.require(actor, right);
        Account account = book.account(ref);
        if (account.state().end()) {
            throw AccountBook.passed(account);
        }
        if (rights.role(role).filter(Role::forPeople).isEmpty()) {
            throw new Unfit("role", "staff.account.role.unknown");
        }
        book.require(actor, people.doIt(right, account, actor), right, account);
        book.require(
                actor,
                AccountRules.heldApart(rights, role, store.rolesOf(account.member(), account.id())),
                right,
                account);
        if (grounds.isBlank() || grounds.length() > 300) {
            throw new Unfit("grounds", "staff.why.form");
        }
        steps.reassigned(account, role);
        seats.end(account);
        audit.write(Act.done(right, actor)
                .on(Accounts.KIND, ref.text())
                .because(grounds.strip())
                .changed("role", account.role(), role));
        book.told("reassigned", account, actor);
    }

    @Override
    @Transactional
    public int disableOver(Actor program) {
        policy.require(program, "staff.account.disable");
        Instant now = clock.instant();
        int count = 0;
        for (Account account : store.all()) {
            if (account.state() instanceof AccountState.Active active && !account.usableAt(now)) {
                boolean over = active.endsAt() != null && !now.isBefore(active.endsAt());
                disable(account, over ? "staff.left.over" : UNUSED, over ? "over" : "unused", program);
                count++;
            }
        }
        return count;
    }

    @Override
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
                steps.activated(account, clock.instant(), null);
                count++;
            }
        }
        audit.write(Act.done("staff.account.present", program).because(count + " invented people"));
        board.changed();
        return count;
    }

    private void disable(Account account, String why, String notice, Actor actor) {
        steps.left(account, "DISABLED", clock.instant(), why);
        seats.end(account);
        book.changed(Act.done("staff.account.disable", actor).because(why), notice, account, "DISABLED");
    }
}
