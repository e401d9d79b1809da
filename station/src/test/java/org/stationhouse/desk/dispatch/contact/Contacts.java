package org.stationhouse.desk.dispatch.contact;

/** Contacts as they come to a counter. */
final class Contacts {

    private Contacts() {}

    static Contact.Said asking(String asks) {
        return new Contact.Said(
                Contact.Channel.COUNTER, "Lopez, Ana", "(916) 555-1212", null, false, asks, "6360 Fountain Sq");
    }
}
