package org.stationhouse.desk.dispatch.contact;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.media.Forms;
import org.stationhouse.backoffice.post.Mail;
import org.stationhouse.backoffice.post.Mailbox;
import org.stationhouse.backoffice.post.Outbox;
import org.stationhouse.backoffice.post.Wording;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Handout;
import org.stationhouse.desk.dispatch.info.Handouts;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** E-mails what is handed out at the counter to the address that the contact gave (CSO-13). How he stands does not change by it. */
@Service
public class HandoutMail {

    private static final String ONCE = "Contacts: a handout goes to one address once";

    private final ContactStore contacts;
    private final Handouts handouts;
    private final Outbox outbox;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    HandoutMail(
            ContactStore contacts,
            Handouts handouts,
            Outbox outbox,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.handouts = handouts;
        this.outbox = outbox;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a handout with its forms, in his language.
     *
     * @param version of the contact that the clerk saw: the address is the one that stood there
     * @throws Unfit when he gave no address that a mailbox can have, or the forms are too large
     * @throws NoSuch for what is not handed out
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void send(PublicRef ref, int version, PublicRef article, Actor actor) {
        policy.require(actor, "dispatch.contact.email");
        Contact contact = contacts.lock(ref, actor.account()).orElseThrow(NoSuch::new);
        if (contact.version() != version) {
            throw new SomeoneElseSaved("the contact");
        }
        Handout handout = handouts.of(article, contact.said().spanish(), actor).orElseThrow(NoSuch::new);
        String to = contact.said().email();
        if (to == null || !Mailbox.fits(to)) {
            throw new Unfit("", "dispatch.contact.email.none");
        }
        if (handout.tooLarge()) {
            throw new Unfit("", "dispatch.contact.email.large");
        }
        if (!outbox.open()) {
            throw new Unfit("", "dispatch.contact.email.off");
        }
        var mail = new Mail(Wording.HANDOUT, contact.number(), "/", null, handout.enclosure());
        String key = start(contact) + handout.enclosure().key() + ":" + to;
        if (outbox.send(key, mail, new Mailbox(to), handout.language(), actor).isEmpty()) {
            throw new Refusal("This was e-mailed to this address already.", ONCE);
        }
        contacts.line(
                contact.id(),
                new ContactLine(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        actor.name(),
                        "EMAIL",
                        handout.title() + " (" + handout.article().edition() + "), " + to));
        audit.write(Act.done("dispatch.contact.email", actor)
                .on(Contact.KIND, ref.text())
                .on(Article.KIND, article.text())
                .changed("to", null, to)
                .changed("enclosure", null, handout.enclosure())
                .changed(
                        "forms",
                        null,
                        handout.forms().stream().map(Forms.Blank::name).toList()));
    }

    /** What was e-mailed to him, oldest first. */
    List<Outbox.Sent> sent(Contact contact) {
        return outbox.sent(start(contact));
    }

    /** Whether e-mail leaves the house at all. */
    boolean open() {
        return outbox.open();
    }

    private static String start(Contact contact) {
        return "dispatch.contact:" + contact.ref() + ":";
    }
}
