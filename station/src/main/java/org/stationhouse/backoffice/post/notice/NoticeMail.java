package org.stationhouse.backoffice.post.notice;

import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Addresses;
import org.stationhouse.backoffice.post.Mail;
import org.stationhouse.backoffice.post.Outbox;
import org.stationhouse.backoffice.post.Wording;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Tells those who gave an address that a notice waits: its number and a link. */
@Component
class NoticeMail {

    private final Outbox outbox;
    private final Addresses addresses;

    NoticeMail(Outbox outbox, Addresses addresses) {
        this.outbox = outbox;
        this.addresses = addresses;
    }

    /** @param turn tells this telling from others about the same notice, empty for the first */
    void tell(Wording wording, PublicRef ref, String number, Collection<Long> accounts, String turn, Actor actor) {
        if (!outbox.open()) {
            return;
        }
        var mail = new Mail(wording, number, "/notices/" + ref);
        addresses
                .of(accounts)
                .forEach((account, to) ->
                        outbox.send("post.notice:" + ref + ":" + account + turn, mail, to, Locale.ENGLISH, actor));
    }
}
