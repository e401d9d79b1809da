package org.stationhouse.desk.dispatch.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.portal.Inquiries;
import org.stationhouse.backoffice.portal.Inquiry;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;

/** Makes a contact of each message from the public site, in the transaction that takes it out of the inbox: once, whatever happens. */
@Service
public class WebContacts {

    private static final String TAKE = "dispatch.contact.take";

    /** Characters of what he wants in lists and heads; all that he wrote stands beside it. */
    private static final int BRIEF = 120;

    private final Inquiries inquiries;
    private final ContactIntake intake;
    private final AccessPolicy policy;
    private final MessageSource messages;
    private final Clock clock;

    WebContacts(Inquiries inquiries, ContactIntake intake, AccessPolicy policy, MessageSource messages, Clock clock) {
        this.inquiries = inquiries;
        this.intake = intake;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes the message that has waited longest. @return its contact; empty when none waits */
    @Transactional
    public Optional<Contact> take(Actor actor) {
        policy.require(actor, TAKE);
        return inquiries.take(actor).map(it -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Instant came = it.receivedAt().isAfter(now) ? now : it.receivedAt();
            return intake.put(TAKE, said(it), new Contact.Web(it.id(), it.words()), true, came, actor);
        });
    }

    private Contact.Said said(Inquiry it) {
        String topic = messages.getMessage("portal.topic." + it.topic(), null, Locale.ENGLISH);
        String asks = topic + ": " + it.words().strip().replaceAll("\\s+", " ");
        return new Contact.Said(
                Contact.Channel.WEB,
                it.name(),
                it.phone(),
                it.email(),
                it.spanish(),
                asks.length() <= BRIEF ? asks : asks.substring(0, BRIEF - 1) + "\u2026",
                it.place());
    }
}
