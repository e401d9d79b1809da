package org.stationhouse.desk.dispatch.briefing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How short records stand in the search: by number, place and plate; by the name of a suspected adult while patrol is told of him. */
@Component
class BriefFiling implements SearchKind {

    @Override
    public String kind() {
        return Brief.KIND;
    }

    @Override
    public String word() {
        return "dispatch.brief";
    }

    @Override
    public String right() {
        return "dispatch.brief.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/briefs/" + ref;
    }

    static SearchEntry entry(Brief brief) {
        Brief.Said said = brief.said();
        var keys = new ArrayList<SearchKey>(
                List.of(new SearchKey.Number(brief.number()), new SearchKey.Address(Place.of(said.place()))));
        Brief.Named person = said.person();
        if (person != null && BriefRules.foundByName(person, brief.state())) {
            keys.add(new SearchKey.Name(PersonName.of(person.name())));
        }
        Brief.Car car = said.car();
        if (car != null && car.plate() != null) {
            keys.add(new SearchKey.Alias(car.plate().text()));
        }
        return new SearchEntry(
                Brief.KIND, brief.ref(), brief.number(), said.what(), said.place(), brief.madeAt(), keys);
    }
}
