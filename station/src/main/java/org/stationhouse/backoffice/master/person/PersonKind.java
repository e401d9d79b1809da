package org.stationhouse.backoffice.master.person;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class PersonKind implements SearchKind {

    @Override
    public String kind() {
        return Person.KIND;
    }

    @Override
    public String word() {
        return "master.person";
    }

    @Override
    public String right() {
        return "master.person.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/people/" + ref;
    }
}
