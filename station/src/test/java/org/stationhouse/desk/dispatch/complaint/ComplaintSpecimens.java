package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.foundation.kernel.PublicRef;

class ComplaintSpecimens implements Specimens {

    private static final ComplaintState.Outcome OUTCOME = new ComplaintState.Outcome(
            Complaint.Finding.NOT_SUSTAINED, "reasons-camera-off", LocalDate.of(2026, 12, 3));

    static Complaint.Said said(Complaint.Kind kind, boolean spanish) {
        return new Complaint.Said(
                kind,
                Contact.Channel.COUNTER,
                Instant.parse("2026-11-20T17:00:00Z"),
                new Complaint.Complainant(
                        "Lopez, Ana", "(916) 555-1212", "ana@mail.example", "6360 Fountain Sq", spanish),
                "He shouted at me\nand pushed the door.",
                "Tuesday about 9 p.m.",
                "Alder St and 4th",
                new Complaint.Employee("Tall officer, car 21", null),
                "Kim, Dana, 555-0117",
                "An apology");
    }

    private static Complaint complaint(Complaint.Kind kind, String number, ComplaintState state, boolean spanish) {
        return new Complaint(
                7,
                PublicRef.fresh(),
                number,
                said(kind, spanish),
                null,
                Instant.parse("2026-11-20T17:04:00Z"),
                "taken-kim",
                Complaint.Receipt.GIVEN,
                "assigned-ruiz",
                state,
                1);
    }

    @Override
    public List<Specimen> all() {
        return List.of(
                receipt(false, "Personnel complaint", "Counter", "YOU HAVE THE RIGHT TO MAKE A COMPLAINT."),
                receipt(true, "Queja sobre un empleado", "Ventanilla", "USTED TIENE DERECHO A PRESENTAR UNA QUEJA."),
                notice(false, "Not sustained"),
                notice(true, "No sustentada"));
    }

    private static Specimen receipt(boolean spanish, String kind, String channel, String advisory) {
        Complaint personnel = complaint(
                Complaint.Kind.PERSONNEL,
                "R26-000003",
                new ComplaintState.Assigned(LocalDate.of(2027, 1, 19)),
                spanish);
        return Specimen.filled(
                "desk/dispatch/complaint/receiptpaper",
                Map.of("complaint", personnel, "advisory", advisory, "language", language(personnel)),
                Map.ofEntries(
                        Map.entry("number", "R26-000003"),
                        Map.entry("kind", kind),
                        Map.entry("came", "11/20/2026 09:00:00"),
                        Map.entry("channel", channel),
                        Map.entry("takenBy", "taken-kim"),
                        Map.entry("name", "Lopez, Ana"),
                        Map.entry("what", "He shouted at me and pushed the door."),
                        Map.entry("happened", "Tuesday about 9 p.m."),
                        Map.entry("place", "Alder St and 4th"),
                        Map.entry("employee", "Tall officer, car 21"),
                        Map.entry("witnesses", "Kim, Dana, 555-0117"),
                        Map.entry("wants", "An apology"),
                        Map.entry("advisory", advisory),
                        Map.entry("assigned", "assigned-ruiz"),
                        Map.entry("ref", personnel.ref().text())));
    }

    private static Specimen notice(boolean spanish, String finding) {
        Complaint closed =
                complaint(Complaint.Kind.PERSONNEL, "R26-000004", new ComplaintState.Closed(OUTCOME), spanish);
        return Specimen.filled(
                "desk/dispatch/complaint/noticepaper",
                Map.of("complaint", closed, "outcome", OUTCOME, "language", language(closed)),
                Map.ofEntries(
                        Map.entry("number", "R26-000004"),
                        Map.entry("name", "Lopez, Ana"),
                        Map.entry("address", "6360 Fountain Sq"),
                        Map.entry("came", "11/20/2026 09:00:00"),
                        Map.entry("finding", finding),
                        Map.entry("closed", "12/03/2026"),
                        Map.entry("answer", "reasons-camera-off"),
                        Map.entry("employee", "Tall officer, car 21"),
                        Map.entry("what", "He shouted at me"),
                        Map.entry("witnesses", "Kim, Dana"),
                        Map.entry("assigned", "assigned-ruiz"),
                        Map.entry("takenBy", "taken-kim"),
                        Map.entry("ref", closed.ref().text())));
    }

    /** The template takes it from who complains; who reads the paper is told here. */
    private static Locale language(Complaint complaint) {
        return complaint.said().by().language();
    }
}
