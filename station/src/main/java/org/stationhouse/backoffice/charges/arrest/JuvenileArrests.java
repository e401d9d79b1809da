package org.stationhouse.backoffice.charges.arrest;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Arrests of minors stand in the search apart, for those who may see the label. */
@Component
class JuvenileArrests implements SearchKind {

    static final String KIND = "charges.arrest.juvenile";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "charges.arrest";
    }

    @Override
    public String right() {
        return Label.JUVENILE.right();
    }

    @Override
    public String path(PublicRef ref) {
        return "/arrests/" + ref;
    }
}
