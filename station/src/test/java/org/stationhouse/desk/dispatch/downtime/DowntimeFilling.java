package org.stationhouse.desk.dispatch.downtime;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** A pack with a sheet of every state, for the gates over all pages. */
@Component
class DowntimeFilling implements Filling {

    private final DowntimePacks packs;
    private final Natures natures;
    private volatile List<String> records = List.of();

    DowntimeFilling(DowntimePacks packs, Natures natures) {
        this.packs = packs;
        this.natures = natures;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("pst1");
        Pack pack = packs.read(packs.make(3, clerk), clerk).orElseThrow().pack();
        packs.enter(
                new SheetNumber(pack.year(), pack.first()),
                Calls.burglary(natures),
                pack.madeAt(),
                "Ofc. <Lee> & Kim",
                "Rear <door>.",
                clerk);
        packs.spoil(new SheetNumber(pack.year(), pack.first() + 1), "torn <b>apart</b>", clerk);
        records = List.of("/downtime/" + pack.ref());
    }

    @Override
    public List<String> records() {
        return records;
    }
}
