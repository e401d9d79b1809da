package org.stationhouse.desk.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** How calls stand in the search: by number, old number, place, reporting party and phone. */
@Component
class CallFiling implements SearchKind {

    @Override
    public String kind() {
        return Call.KIND;
    }

    @Override
    public String word() {
        return "dispatch.call";
    }

    @Override
    public String right() {
        return "dispatch.call.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/calls/" + ref;
    }

    /** @param alias number that another system gave, null when none */
    static SearchEntry entry(Call call, @Nullable String alias) {
        var keys = new ArrayList<SearchKey>(
                List.of(new SearchKey.Number(call.number()), new SearchKey.Address(call.place())));
        if (alias != null) {
            keys.add(new SearchKey.Alias(alias));
        }
        if (call.party() != null) {
            keys.add(new SearchKey.Name(call.party()));
        }
        if (call.phone() != null) {
            keys.add(new SearchKey.Phone(call.phone()));
        }
        return new SearchEntry(
                Call.KIND,
                call.ref(),
                call.number(),
                call.about(),
                call.place().text(),
                call.times().received(),
                keys);
    }
}
