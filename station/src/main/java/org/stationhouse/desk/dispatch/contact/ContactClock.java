package org.stationhouse.desk.dispatch.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.law.Unit;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Table;

/**
 * The tasks of a contact. Who wrote waits as who stands at the counter does, only nobody sees him: his task tells. How many working
 * days he waits at most is data: {@code dispatch/contact-clocks.csv}. Who is called back has the time that was promised.
 */
@Component
class ContactClock {

    private final ContactStore contacts;
    private final Worklist worklist;
    private final LawOffice law;
    private final AgencyOffice agency;
    private final Map<Contact.Channel, Integer> days = new EnumMap<>(Contact.Channel.class);

    ContactClock(ContactStore contacts, Worklist worklist, LawOffice law, AgencyOffice agency) {
        this.contacts = contacts;
        this.worklist = worklist;
        this.law = law;
        this.agency = agency;
        for (var row : Table.rows(new ClassPathResource("dispatch/contact-clocks.csv"))) {
            days.put(Contact.Channel.valueOf(row.get("channel")), Integer.valueOf(row.get("days")));
        }
    }

    /** Starts the task to answer somebody who is not here. */
    void start(Contact contact, Actor actor) {
        Integer most = days.get(contact.said().channel());
        if (most != null) {
            var due = new Deadline.Day(workday(contact.cameAt(), most), agency.zone());
            start(contact, "dispatch.contact.written", new Owner.Line(Queue.RECORDS), due, actor);
        }
    }

    /** Starts the task to call him back. */
    void callBack(Contact contact, Owner owner, Instant due, Actor actor) {
        start(contact, "dispatch.contact.task", owner, new Deadline.Moment(due), actor);
    }

    private void start(Contact contact, String kind, Owner owner, Deadline due, Actor actor) {
        worklist.start(
                new NewTask(
                        source(contact),
                        kind,
                        contact.number() + ": " + contact.said().asks(),
                        new Task.About(Contact.KIND, contact.ref(), contact.number()),
                        null,
                        owner,
                        null,
                        due,
                        false),
                actor);
    }

    /** What was to be done is done by this step; who serves him has still to answer. */
    void stepped(Contact was, ContactState to, Actor actor) {
        boolean asked = was.state() instanceof ContactState.Referred
                || days.containsKey(was.said().channel());
        boolean still = to instanceof ContactState.Waiting || to instanceof ContactState.Serving;
        if (asked && !still) {
            worklist.finish(source(was), "", actor);
        }
    }

    /** The task since the latest referral, named by how often he was referred: the next one is a task of its own. */
    private String source(Contact contact) {
        return "dispatch.contact:" + contact.ref() + ":" + contacts.referrals(contact.id());
    }

    private LocalDate workday(Instant from, int count) {
        LocalDate day = from.atZone(agency.zone()).toLocalDate();
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= law.engine()
                            .days()
                            .off(Unit.WORKING_DAY, LocalDays.MAIN, day)
                            .isEmpty()
                    ? 1
                    : 0;
        }
        return day;
    }
}
