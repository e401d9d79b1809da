package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.desk.dispatch.complaint.Complaint;
import org.stationhouse.desk.dispatch.complaint.ComplaintDesk;
import org.stationhouse.desk.dispatch.complaint.ComplaintHandling;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Account;

/** Who complained to the invented agency in its last weeks: one waits too long, one is with the sergeant, two of them about officers. */
@Service
class DemoComplaints {

    private final DemoClock clock;
    private final ComplaintDesk desk;
    private final ComplaintHandling handling;
    private final ContactDesk contacts;

    DemoComplaints(DemoClock clock, ComplaintDesk desk, ComplaintHandling handling, ContactDesk contacts) {
        this.clock = clock;
        this.desk = desk;
        this.handling = handling;
        this.contacts = contacts;
    }

    /** @param end last moment of the invented year @param officer whom one complaint is about */
    void fill(Instant end, ZoneId zone, Account lead, Account officer, Actor clerk, Actor sergeant) {
        LocalDate today = end.atZone(zone).toLocalDate();
        String to = lead.ref().text();
        Instant tow = end.minus(Duration.ofDays(19));
        Complaint towed = take(
                tow,
                said(
                        Complaint.Kind.CITATION,
                        "My van was towed from my own driveway while I was at work. The slip says Alder Street, I live on Elm.",
                        by("Vargas, Luis", "(530) 555-0162"),
                        "410 Elm St",
                        null,
                        "The tow fee back"),
                "",
                null,
                clerk);
        clock.turnTo(tow.plus(Duration.ofHours(20)));
        handling.assign(
                towed.ref(), 1, to, false, tow.atZone(zone).toLocalDate().plusDays(14), sergeant);
        clock.turnTo(tow.plus(Duration.ofDays(6)));
        handling.note(
                towed.ref(), 2, "Photo of the tow company shows house number 410; wrong street on the slip.", sergeant);
        handling.close(
                towed.ref(),
                3,
                Complaint.Finding.CORRECTED,
                "The street on the tow slip was wrong. The fee is refunded; the form is mailed with this letter.",
                sergeant);
        Instant rude = end.minus(Duration.ofDays(12));
        clock.turnTo(rude);
        Contact call = contacts.log(
                new Contact.Said(
                        Contact.Channel.PHONE,
                        "Boateng, Kofi",
                        "(530) 555-0139",
                        null,
                        false,
                        "Officer was rude when he took my report",
                        "Alder St and 4th"),
                false,
                clerk);
        take(
                rude,
                said(
                        Complaint.Kind.PERSONNEL,
                        "The officer laughed when I said what was taken and told me to lock my car next time.",
                        by("Boateng, Kofi", "(530) 555-0139"),
                        "Alder St and 4th",
                        new Complaint.Employee(
                                "Officer Lee, car 12", new Complaint.Member(officer.id(), officer.ref())),
                        "That he is told how that feels"),
                to,
                call.ref(),
                clerk);
        Instant stop = end.minus(Duration.ofDays(26));
        Complaint stopped = take(
                stop,
                said(
                        Complaint.Kind.PERSONNEL,
                        "Two officers stopped my son on his bicycle for no reason.",
                        by("Reyes, Marisol", "(530) 555-0148"),
                        "Riverside Park",
                        new Complaint.Employee("Two officers, one with a gray beard", null),
                        null),
                to,
                null,
                clerk);
        clock.turnTo(end.minus(Duration.ofDays(4)));
        handling.close(
                stopped.ref(),
                1,
                Complaint.Finding.EXONERATED,
                "Stopped for riding without a light after dark; camera shows a calm talk of two minutes.",
                sergeant);
        take(
                end.minus(Duration.ofDays(3)),
                said(
                        Complaint.Kind.SERVICE,
                        "I left three messages about my burglary report and nobody called back.",
                        by("Okafor, Ngozi", "(530) 555-0121"),
                        null,
                        null,
                        "A call"),
                "",
                null,
                clerk);
        Complaint light = take(
                end.minus(Duration.ofHours(28)),
                said(
                        Complaint.Kind.CITY,
                        "The street light at the school has been out for two weeks.",
                        anonymous(),
                        "Elm St at the school",
                        null,
                        null),
                "",
                null,
                clerk);
        desk.handOver(light.ref(), 1, "Public Works, Ms. Brandt", clerk);
        Complaint speeding = take(
                end.minus(Duration.ofHours(9)),
                said(
                        Complaint.Kind.NEIGHBORHOOD,
                        "Cars race down Cedar Street every evening between six and seven.",
                        by("Tran, Linh", "(530) 555-0155"),
                        "200 block of Cedar St",
                        null,
                        "A speed sign"),
                "",
                null,
                clerk);
        clock.turnTo(end.minus(Duration.ofHours(2)));
        handling.assign(speeding.ref(), 1, to, false, today.plusDays(12), sergeant);
    }

    private static Complaint.Complainant by(String name, String phone) {
        return new Complaint.Complainant(name, phone, null, null, false);
    }

    private static Complaint.Complainant anonymous() {
        return new Complaint.Complainant(null, null, null, null, false);
    }

    private Complaint.Said said(
            Complaint.Kind kind,
            String what,
            Complaint.Complainant by,
            @Nullable String place,
            Complaint.@Nullable Employee employee,
            @Nullable String wants) {
        return new Complaint.Said(
                kind, Contact.Channel.COUNTER, Instant.EPOCH, by, what, null, place, employee, null, wants);
    }

    private Complaint take(Instant at, Complaint.Said said, String to, @Nullable PublicRef contact, Actor clerk) {
        clock.turnTo(at);
        var now = new Complaint.Said(
                said.kind(),
                contact == null ? said.channel() : Contact.Channel.PHONE,
                at,
                said.by(),
                said.what(),
                said.happened(),
                said.place(),
                said.employee(),
                said.witnesses(),
                said.wants());
        return desk.take(now, contact == null ? Complaint.Receipt.GIVEN : Complaint.Receipt.LATER, to, contact, clerk);
    }
}
