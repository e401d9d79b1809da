package org.stationhouse.desk.dispatch.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** A contact in every state, and one from the public site; some with odd letters. */
@Component
class ContactFilling implements Filling {

    private final ContactDesk desk;
    private final WebContacts web;
    private final Natures natures;
    private final Clock clock;
    private List<String> records = List.of();

    ContactFilling(ContactDesk desk, WebContacts web, Natures natures, Clock clock) {
        this.desk = desk;
        this.web = web;
        this.natures = natures;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        var all = new ArrayList<Contact>();
        for (String asks : List.of("Where is my <b>car</b>?", "a", "b & c", "d", "e", "f")) {
            all.add(desk.log(Contacts.asking(asks), asks.length() > 1, technician));
        }
        web.take(Actor.program("dispatch.web"));
        desk.change(all.get(0).ref(), 1, Contacts.asking("Where is my <i>towed</i> car?"), technician);
        desk.answer(all.get(2).ref(), 1, "At the <yard>.", null, technician);
        desk.refer(
                all.get(3).ref(),
                1,
                new ContactDesk.Referral(
                        new Owner.Line(Queue.RECORDS),
                        "Records",
                        clock.instant().plus(Duration.ofDays(1))),
                technician);
        desk.makeCall(all.get(4).ref(), 1, Calls.burglary(natures), technician);
        desk.leave(all.get(5).ref(), 1, "In a hurry", technician);
        records = all.stream().map(it -> "/contacts/" + it.ref()).toList();
    }

    @Override
    public List<String> records() {
        return records;
    }
}
