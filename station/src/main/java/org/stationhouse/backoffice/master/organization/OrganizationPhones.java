package org.stationhouse.backoffice.master.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.PhoneUses;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;

/** Organizations that ever had a number. */
@Component
class OrganizationPhones implements PhoneUses {

    private final OrganizationStore store;

    OrganizationPhones(OrganizationStore store) {
        this.store = store;
    }

    @Override
    public String right() {
        return "master.organization.read";
    }

    @Override
    public List<Use> of(Phone phone, Actor actor) {
        return store.phoned(phone.e164());
    }
}
