package org.stationhouse.desk.dispatch.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;

/** Writes a new contact down, in whatever way it came. */
@Component
class ContactIntake {

    private final ContactStore contacts;
    private final ContactClock clocks;
    private final SearchEntries index;
    private final NumberSeries numbers;
    private final AuditTrail audit;
    private final AgencyOffice agency;

    ContactIntake(
            ContactStore contacts,
            ContactClock clocks,
            SearchEntries index,
            NumberSeries numbers,
            AuditTrail audit,
            AgencyOffice agency) {
        this.contacts = contacts;
        this.clocks = clocks;
        this.index = index;
        this.numbers = numbers;
        this.audit = audit;
        this.agency = agency;
    }

    /** @param verb under which its audit line stands */
    Contact put(String verb, Contact.Said said, Contact.@Nullable Web web, boolean waits, Instant came, Actor actor) {
        int year = came.atZone(agency.zone()).getYear();
        long running = numbers.reserve(Contact.SERIES, year);
        PublicRef ref = PublicRef.fresh();
        long id = contacts.insert(ref, Contact.number(year, running), said, web, waits, came, actor.name());
        contacts.line(id, new ContactLine(came, actor.name(), "LOGGED", null));
        numbers.use(Contact.SERIES, year, running);
        Contact contact = contacts.find(ref).orElseThrow();
        index.put(ContactFiling.entry(contact));
        if (waits) {
            clocks.start(contact, actor);
        }
        audit.write(changed(Act.done(verb, actor).on(Contact.KIND, ref.text()), null, said)
                .changed("wrote", null, web == null ? null : web.wrote()));
        return contact;
    }

    static Act changed(Act act, Contact.@Nullable Said was, Contact.Said now) {
        return act.changed("channel", was == null ? null : was.channel(), now.channel())
                .changed("name", was == null ? null : was.name(), now.name())
                .changed("phone", was == null ? null : was.phone(), now.phone())
                .changed("email", was == null ? null : was.email(), now.email())
                .changed("spanish", was == null ? null : was.spanish(), now.spanish())
                .changed("asks", was == null ? null : was.asks(), now.asks())
                .changed("place", was == null ? null : was.place(), now.place());
    }
}
