package org.stationhouse.desk.dispatch.visitor;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/** How visitors stand in the search: by name, plate and whom they come from. */
@Component
class VisitorFiling implements SearchKind {

    @Override
    public String kind() {
        return Visitor.KIND;
    }

    @Override
    public String word() {
        return "dispatch.visitor";
    }

    @Override
    public String right() {
        return "dispatch.visitor.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/visitors/" + ref;
    }

    static SearchEntry entry(Visitor visitor) {
        Visitor.Said said = visitor.said();
        var keys = new ArrayList<SearchKey>();
        keys.add(new SearchKey.Name(PersonName.of(said.name())));
        Plate plate = said.plate();
        if (plate != null) {
            keys.add(new SearchKey.Alias(plate.text()));
        }
        String organization = said.organization();
        if (organization != null) {
            keys.add(new SearchKey.Address(Place.of(organization)));
        }
        return new SearchEntry(
                Visitor.KIND, visitor.ref(), said.name(), said.purpose(), said.to(), visitor.cameAt(), keys);
    }
}
