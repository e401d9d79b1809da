package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Accounts from the request to the first day: asked for, approved by another person, cleared and trained, active (CJIS AC-2). */
@Service
public class Accounts {

    static final String KIND = "staff.account";

    private final AccountBook book;
    private final AccountStore store;
    private final Rights rights;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(
            AccountBook book,
            AccountStore store,
            Rights rights,
            AccessPolicy policy,
            FactsBoard board,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.rights = rights;
        this.policy = policy;
        this.board = board;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for an account.
     *
     * @throws IllegalArgumentException when the name is or ever was taken, or the role or member is unknown
     */
    @Transactional
    public Account request(AccountRequest wish, Actor actor) {
        String right = "staff.account.request";
        policy.require(actor, right);
        book.require(actor, AccountRules.consoleOnlyBefore(isConsole(actor), othersCanApprove(null, 0)), right, null);
        if (rights.role(wish.role()).filter(Role::forPeople).isEmpty()) {
            throw new IllegalArgumentException("There is no classification " + wish.role() + ".");
        }
        PublicRef chosen = wish.member();
        long member = chosen == null
                ? store.insertMember(PublicRef.fresh(), wish.person())
                : store.member(chosen)
                        .orElseThrow(() -> new IllegalArgumentException("Nobody of that reference works here."));
        var ref = PublicRef.fresh();
        long id = store.insert(ref, member, wish, actor.account(), clock.instant())
                .orElseThrow(() -> new IllegalArgumentException(
                        "This sign-in name is or was in use. Names are never used twice; choose another one."));
        audit.write(Act.done(right, actor)
                .on(KIND, ref.text())
                .because(wish.reason())
                .changed("person", null, chosen == null ? wish.person() : null)
                .changed("name", null, wish.name())
                .changed("role", null, wish.role())
                .changed("temporary", null, wish.temporary()));
        board.changed();
        Account account = store.find(id).orElseThrow();
        notices.post("requested", account, actor);
        return account;
    }

    /** Approves a request of somebody else; where nobody else can yet, the audit trail says so. */
    @Transactional
    public void approve(PublicRef ref, Actor actor) {
        String right = "staff.account.approve";
        policy.require(actor, right);
        Account account = book.in(ref, AccountState.Requested.class);
        Long requester = account.requestedBy() == null ? null : memberOf(account.requestedBy());
        Long approver = actor.account() == null ? null : memberOf(actor.account());
        boolean others = othersCanApprove(requester, account.member());
        book.require(actor, AccountRules.consoleOnlyBefore(isConsole(actor), others), right, account);
        book.require(
                actor, AccountRules.approvedByAnother(requester, approver, account.member(), others), right, account);
        store.decided(account, "APPROVED", actor.account(), clock.instant(), null);
        boolean alone = approver == null || approver.equals(requester);
        book.changed(
                Act.done(right, actor).because(alone ? "nobody else can approve yet" : null),
                "approved",
                account,
                "APPROVED");
    }

    /** Turns a request down. */
    @Transactional
    public void refuse(PublicRef ref, String why, Actor actor) {
        policy.require(actor, "staff.account.approve");
        Account account = book.in(ref, AccountState.Requested.class);
        store.decided(account, "REFUSED", actor.account(), clock.instant(), AccountBook.reason(why));
        book.changed(Act.done("staff.account.refuse", actor).because(why.strip()), "refused", account, "REFUSED");
    }

    @Transactional
    public void recordClearance(PublicRef ref, LocalDate on, Actor actor) {
        policy.require(actor, "staff.account.clear");
        Account account = book.account(ref);
        store.cleared(account, on);
        audit.write(Act.done("staff.account.clear", actor)
                .on(KIND, ref.text())
                .changed("clearedOn", account.clearedOn(), on));
    }

    @Transactional
    public void recordTraining(PublicRef ref, LocalDate on, Actor actor) {
        policy.require(actor, "staff.account.train");
        Account account = book.account(ref);
        store.trained(account, on);
        audit.write(Act.done("staff.account.train", actor)
                .on(KIND, ref.text())
                .changed("trainedOn", account.trainedOn(), on));
    }

    /** Makes an approved account active; a temporary one ends by itself 72 hours later. */
    @Transactional
    public void activate(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.account.activate");
        Account account = book.in(ref, AccountState.Approved.class);
        book.require(
                actor,
                AccountRules.readyToActivate(account.clearedOn(), account.trainedOn(), book.today()),
                "staff.account.activate",
                account);
        Instant now = clock.instant();
        store.activated(account, now, account.temporary() ? now.plus(Timers.TEMPORARY_ACCOUNT) : null);
        book.changed(Act.done("staff.account.activate", actor), "activated", account, "ACTIVE");
    }

    /** Every account that there ever was, by name of the person. */
    @Transactional
    public List<Account> list(Actor actor) {
        policy.require(actor, "staff.account.list");
        audit.write(Act.done("staff.account.list", actor));
        return store.all();
    }

    /** Somebody who works with cases now, as others choose him. */
    public record Colleague(long account, PublicRef ref, String name, String display) {

        /** Two people may have the same name; sign-in names differ. */
        public String label() {
            return display + " (" + name + ")";
        }
    }

    /** Whoever can be assigned to a case: active, with case rights; by name. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor) {
        policy.require(actor, "staff.assignment.list");
        return store.all().stream()
                .filter(it -> AccountRules.usable(it, clock.instant()))
                .filter(it -> rights.role(it.role()).filter(Role::caseRights).isPresent())
                .map(it -> new Colleague(it.id(), it.ref(), it.name(), it.display()))
                .toList();
    }

    @Transactional
    public Optional<Account> show(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.account.list");
        audit.write(Act.done("staff.account.show", actor).on(KIND, ref.text()));
        return store.find(ref);
    }

    /** The account of this sign-in name, in whatever state; for set-up, demonstration and sign-in. */
    @Transactional(readOnly = true)
    public Optional<Account> named(String name) {
        return store.named(name);
    }

    private @Nullable Long memberOf(long account) {
        Facts.Holder holder = board.facts().holder(account);
        return holder == null ? null : holder.member();
    }

    private boolean othersCanApprove(@Nullable Long requester, long subject) {
        Instant now = clock.instant();
        var approvers = rights.right("staff.account.approve").orElseThrow().roles();
        return board.facts().accounts().values().stream()
                .filter(holder -> holder.activeAt(now) && approvers.contains(holder.role()))
                .anyMatch(holder -> holder.member() != subject
                        && !Long.valueOf(holder.member()).equals(requester));
    }

    private static boolean isConsole(Actor actor) {
        return actor.role().equals(Actor.CONSOLE);
    }
}
