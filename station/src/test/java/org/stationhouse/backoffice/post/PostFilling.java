package org.stationhouse.backoffice.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.post.feed.Feeds;
import org.stationhouse.backoffice.post.letter.LetterFilling;
import org.stationhouse.backoffice.post.mail.MailFilling;
import org.stationhouse.backoffice.post.notice.NoticeFilling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** E-mails in the outbox, notices, letters, mail and a calendar, for the gates over all pages. */
@Component
@Order(130)
class PostFilling implements Filling {

    private final Outbox outbox;
    private final OutboxDesk desk;
    private final NoticeFilling notices;
    private final LetterFilling letters;
    private final MailFilling mail;
    private final Feeds feeds;
    private final TransactionTemplate transaction;
    private final List<String> records = new ArrayList<>();

    PostFilling(
            Outbox outbox,
            OutboxDesk desk,
            NoticeFilling notices,
            LetterFilling letters,
            MailFilling mail,
            Feeds feeds,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.desk = desk;
        this.notices = notices;
        this.letters = letters;
        this.mail = mail;
        this.feeds = feeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        PublicRef waits = send("fill.1", sergeant);
        PublicRef back = send("fill.2", sergeant);
        desk.cancel(back, 1, "Not <b>now</b>", sergeant);
        records.addAll(List.of("/outbox/" + waits, "/outbox/" + back));
        records.addAll(notices.fill(actors));
        records.addAll(letters.fill(actors));
        records.addAll(mail.fill(actors));
        records.add("/calendar/" + feeds.make(actors.as("prt1")));
    }

    private PublicRef send(String key, Actor actor) {
        var made = transaction.execute(status -> outbox.send(
                "post.test:" + key,
                new Mail(Wording.NOTICE, "N26-000001", "/"),
                new Mailbox("clerk@police.example"),
                Locale.ENGLISH,
                actor));
        return Objects.requireNonNull(made).orElseThrow();
    }

    @Override
    public List<String> records() {
        return records;
    }
}
