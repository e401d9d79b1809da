package org.stationhouse.desk.dispatch.contact;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the contacts bear, for the nightly check of all numbers. */
@Component
class ContactNumbers implements NumberSeries.Bearers {

    private final ContactStore contacts;

    ContactNumbers(ContactStore contacts) {
        this.contacts = contacts;
    }

    @Override
    public String series() {
        return Contact.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        String start = Contact.number(year, 0).substring(0, 4);
        return contacts.numbers(start).stream()
                .map(it -> Long.valueOf(it.substring(start.length())))
                .toList();
    }
}
