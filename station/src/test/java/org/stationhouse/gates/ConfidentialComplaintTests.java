package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.complaint.Complaint;
import org.stationhouse.desk.dispatch.complaint.ComplaintDesk;
import org.stationhouse.desk.dispatch.complaint.ComplaintHandling;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A personnel complaint, and the contact that it came from, change no byte of what those are shown who do not have it. */
@StationTest
class ConfidentialComplaintTests {

    /** With the same rights as the one who has it, with case rights and exports, without case rights. */
    private static final List<String> READERS = List.of("supervisor", "prt2", "detective", "security-officer");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    ComplaintHandling handling;

    @Autowired
    ContactDesk contacts;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setUp() {
        house.fill();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Map<String, String> answers(List<Visitor> readers, List<String> addresses) {
        var answers = new LinkedHashMap<String, String>();
        for (Visitor reader : readers) {
            for (String address : addresses) {
                answers.put(reader.role() + " " + address, CuriousReader.text(reader.get(address)));
            }
        }
        return answers;
    }

    @Test
    void itChangesNoByteForThoseWhoDoNotHaveIt() {
        List<Visitor> readers =
                READERS.stream().map(role -> new Visitor(port, role)).toList();
        Actor clerk = door.actor("pso1");
        var second = door.account("supervisor", "b");
        clock.stop(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        List<String> general = List.of(
                "/",
                "/complaints",
                "/complaints?state=ALL",
                "/complaints?state=ALL&kind=PERSONNEL",
                "/complaints?state=ASSIGNED&text=Quillfeather",
                "/complaints/all.csv?state=ALL",
                "/contacts?state=ALL",
                "/contacts?state=COMPLAINT",
                "/contacts/all.csv?state=ALL",
                "/work",
                "/find?q=Quillfeather",
                "/find?q=R26",
                "/bar?q=Quillfeather",
                "/go?q=Quillfeather");
        Map<String, String> before = answers(readers, general);
        assertThat(before).allSatisfy((address, answer) -> assertThat(answer).doesNotStartWith("5"));

        Contact contact = contacts.log(
                new Contact.Said(
                        Contact.Channel.MAIL, "Quillfeather, Una", null, null, false, "Rude Quillfeather", null),
                false,
                clerk);
        var said = new Complaint.Said(
                Complaint.Kind.PERSONNEL,
                Contact.Channel.MAIL,
                clock.instant(),
                new Complaint.Complainant("Quillfeather, Una", null, null, "9 Quillfeather Ct", false),
                "Quillfeather was shouted at",
                null,
                "9 Quillfeather Ct",
                new Complaint.Employee("Officer Quill", null),
                null,
                null);
        Complaint hidden = desk.take(said, Complaint.Receipt.LATER, second.ref().text(), contact.ref(), clerk);
        handling.close(hidden.ref(), 1, Complaint.Finding.NOT_SUSTAINED, "Quillfeather", door.actor(second));

        assertThat(CuriousReader.differences(answers(readers, general), before, it -> it))
                .as("a personnel complaint more")
                .isEmpty();
        String page = "/complaints/" + hidden.ref();
        String none = "/complaints/" + PublicRef.fresh();
        for (String rest : List.of("", "/edit", "/receipt.pdf", "/notice.pdf")) {
            Map<String, String> one = answers(readers, List.of(page + rest));
            Map<String, String> other = answers(readers, List.of(none + rest));
            one.forEach((address, answer) -> assertThat(
                            answer.replace(hidden.ref().text(), ""))
                    .as(address)
                    .isEqualTo(String.valueOf(other.get(address.replace(page, none)))
                            .replace(none.substring(none.lastIndexOf('/') + 1), "")));
        }
        readers.forEach(it -> assertThat(it.get("/contacts/" + contact.ref()).status())
                .as(it.role())
                .isIn(403, 404));
        assertThat(new Visitor(port, "pso1").get(page).body())
                .contains(hidden.number())
                .doesNotContain("Quillfeather");
    }
}
