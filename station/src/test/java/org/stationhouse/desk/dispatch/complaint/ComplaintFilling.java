package org.stationhouse.desk.dispatch.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.foundation.kernel.Actor;

/** A complaint in every state and of every kind, one with odd letters, personnel complaints, one of them out of a contact. */
@Component
class ComplaintFilling implements Filling {

    private final ComplaintDesk desk;
    private final ComplaintHandling handling;
    private final ContactDesk contacts;
    private final TestDoor door;
    private final Clock clock;
    private List<String> records = List.of();

    ComplaintFilling(ComplaintDesk desk, ComplaintHandling handling, ContactDesk contacts, TestDoor door, Clock clock) {
        this.desk = desk;
        this.handling = handling;
        this.contacts = contacts;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        Actor supervisor = actors.as("supervisor");
        String lead = door.account("supervisor").ref().text();
        LocalDate due = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(20);
        var all = new ArrayList<Complaint>();
        for (Complaint.Kind kind : Complaint.Kind.values()) {
            Complaint.Said said = kind.confidential()
                    ? Complaints.personnel("He <b>shouted</b> & pushed")
                    : Complaints.of(kind, "Nobody <b>called</b> back & I waited", Complaints.ANA, null);
            all.add(desk.take(said, Complaint.Receipt.LATER, kind.confidential() ? lead : "", null, technician));
        }
        handling.assign(all.get(1).ref(), 1, lead, false, due, supervisor);
        handling.note(all.get(1).ref(), 2, "Asked <i>Records</i>", supervisor);
        handling.assign(all.get(2).ref(), 1, lead, false, due, supervisor);
        handling.close(all.get(2).ref(), 2, Complaint.Finding.EXPLAINED, "The rule is <state> law.", supervisor);
        handling.assign(all.get(3).ref(), 1, lead, false, due, supervisor);
        handling.close(all.get(3).ref(), 2, Complaint.Finding.CORRECTED, "Refunded", supervisor);
        handling.tell(all.get(3).ref(), 3, "Called", supervisor);
        desk.handOver(all.get(5).ref(), 1, "Public Works", technician);
        Contact contact = contacts.log(
                new Contact.Said(Contact.Channel.PHONE, "Reyes, Eli", null, null, false, "Rude at my stop", null),
                false,
                technician);
        all.add(desk.take(
                Complaints.personnel("Rude at my stop"), Complaint.Receipt.NONE, lead, contact.ref(), technician));
        handling.close(all.getLast().ref(), 1, Complaint.Finding.UNFOUNDED, "Camera shows another car", supervisor);
        records = all.stream().map(it -> "/complaints/" + it.ref()).toList();
    }

    @Override
    public List<String> records() {
        return records;
    }
}
