package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** The life of an account: asked for, approved by another person, cleared and trained, active, disabled, closed (CJIS AC-2). */
@Service
public class Accounts {

    static final String KIND = "staff.account";

    private final AccountStore store;
    private final Rights rights;
    private final AccessPolicy policy;
    private final FactsBoard board;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Rights rights,
            AccessPolicy policy,
            FactsBoard board,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.policy = policy;
        this.board = board;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /**
     * Asks for an account.
     *
     * @throws IllegalArgumentException when the name is or ever was taken, or the role or member is unknown
     */
    @Transactional
    public Account request(AccountRequest wish, Actor actor) {
        policy.require(actor, "staff.account.request");
        require(
                actor,
                AccountRules.consoleOnlyBefore(isConsole(actor), othersCanApprove(null, 0)),
                "staff.account.request");
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
        audit.write(Act.done("staff.account.request", actor)
                .on(KIND, ref.text())
                .because(wish.reason())
                .changed("name", null, wish.name())
                .changed("role", null, wish.role())
                .changed("temporary", null, wish.temporary()));
        board.changed();
        return store.find(id).orElseThrow();
    }

    @Transactional
    public void approve(PublicRef ref, Actor actor) {
        Account account = in(ref, AccountState.Requested.class);
        policy.require(actor, "staff.account.approve");
        Long requester = account.requestedBy() == null ? null : memberOf(account.requestedBy());
        Long approver = actor.account() == null ? null : memberOf(actor.account());
        boolean others = othersCanApprove(requester, account.member());
        require(actor, AccountRules.consoleOnlyBefore(isConsole(actor), others), "staff.account.approve");
        require(
                actor,
                AccountRules.approvedByAnother(requester, approver, account.member(), others),
                "staff.account.approve");
        store.decided(account, "APPROVED", actor.account(), clock.instant(), null);
        Act act =
                Act.done("staff.account.approve", actor).on(KIND, ref.text()).changed("state", "REQUESTED", "APPROVED");
        audit.write(approver == null || approver.equals(requester) ? act.because("nobody else can approve yet") : act);
        board.changed();
    }

    @Transactional
    public void recordClearance(PublicRef ref, LocalDate on, Actor actor) {
        policy.require(actor, "staff.account.clear");
        Account account = account(ref);
        store.cleared(account, on);
        audit.write(Act.done("staff.account.clear", actor)
                .on(KIND, ref.text())
                .changed("clearedOn", account.clearedOn(), on));
    }

    @Transactional
    public void recordTraining(PublicRef ref, LocalDate on, Actor actor) {
        policy.require(actor, "staff.account.train");
        Account account = account(ref);
        store.trained(account, on);
        audit.write(Act.done("staff.account.train", actor)
                .on(KIND, ref.text())
                .changed("trainedOn", account.trainedOn(), on));
    }

    /** Makes an approved account active; a temporary one ends by itself 72 hours later. */
    @Transactional
    public void activate(PublicRef ref, Actor actor) {
        policy.require(actor, "staff.account.activate");
        Account account = in(ref, AccountState.Approved.class);
        require(
                actor,
                AccountRules.readyToActivate(account.clearedOn(), account.trainedOn(), today()),
                "staff.account.activate");
        Instant now = clock.instant();
        store.activated(account, now, account.temporary() ? now.plus(Timers.TEMPORARY_ACCOUNT) : null);
        audit.write(
                Act.done("staff.account.activate", actor).on(KIND, ref.text()).changed("state", "APPROVED", "ACTIVE"));
        board.changed();
    }

    /** Every account that there ever was, by name of the person. */
    @Transactional
    public List<Account> list(Actor actor) {
        policy.require(actor, "staff.account.list");
        List<Account> all = store.all();
        audit.write(Act.done("staff.account.list", actor));
        return all;
    }

    /** The account of this sign-in name, in whatever state; for set-up, demonstration and sign-in. */
    @Transactional(readOnly = true)
    public Optional<Account> named(String name) {
        return store.named(name);
    }

    private Account account(PublicRef ref) {
        return store.find(ref).orElseThrow(() -> new IllegalArgumentException("There is no such account."));
    }

    private Account in(PublicRef ref, Class<? extends AccountState> state) {
        Account account = account(ref);
        if (!state.isInstance(account.state())) {
            throw new IllegalArgumentException("This account is not in the state that this step needs.");
        }
        return account;
    }

    private @Nullable Long memberOf(long account) {
        Facts.Holder holder = board.facts().accounts().get(account);
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

    private LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC);
    }

    private static boolean isConsole(Actor actor) {
        return actor.role().equals(Actor.CONSOLE);
    }

    private void require(Actor actor, Decision decision, String right) {
        if (decision instanceof Decision.Refused refused) {
            audit.writeApart(Act.refused(right, actor, refused.cite()));
            throw new Refusal(refused.why(), refused.cite());
        }
    }
}
