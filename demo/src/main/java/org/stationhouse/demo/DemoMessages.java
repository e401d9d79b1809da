package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.validation.Validator;
import org.stationhouse.backoffice.portal.PublicSite;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.desk.dispatch.contact.WebContacts;
import org.stationhouse.foundation.kernel.Actor;

/** Who wrote to the invented agency through its public site: one was referred, one answered, the others wait, one of them for long. */
@Service
class DemoMessages {

    private final DemoClock clock;
    private final JdbcClient sql;
    private final Validator validator;
    private final WebContacts messages;
    private final ContactDesk desk;

    DemoMessages(DemoClock clock, JdbcClient sql, Validator validator, WebContacts messages, ContactDesk desk) {
        this.clock = clock;
        this.sql = sql;
        this.validator = validator;
        this.messages = messages;
        this.desk = desk;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, Actor clerk) {
        Contact report = came(
                end.minus(Duration.ofHours(75)),
                "REPORT",
                "I need a copy of the report about my stolen bicycle for my insurance. How do I get one?",
                Map.of("first", "Dana", "last", "Kim", "phone", "530 555 0117", "language", "en"));
        desk.answer(
                report.ref(),
                report.version(),
                "Come to the counter with a photo ID, or write to Records; the fee is on the list.",
                null,
                clerk);
        Contact traffic = came(
                end.minus(Duration.ofHours(52)),
                "TRAFFIC",
                "Cars race down Alder Street every evening after nine. Could somebody put up the speed sign again?",
                Map.of(
                        "first",
                        "Linh",
                        "last",
                        "Tran",
                        "email",
                        "linh.tran@example.org",
                        "language",
                        "en",
                        "place",
                        "Alder St"));
        desk.refer(
                traffic.ref(),
                traffic.version(),
                new ContactDesk.Referral(
                        new Owner.Line(Queue.COMMUNITY), "Community services", end.plus(Duration.ofHours(18))),
                clerk);
        came(
                end.minus(Duration.ofHours(49)),
                "PROPERTY",
                "My wallet was found at the library and I was told the police have it. It is brown and has my license in it.",
                Map.of("first", "Luis", "last", "Vargas", "phone", "(530) 555-0142", "language", "en"));
        came(
                end.minus(Duration.ofHours(9)),
                "QUESTION",
                "\u00bfA qu\u00e9 hora puedo ir por mis huellas digitales? Trabajo hasta las cinco.",
                Map.of("first", "Marisol", "last", "Reyes", "phone", "530-555-0163", "language", "es"));
    }

    private Contact came(Instant at, String topic, String words, Map<String, String> who) {
        clock.turnTo(at);
        var typed = new HashMap<>(who);
        typed.put("topic", topic);
        typed.put("words", words);
        PublicSite.receive(sql, validator, at, typed);
        return messages.take(Actor.program("dispatch.web")).orElseThrow();
    }
}
