package org.stationhouse.backoffice.worklist.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** How meetings stand in the search: by their title. */
@Component
class MeetingFiling implements SearchKind {

    @Override
    public String kind() {
        return Meeting.KIND;
    }

    @Override
    public String word() {
        return "worklist.meeting";
    }

    @Override
    public String right() {
        return "worklist.meeting.list";
    }

    @Override
    public String path(PublicRef ref) {
        return "/meetings/" + ref;
    }

    static SearchEntry entry(PublicRef ref, Meeting.Plan plan) {
        return new SearchEntry(
                Meeting.KIND,
                ref,
                plan.title(),
                plan.agenda().lines().findFirst().orElse(plan.title()),
                plan.place(),
                plan.at(),
                List.of(new SearchKey.Alias(plan.title()), new SearchKey.Address(Place.of(plan.title()))));
    }
}
