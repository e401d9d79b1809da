package org.stationhouse.foundation.staff;

import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.PublicRef;

/** A broken glass that waits for its review, for the gates over all pages. */
@Component
class GlassFilling implements Filling {

    private final GlassDesk desk;

    GlassFilling(GlassDesk desk) {
        this.desk = desk;
    }

    @Override
    public void fill(Actors actors) {
        desk.breakGlass(
                Relation.restricted("cases.jacket", PublicRef.fresh().text(), false),
                "26-000001",
                Glass.Reason.MISSING_PERSON,
                "A child is missing & her <b>last</b> address may stand in this jacket.",
                actors.as("prt1"));
    }
}
