package org.stationhouse.desk.dispatch.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** Who writes has a task that ends with his answer, and a message of the public site becomes one contact, whatever happens. */
@StationTest
class WrittenContactsTests {

    private static final Actor PROGRAM = Actor.program("dispatch.web");

    @Autowired
    ContactDesk desk;

    @Autowired
    ContactBook book;

    @Autowired
    ContactMail mail;

    @Autowired
    WebContacts web;

    @Autowired
    CallBook calls;

    @Autowired
    Natures natures;

    @Autowired
    TestDoor door;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = PROGRAM;

    @BeforeEach
    void setUp() {
        clerk = door.actor("prt1");
        sql.sql("delete from portal.inquiry where words is not null").update();
    }

    /** As the site adds them. */
    private void written(String words) {
        sql.sql("""
            insert into portal.inquiry (token_hash, received_at, topic, name, phone, email, spanish, place, words)
            values (:hash, :now, 'INCIDENT', 'Canario, Ana', '916 555 0123', null, true, null, :words)
            """)
                .param("hash", (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""))
                .param("now", clock.instant())
                .param("words", words)
                .update();
    }

    private List<Contact> contacts() {
        return sql
                .sql("select ref from dispatch.contact where strpos(wrote, :mark) > 0 order by id")
                .param("mark", mark)
                .query(String.class)
                .list()
                .stream()
                .map(it -> book.find(new PublicRef(it), clerk).orElseThrow())
                .toList();
    }

    private List<String> tasks(Contact contact) {
        return sql.sql("select state from worklist.task where about_ref = :ref order by id")
                .param("ref", contact.ref())
                .query(String.class)
                .list();
    }

    private String standing(Contact contact) {
        return sql.sql("select standing from portal.inquiry i join dispatch.contact c on c.inquiry = i.id where ref ="
                        + " :ref")
                .param("ref", contact.ref())
                .query(String.class)
                .single();
    }

    @Test
    void eachMessageBecomesOneContactWhoeverTakesThem() {
        IntStream.range(0, 20).forEach(n -> written("No " + n + " " + mark));
        var takers = IntStream.range(0, 3)
                .mapToObj(n -> CompletableFuture.runAsync(() -> {
                    boolean more = true;
                    while (more) {
                        more = web.take(PROGRAM).isPresent();
                    }
                }))
                .toList();
        takers.forEach(CompletableFuture::join);
        assertThat(contacts())
                .hasSize(20)
                .allSatisfy(it -> assertThat(tasks(it)).containsExactly("OPEN"))
                .extracting(it -> it.said().channel())
                .containsOnly(Contact.Channel.WEB);
        assertThat(web.take(PROGRAM)).isEmpty();
        assertThatThrownBy(() -> web.take(clerk)).isInstanceOf(Refusal.class);
    }

    @Test
    void itsSenderIsToldWhereItStandsAndItsTaskEndsWithTheAnswer() {
        written("Whose dog is it? " + mark);
        web.take(PROGRAM);
        Contact contact = contacts().getFirst();
        assertThat(contact.said().asks()).isEqualTo("Something that happened: Whose dog is it? " + mark);
        assertThat(contact.said().spanish()).isTrue();
        assertThat(contact.takenBy()).isEqualTo("program:dispatch.web");
        assertThat(standing(contact)).isEqualTo("RECEIVED");
        desk.turn(contact.ref(), 1, true, clerk);
        assertThat(standing(contact)).isEqualTo("HANDLED");
        assertThat(tasks(contact)).as("he still waits for his answer").containsExactly("OPEN");
        desk.turn(contact.ref(), 2, false, clerk);
        assertThat(standing(contact)).isEqualTo("RECEIVED");
        desk.answer(contact.ref(), 3, "Rang him: it is the neighbor's.", null, clerk);
        assertThat(standing(contact)).isEqualTo("ANSWERED");
        assertThat(tasks(contact)).containsExactly("DONE");
        desk.turn(contact.ref(), 4, true, clerk);
        assertThat(standing(contact)).isEqualTo("HANDLED");
        desk.leave(contact.ref(), 5, "He withdrew it", clerk);
        assertThat(standing(contact)).isEqualTo("CLOSED");
    }

    @Test
    void aCallBeginsWithAllThatWasWrittenHoweverLong() {
        String long2000 = (mark + " ") + "w".repeat(1_990 - mark.length()) + "\nthe end";
        written(long2000);
        web.take(PROGRAM);
        Contact contact = contacts().getFirst();
        assertThat(contact.said().asks()).hasSizeLessThanOrEqualTo(120);
        var call = desk.makeCall(
                contact.ref(), 1, NewCall.typed(natures, "459", null, "1 Main St", "Canario, Ana", ""), clerk);
        assertThat(calls.read(call.ref(), clerk).orElseThrow().lines())
                .anyMatch(it -> String.valueOf(it.said()).endsWith("the end"));
    }

    @ParameterizedTest
    @EnumSource(Contact.Channel.class)
    void whoWritesHasATaskAndWhoIsHereHasNone(Contact.Channel channel) {
        boolean here = channel == Contact.Channel.COUNTER || channel == Contact.Channel.PHONE;
        Contact contact = desk.log(
                new Contact.Said(channel, null, "9165550123", null, false, "Lost dog " + mark, null), true, clerk);
        assertThat(tasks(contact)).isEqualTo(here ? List.of() : List.of("OPEN"));
        assertThatThrownBy(() -> mail.answer(contact.ref(), 1, PublicRef.fresh(), clerk))
                .as("an article that is none")
                .isInstanceOf(NoSuch.class);
        assertThat(tasks(contact)).isEqualTo(here ? List.of() : List.of("OPEN"));
        desk.leave(contact.ref(), 1, "Found it", clerk);
        assertThat(tasks(contact)).isEqualTo(here ? List.of() : List.of("DONE"));
    }
}
