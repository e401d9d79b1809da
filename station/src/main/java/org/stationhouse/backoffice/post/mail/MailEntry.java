package org.stationhouse.backoffice.post.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** What came in the mail about a case stands in its jacket, and what was faxed about it. */
@Component
class MailEntry implements Entry {

    private final MailStore mail;

    MailEntry(MailStore mail) {
        this.mail = mail;
    }

    @Override
    public String right() {
        return "post.mail.list";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        return mail.ofJacket(jacket.id()).stream()
                .map(it -> new Line(it.at(), word(it), it.number(), it.correspondent(), "/mail/" + it.ref()))
                .toList();
    }

    private static String word(Mailpiece piece) {
        Fax fax = piece.fax();
        return fax == null ? "post.mail.kind." + piece.kind() : "post.fax.way." + fax.way();
    }
}
