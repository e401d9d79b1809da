package org.stationhouse.foundation.staff.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountRequest;
import org.stationhouse.foundation.staff.AccountState;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;
import org.stationhouse.foundation.staff.Timers;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps accounts until they are active. */
@Service
class AccountOffice implements Accounts {

    private static final String APPROVE = "staff.account.approve";

    private final AccountBook book;
    private final AccountStore store;
    private final AccountStepStore steps;
    private final Rights rights;
    private final AccessPolicy policy;
    private final OtherPeople people;
    private final AuditTrail audit;
    private final Clock clock;

    AccountOffice(
            AccountBook book,
            AccountStore store,
            AccountStepStore steps,
            Rights rights,
            AccessPolicy policy,
            OtherPeople people,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.steps = steps;
        this.rights = rights;
        this.policy = policy;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Account request(AccountRequest wish, Actor actor) {
        String right = "staff.account.request";
        policy.require(actor, right);
        book.require(
                actor, AccountRules.consoleOnlyBefore(isConsole(actor), people.hold(APPROVE, Set.of())), right, null);
        if (rights.role(wish.role()).filter(Role::forPeople).isEmpty()) {
            throw new Unfit("role", "staff.account.role.unknown");
        }
        if (store.named(wish.name()).isPresent()) {
            throw new Unfit("name", "staff.account.name.taken");
        }
        long member = member(wish);
        book.require(actor, AccountRules.heldApart(rights, wish.role(), store.rolesOf(member, 0)), right, null);
        var ref = PublicRef.fresh();
        long id = steps.insert(ref, member, wish, actor.account(), clock.instant());
        audit.write(Act.done(right, actor)
                .on(KIND, ref.text())
                .because(wish.reason())
                .changed("person", null, wish.person())
                .changed("name", null, wish.name())
                .changed("role", null, wish.role())
                .changed("temporary", null, wish.temporary()));
        Account account = store.find(id).orElseThrow();
        book.told("requested", account, actor);
        return account;
    }

    private long member(AccountRequest wish) {
        PublicRef known = wish.member();
        PersonName person = wish.person();
        return known == null && person != null
                ? steps.insertMember(PublicRef.fresh(), person)
                : Optional.ofNullable(known)
                        .flatMap(store::member)
                        .orElseThrow(() -> new Unfit("member", "staff.member.unknown"));
    }

    @Override
    @Transactional
    public void approve(PublicRef ref, Actor actor) {
        policy.require(actor, APPROVE);
        Account account = book.in(ref, AccountState.Requested.class);
        Long requester = people.memberOf(account.requestedBy());
        Long approver = people.memberOf(actor.account());
        boolean others = people.hold(APPROVE, both(account.member(), requester));
        book.require(actor, AccountRules.consoleOnlyBefore(isConsole(actor), others), APPROVE, account);
        book.require(
                actor, AccountRules.approvedByAnother(requester, approver, account.member(), others), APPROVE, account);
        steps.decided(account, "APPROVED", actor.account(), clock.instant(), null);
        boolean alone = approver == null || approver.equals(requester);
        book.changed(
                Act.done(APPROVE, actor).because(alone ? "nobody else can approve yet" : null),
                "approved",
                account,
                "APPROVED");
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void refuse(PublicRef ref, String why, Actor actor) {
        policy.require(actor, APPROVE);
        Account account = book.in(ref, AccountState.Requested.class);
        steps.decided(account, "REFUSED", actor.account(), clock.instant(), AccountBook.reason(why));
        book.changed(Act.done("staff.account.refuse", actor).because(why.strip()), "refused", account, "REFUSED");
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void recordClearance(PublicRef ref, LocalDate on, Actor actor) {
        String right = "staff.account.clear";
        policy.require(actor, right);
        Account account = book.account(ref);
        book.require(actor, people.doIt(right, account, actor), right, account);
        steps.cleared(account, on);
        audit.write(Act.done(right, actor).on(KIND, ref.text()).changed("clearedOn", account.clearedOn(), on));
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void recordTraining(PublicRef ref, LocalDate on, Actor actor) {
        String right = "staff.account.train";
        policy.require(actor, right);
        Account account = book.account(ref);
        book.require(actor, people.doIt(right, account, actor), right, account);
        steps.trained(account, on);
        audit.write(Act.done(right, actor).on(KIND, ref.text()).changed("trainedOn", account.trainedOn(), on));
    }

    @Override
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
        steps.activated(account, now, account.temporary() ? now.plus(Timers.TEMPORARY_ACCOUNT) : null);
        book.changed(Act.done("staff.account.activate", actor), "activated", account, "ACTIVE");
    }

    @Override
    @Transactional
    public List<Account> list(Actor actor) {
        policy.require(actor, "staff.account.list");
        audit.write(Act.done("staff.account.list", actor));
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor) {
        policy.require(actor, "staff.assignment.list");
        return working(store.active()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Collection<Long> accounts, Actor actor) {
        policy.require(actor, "staff.assignment.list");
        return working(store.of(accounts)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Colleague> colleague(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.assignment.list");
        return working(store.find(ref).stream().toList()).findFirst();
    }

    private Stream<Colleague> working(List<Account> accounts) {
        return accounts.stream()
                .filter(it -> it.usableAt(clock.instant()))
                .filter(it -> rights.role(it.role()).filter(Role::caseRights).isPresent())
                .map(it -> new Colleague(it.id(), it.ref(), it.name(), it.display()));
    }

    @Override
    @Transactional
    public Optional<Account> show(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.account.list");
        audit.write(Act.done("staff.account.show", actor).on(KIND, ref.text()));
        return store.find(ref);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> named(String name) {
        return store.named(name);
    }

    private static Set<Long> both(long subject, @Nullable Long requester) {
        var members = new HashSet<>(Set.of(subject));
        if (requester != null) {
            members.add(requester);
        }
        return members;
    }

    private static boolean isConsole(Actor actor) {
        return actor.role().equals(Actor.CONSOLE);
    }
}
