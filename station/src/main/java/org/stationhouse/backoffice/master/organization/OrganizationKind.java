package org.stationhouse.backoffice.master.organization;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class OrganizationKind implements SearchKind {

    @Override
    public String kind() {
        return Organization.KIND;
    }

    @Override
    public String word() {
        return "master.organization";
    }

    @Override
    public String right() {
        return "master.organization.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/organizations/" + ref;
    }
}
