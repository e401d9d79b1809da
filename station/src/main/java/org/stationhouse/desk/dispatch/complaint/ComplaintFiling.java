package org.stationhouse.desk.dispatch.complaint;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How complaints stand in the search: by number, by name and phone of who complains, and by place. */
@Component
class ComplaintFiling implements SearchKind {

    @Override
    public String kind() {
        return Complaint.KIND;
    }

    @Override
    public String word() {
        return "dispatch.complaint";
    }

    @Override
    public String right() {
        return "dispatch.complaint.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/complaints/" + ref;
    }

    static SearchEntry entry(Complaint complaint) {
        Complaint.Said said = complaint.said();
        var keys = new ArrayList<SearchKey>(List.of(new SearchKey.Number(complaint.number())));
        String name = said.by().name();
        if (name != null) {
            keys.add(new SearchKey.Name(PersonName.of(name)));
        }
        String phone = said.by().phone();
        if (phone != null) {
            keys.add(new SearchKey.Phone(phone));
        }
        String place = said.place();
        if (place != null) {
            keys.add(new SearchKey.Address(Place.of(place)));
        }
        return new SearchEntry(
                complaint.filedAs(), complaint.ref(), complaint.number(), title(said), place, said.cameAt(), keys);
    }

    private static String title(Complaint.Said said) {
        String line = said.what().replaceAll("\\s+", " ");
        return line.length() <= Complaint.LONGEST_LINE
                ? line
                : line.substring(0, Complaint.LONGEST_LINE - 1) + "\u2026";
    }
}
