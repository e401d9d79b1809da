package org.stationhouse.desk.dispatch.visitor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;

/** A visitor in every state, one with odd letters, a child alone, one who keeps his badge. */
@Component
class VisitorFilling implements Filling {

    private final VisitorDesk desk;
    private final HostDesk hosts;
    private List<String> records = List.of();

    VisitorFilling(VisitorDesk desk, HostDesk hosts) {
        this.desk = desk;
        this.hosts = hosts;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        var records = new Visitor.Host("RECORDS", "Records");
        var all = new ArrayList<Visitor>();
        for (String name :
                List.of("O'Neil, <b>Ann</b> & Co", "Second, Ana", "Third, Ben", "Fourth, Cyd", "Fifth, Dee")) {
            all.add(desk.signIn(Visitors.to(records, name, "FILL-" + all.size()), null, technician));
        }
        hosts.come(all.get(1).ref(), 1, technician);
        hosts.decline(all.get(2).ref(), 1, "At <i>nine</i> tomorrow", technician);
        desk.leave(all.get(3).ref(), 1, true, null, technician);
        desk.leave(all.get(4).ref(), 1, false, null, technician);
        all.add(desk.signIn(Visitors.of("Sixth, Eli", null, null, Visitor.Seen.REFUSED, true), null, technician));
        desk.change(all.get(0).ref(), 1, Visitors.to(records, "O'Neil, <b>Ann</b> & Sons", "FILL-0"), technician);
        this.records = all.stream().map(it -> "/visitors/" + it.ref()).toList();
    }

    @Override
    public List<String> records() {
        return records;
    }
}
