package org.stationhouse.backoffice.master.person;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.PhoneUses;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;

/** People who ever had a number. */
@Component
class PersonPhones implements PhoneUses {

    private final FactStore facts;
    private final PersonSight sight;

    PersonPhones(FactStore facts, PersonSight sight) {
        this.facts = facts;
        this.sight = sight;
    }

    @Override
    public String right() {
        return "master.person.read";
    }

    @Override
    public List<Use> of(Phone phone, Actor actor) {
        return facts.phoned(phone.e164(), sight.open(actor));
    }
}
