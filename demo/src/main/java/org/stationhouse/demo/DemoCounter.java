package org.stationhouse.demo;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;

/** The counter of the invented agency in its last days: who came, whom he came to see, who complained, which calls and reports came. */
@Service
class DemoCounter {

    private final DemoStaff staff;
    private final DemoContacts contacts;
    private final DemoMessages messages;
    private final DemoVisitors visitors;
    private final DemoBriefs briefs;
    private final DemoComplaints complaints;
    private final DemoCalls calls;
    private final DemoReports reports;
    private final DemoRotation rotation;

    DemoCounter(
            DemoStaff staff,
            DemoContacts contacts,
            DemoMessages messages,
            DemoVisitors visitors,
            DemoBriefs briefs,
            DemoComplaints complaints,
            DemoCalls calls,
            DemoReports reports,
            DemoRotation rotation) {
        this.staff = staff;
        this.contacts = contacts;
        this.messages = messages;
        this.visitors = visitors;
        this.briefs = briefs;
        this.complaints = complaints;
        this.calls = calls;
        this.reports = reports;
        this.rotation = rotation;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor clerk, Actor sergeant) {
        Account detective = staff.of("detective").orElseThrow();
        rotation.fill(end, zone, clerk, sergeant);
        messages.fill(end, clerk);
        contacts.fill(end, clerk);
        visitors.fill(end, detective, staff.actor(detective), clerk);
        briefs.fill(end, zone, clerk, sergeant);
        complaints.fill(
                end,
                zone,
                staff.of("supervisor").orElseThrow(),
                staff.of("officer").orElseThrow(),
                clerk,
                sergeant);
        calls.fill(end, zone, clerk, sergeant);
        reports.fill(end, clerk, sergeant);
    }
}
