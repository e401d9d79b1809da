package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What every step in the life of an account needs: the account in the right state, and its change told to all who must know. */
@Component
class AccountBook {

    private final AccountStore store;
    private final FactsBoard board;
    private final Notices notices;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    AccountBook(
            AccountStore store, FactsBoard board, Notices notices, AuditTrail audit, AgencyOffice agency, Clock clock) {
        this.store = store;
        this.board = board;
        this.notices = notices;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    Account account(PublicRef ref) {
        return store.find(ref).orElseThrow(() -> new IllegalArgumentException("There is no such account."));
    }

    Account in(PublicRef ref, Class<? extends AccountState> state) {
        Account account = account(ref);
        if (!state.isInstance(account.state())) {
            throw wrongState();
        }
        return account;
    }

    static IllegalArgumentException wrongState() {
        return new IllegalArgumentException("This account is not in the state that this step needs.");
    }

    static String reason(String why) {
        if (why.isBlank() || why.length() > 300) {
            throw new IllegalArgumentException("Say why, in at most 300 characters.");
        }
        return why.strip();
    }

    /** Today by the agency's calendar. */
    LocalDate today() {
        ZoneId zone = agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC);
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** Whether everything in this house is invented. */
    boolean demonstration() {
        return agency.agency().map(Agency::demo).orElse(false);
    }

    /** A change of state: audit line, notice to the account managers, and what decisions rest on. */
    void changed(Act act, String notice, Account account, String to) {
        audit.write(act.on(Accounts.KIND, account.ref().text())
                .changed("state", account.state().word(), to));
        notices.post(notice, account, act.actor());
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
