package org.stationhouse.backoffice.master.organization;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merged;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class MergedOrganizations implements Merged {

    private final OrganizationDesk desk;

    MergedOrganizations(OrganizationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Index index() {
        return Index.ORGANIZATION;
    }

    @Override
    public PublicRef enter(int n, Actor actor) {
        return desk.enter(
                new NewOrganization("BUSINESS", "Pointerworks" + n, "", "", "test"), Organizations.NONE, actor);
    }

    @Override
    public void say(PublicRef ref, String text, Actor actor) {
        desk.say(ref, NewSaid.of(SaidKind.ALIAS, "SHORT", text, null, "test"), "", actor);
    }

    @Override
    public void unsay(PublicRef ref, PublicRef said, Actor actor) {
        desk.unsay(ref, said, actor);
    }
}
