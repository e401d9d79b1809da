package org.stationhouse.backoffice.post.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseSight;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/** The scan of a mailpiece or of a fax is attached to it, for who may know of its case. */
@Component
class MailBearer implements Bearer {

    private final MailStore mail;
    private final CaseSight sight;

    MailBearer(MailStore mail, CaseSight sight) {
        this.mail = mail;
        this.sight = sight;
    }

    @Override
    public Optional<Borne> find(PublicRef record, Actor actor) {
        return mail.find(record)
                .filter(it -> sight.open(it.about(), actor))
                .map(it -> new Borne(
                        Mailpiece.KIND,
                        it.ref(),
                        List.of(it.ref()),
                        "post.mail.list",
                        it.number(),
                        it.correspondent(),
                        "/mail/" + it.ref(),
                        it.about() == null ? null : new CaseNumber(it.about().number()),
                        Relation.open(Mailpiece.KIND, it.ref().text()),
                        it.toString()));
    }
}
