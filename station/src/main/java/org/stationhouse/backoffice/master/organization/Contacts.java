package org.stationhouse.backoffice.master.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The page of a person shows the organizations that he speaks for. */
@Component
class Contacts implements Appearances {

    private final OrganizationStore store;
    private final SaidBook book;

    Contacts(OrganizationStore store, SaidBook book) {
        this.store = store;
        this.book = book;
    }

    @Override
    public String right() {
        return "master.organization.read";
    }

    @Override
    public List<Line> of(Collection<Long> people, Actor actor) {
        return store.contacts(people);
    }

    @Override
    public void repoint(PublicRef link, long to, Actor actor) {
        book.mean(link, to);
    }
}
