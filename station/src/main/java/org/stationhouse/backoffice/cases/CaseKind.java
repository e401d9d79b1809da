package org.stationhouse.backoffice.cases;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Jackets stand in the search. */
@Component
class CaseKind implements SearchKind {

    @Override
    public String kind() {
        return Cases.KIND;
    }

    @Override
    public String word() {
        return "cases.case";
    }

    @Override
    public String right() {
        return "cases.jacket.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/cases/" + ref;
    }
}
