package org.stationhouse.demo;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;

/** The counter of the invented agency in its last days: who came, whom he came to see, what was told to patrol, which reports came. */
@Service
class DemoCounter {

    private final DemoStaff staff;
    private final DemoContacts contacts;
    private final DemoVisitors visitors;
    private final DemoBriefs briefs;
    private final DemoReports reports;

    DemoCounter(DemoStaff staff, DemoContacts contacts, DemoVisitors visitors, DemoBriefs briefs, DemoReports reports) {
        this.staff = staff;
        this.contacts = contacts;
        this.visitors = visitors;
        this.briefs = briefs;
        this.reports = reports;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor clerk, Actor sergeant) {
        Account detective = staff.of("detective").orElseThrow();
        contacts.fill(end, clerk);
        visitors.fill(end, detective, staff.actor(detective), clerk);
        briefs.fill(end, zone, clerk, sergeant);
        reports.fill(end, clerk, sergeant);
    }
}
