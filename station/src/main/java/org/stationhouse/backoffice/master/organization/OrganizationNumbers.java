package org.stationhouse.backoffice.master.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the organizations bear, for the nightly check of all numbers. */
@Component
class OrganizationNumbers implements NumberSeries.Bearers {

    private final OrganizationStore store;

    OrganizationNumbers(OrganizationStore store) {
        this.store = store;
    }

    @Override
    public String series() {
        return Organization.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return store.numbers(Organization.number(year, 0).substring(0, 4));
    }
}
