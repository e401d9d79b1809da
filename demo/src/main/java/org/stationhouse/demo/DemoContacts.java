package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.foundation.kernel.Actor;

/** Who came to the counter of the invented agency in its last days, rang or wrote; two still wait. Those who wrote through the public site are in {@link DemoMessages}. */
@Service
class DemoContacts {

    private final DemoClock clock;
    private final ContactDesk desk;
    private final Articles articles;
    private final Natures natures;

    DemoContacts(DemoClock clock, ContactDesk desk, Articles articles, Natures natures) {
        this.clock = clock;
        this.desk = desk;
        this.articles = articles;
        this.natures = natures;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, Actor clerk) {
        answered(end.minus(Duration.ofHours(30)), "Where is my towed car", "Okafor, Ngozi", clerk);
        answered(end.minus(Duration.ofHours(27)), "Copy of a collision report", "Harbor Insurance", clerk);
        answered(end.minus(Duration.ofHours(6)), "Huellas digitales para el trabajo", "Reyes, Marisol", clerk);
        refer(
                came(end.minus(Duration.ofHours(50)), "Who has my stolen laptop case", "Pruitt, Dale", clerk),
                new Owner.Line(Queue.DETECTIVES),
                "Detectives",
                end.minus(Duration.ofHours(2)),
                clerk);
        refer(
                came(end.minus(Duration.ofHours(5)), "Wants to speak about the noise next door", "Tran, Linh", clerk),
                new Owner.Line(Queue.COMMUNITY),
                "Community services",
                end.plus(Duration.ofHours(20)),
                clerk);
        refer(
                came(end.minus(Duration.ofHours(4)), "Street light is out", "Vargas, Luis", clerk),
                null,
                "Public Works",
                null,
                clerk);
        Contact theft =
                came(end.minus(Duration.ofHours(3)), "Bicycle taken from the yard last night", "Kim, Dana", clerk);
        desk.takeReport(
                theft.ref(),
                theft.version(),
                NewCall.typed(natures, "488", null, "410 Alder St", "Kim, Dana", "5305550117"),
                clerk);
        clock.turnTo(end.minus(Duration.ofMinutes(14)));
        desk.log(said("Fix-it ticket to be signed off", "Boateng, Kofi"), true, clerk);
        clock.turnTo(end.minus(Duration.ofMinutes(6)));
        desk.log(said("Live scan, has no appointment", null), true, clerk);
    }

    private static Contact.Said said(String asks, @Nullable String name) {
        return new Contact.Said(
                Contact.Channel.COUNTER,
                name,
                name == null ? null : "(530) 555-0117",
                null,
                asks.startsWith("Huellas"),
                asks,
                null);
    }

    private Contact came(Instant at, String asks, String name, Actor clerk) {
        clock.turnTo(at);
        return desk.log(said(asks, name), false, clerk);
    }

    private void answered(Instant at, String asks, String name, Actor clerk) {
        Contact contact = came(at, asks, name, clerk);
        articles.offer(asks, 1, clerk)
                .forEach(it -> desk.answer(
                        contact.ref(), contact.version(), it.english().title(), it.ref(), clerk));
    }

    private void refer(Contact contact, @Nullable Owner owner, String to, @Nullable Instant due, Actor clerk) {
        desk.refer(contact.ref(), contact.version(), new ContactDesk.Referral(owner, to, due), clerk);
    }
}
