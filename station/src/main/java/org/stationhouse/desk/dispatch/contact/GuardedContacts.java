package org.stationhouse.desk.dispatch.contact;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Contacts that became confidential complaints stand in the search apart, for those who have the complaint. */
@Component
class GuardedContacts implements SearchKind {

    @Override
    public String kind() {
        return Contact.GUARDED;
    }

    @Override
    public String word() {
        return "dispatch.contact";
    }

    @Override
    public String right() {
        return "dispatch.contact.read";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(ContactStore::openSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/contacts/" + ref;
    }
}
