package org.stationhouse.backoffice.office.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.Logo;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AgencyBars;
import org.stationhouse.foundation.staff.FirstAccount;

/** Sets up a new data folder, once and whole: the agency and its first administrator stand together or not at all. */
@Service
class SetUp {

    private final AgencyOffice agencies;
    private final FirstAccount first;
    private final AgencyBars bars;

    SetUp(AgencyOffice agencies, FirstAccount first, AgencyBars bars) {
        this.agencies = agencies;
        this.first = first;
        this.bars = bars;
    }

    boolean done() {
        return agencies.agency().isPresent();
    }

    /** Names of the templates of bars that may be taken over. */
    List<String> templates() {
        return bars.templates();
    }

    /**
     * @param template of bars that the agency takes over, empty for none
     * @return the administrator's recovery codes, shown this once
     * @throws FirstAccount.UnfitPassword when the password is refused; nothing is set up then
     */
    @Transactional
    List<String> establish(
            Agency agency, @Nullable Logo logo, FirstAccount.Wish administrator, String template, Actor console) {
        agencies.establish(agency, logo, console);
        if (!template.isEmpty()) {
            bars.apply(template, console);
        }
        return first.establish(administrator, console);
    }
}
