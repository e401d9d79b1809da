package org.stationhouse.backoffice.post.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Mail about restricted cases stands in the search apart, for those assigned to the case. */
@Component
class GuardedMail implements SearchKind {

    @Override
    public String kind() {
        return Mailpiece.GUARDED;
    }

    @Override
    public String word() {
        return "post.mail";
    }

    @Override
    public String right() {
        return "post.mail.list";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(MailStore::openSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/mail/" + ref;
    }
}
