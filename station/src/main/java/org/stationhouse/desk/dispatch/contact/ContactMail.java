package org.stationhouse.desk.dispatch.contact;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.post.Mail;
import org.stationhouse.backoffice.post.Mailbox;
import org.stationhouse.backoffice.post.Outbox;
import org.stationhouse.backoffice.post.Wording;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Answers somebody by e-mail, in the words of an article for the public and in no others. */
@Service
public class ContactMail {

    private final ContactStore contacts;
    private final ContactDesk desk;
    private final Articles articles;
    private final Outbox outbox;
    private final AccessPolicy policy;

    ContactMail(ContactStore contacts, ContactDesk desk, Articles articles, Outbox outbox, AccessPolicy policy) {
        this.contacts = contacts;
        this.desk = desk;
        this.articles = articles;
        this.outbox = outbox;
        this.policy = policy;
    }

    /** Whether e-mail can be sent to him. */
    boolean reaches(Contact contact) {
        String email = contact.said().email();
        return email != null && Mailbox.fits(email) && outbox.open();
    }

    /** Answers him with an article, in Spanish where he asked for that and it is there; it leaves with the commit. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void answer(PublicRef ref, int version, PublicRef article, Actor actor) {
        policy.require(actor, "dispatch.contact.step");
        Article said = articles.find(article, actor).orElseThrow(NoSuch::new);
        Contact contact = contacts.known(ref, actor.account()).orElseThrow(NoSuch::new);
        ContactRules.mailFits(said, reaches(contact));
        desk.answer(ref, version, said.english().title(), article, actor);
        boolean spanish = contact.said().spanish();
        Article.Text words = said.in(spanish);
        outbox.send(
                "dispatch.contact.answer:" + ref + ":" + version,
                new Mail(Wording.ANSWER, contact.number(), "/", words.title() + "\n\n" + words.body(), null),
                new Mailbox(String.valueOf(contact.said().email())),
                said.language(spanish),
                actor);
    }
}
