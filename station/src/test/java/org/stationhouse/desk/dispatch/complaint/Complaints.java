package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.contact.Contact;

/** Complaints as people make them at a counter. */
final class Complaints {

    static final Complaint.Complainant ANA =
            new Complaint.Complainant("Lopez, Ana", "(916) 555-1212", null, "6360 Fountain Sq", false);

    static final Complaint.Complainant ANONYMOUS = new Complaint.Complainant(null, null, null, null, false);

    private Complaints() {}

    static Complaint.Said of(
            Complaint.Kind kind, String what, Complaint.Complainant by, Complaint.@Nullable Employee employee) {
        return new Complaint.Said(
                kind,
                Contact.Channel.COUNTER,
                Instant.parse("2026-11-20T17:00:00Z"),
                by,
                what,
                "Tuesday about 9 p.m.",
                "Alder St and 4th",
                employee,
                "Kim, Dana, 555-0117",
                "An apology");
    }

    static Complaint.Said service(String what) {
        return of(Complaint.Kind.SERVICE, what, ANA, null);
    }

    static Complaint.Said personnel(String what) {
        return personnel(what, ANA, null);
    }

    static Complaint.Said personnel(String what, Complaint.Complainant by, Complaint.@Nullable Member member) {
        return of(Complaint.Kind.PERSONNEL, what, by, new Complaint.Employee("Tall officer, car 21", member));
    }
}
