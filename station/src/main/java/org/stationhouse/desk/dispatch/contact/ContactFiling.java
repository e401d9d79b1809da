package org.stationhouse.desk.dispatch.contact;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How contacts stand in the search: by number, name, phone and place. */
@Component
class ContactFiling implements SearchKind {

    @Override
    public String kind() {
        return Contact.KIND;
    }

    @Override
    public String word() {
        return "dispatch.contact";
    }

    @Override
    public String right() {
        return "dispatch.contact.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/contacts/" + ref;
    }

    static SearchEntry entry(Contact contact) {
        Contact.Said said = contact.said();
        var keys = new ArrayList<SearchKey>(List.of(new SearchKey.Number(contact.number())));
        String name = said.name();
        if (name != null) {
            keys.add(new SearchKey.Name(PersonName.of(name)));
        }
        String phone = said.phone();
        if (phone != null) {
            keys.add(new SearchKey.Phone(phone));
        }
        String place = said.place();
        if (place != null) {
            keys.add(new SearchKey.Address(Place.of(place)));
        }
        return new SearchEntry(
                contact.filedAs(), contact.ref(), contact.number(), said.asks(), name, contact.cameAt(), keys);
    }
}
