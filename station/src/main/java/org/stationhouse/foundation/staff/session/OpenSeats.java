package org.stationhouse.foundation.staff.session;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Account;

/** The open sessions of an account, ended at once on every node (CJIS AC-2(13)). */
@Component
public class OpenSeats {

    private final SeatStore store;

    OpenSeats(SeatStore store) {
        this.store = store;
    }

    /** @return how many */
    public int end(Account account) {
        return store.end(account.id());
    }
}
