package org.stationhouse.foundation.web.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;

/** A view that somebody keeps of a list. */
@Component
class ViewFilling implements Filling {

    private final ViewDesk desk;
    private List<String> records = List.of();

    ViewFilling(ViewDesk desk) {
        this.desk = desk;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("pso1");
        desk.keep(new ViewForm("Open <b>& mine</b>", "/cases", "text=gantry"), clerk);
        records = List.of("/views/" + desk.of("/cases", clerk).getFirst().ref() + "/name");
    }

    @Override
    public List<String> records() {
        return records;
    }
}
