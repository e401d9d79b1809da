package org.stationhouse.foundation.staff.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.AccountState;
import org.stationhouse.foundation.staff.Accounts;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.access.FactsBoard;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Every account as it stands, and what each step of its life needs: the right state, and its change told to all who must know. */
@Component
public class AccountBook {

    private final AccountStore store;
    private final AccountStepStore steps;
    private final FactsBoard board;
    private final NoticeStore notices;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    AccountBook(
            AccountStore store,
            AccountStepStore steps,
            FactsBoard board,
            NoticeStore notices,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.board = board;
        this.notices = notices;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    public Optional<Account> find(long id) {
        return store.find(id);
    }

    public Optional<Account> named(String name) {
        return store.named(name);
    }

    /** Every account that there ever was, by name of the person. */
    public List<Account> all() {
        return store.all();
    }

    /** Notes a sign-in, from which the 90 days of CJIS AC-2(3) run. */
    public void used(Account account, Instant now) {
        steps.used(account, now);
    }

    Account account(PublicRef ref) {
        return store.find(ref).orElseThrow(() -> new Unfit("", "staff.account.unknown"));
    }

    /** @throws SomeoneElseSaved when it is not in the state that the step needs: the page showed an earlier one */
    Account in(PublicRef ref, Class<? extends AccountState> state) {
        Account account = account(ref);
        if (!state.isInstance(account.state())) {
            throw passed(account);
        }
        return account;
    }

    static SomeoneElseSaved passed(Account account) {
        return new SomeoneElseSaved("account " + account.name());
    }

    static String reason(String why) {
        if (why.isBlank() || why.length() > 300) {
            throw new Unfit("why", "staff.why.form");
        }
        return why.strip();
    }

    /** Today by the agency's calendar. */
    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    /** Whether everything in this house is invented. */
    boolean demonstration() {
        return agency.agency().map(Agency::demo).orElse(false);
    }

    /** A change of state: audit line, notice to the account managers, and what decisions rest on. */
    void changed(Act act, String notice, Account account, String to) {
        audit.write(act.on(Accounts.KIND, account.ref().text())
                .changed("state", account.state().word(), to));
        told(notice, account, act.actor());
    }

    /** A change without another state: notice and decisions; the caller wrote the line. */
    void told(String notice, Account account, Actor by) {
        notices.post(PublicRef.fresh(), clock.instant(), notice, account.id(), by.name());
        board.changed();
    }

    /** @throws Refusal when a rule says no; it has its audit line then */
    void require(Actor actor, Decision decision, String right, @Nullable Account account) {
        if (decision instanceof Decision.Refused refused) {
            Act act = Act.refused(right, actor, refused.cite());
            audit.writeApart(
                    account == null ? act : act.on(Accounts.KIND, account.ref().text()));
            throw new Refusal(refused.why(), refused.cite());
        }
    }
}
