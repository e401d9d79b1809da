package org.stationhouse.foundation.jurisdiction.local;

/**
 * Whom the agency asks about what is not verified, usually its city attorney.
 *
 * @param contact name and how to reach him, empty while nobody is named
 * @param version 0 while nobody is named
 */
public record Counsel(String contact, int version) {

    static final Counsel NOBODY = new Counsel("", 0);

    /** Named for the first time. */
    public Counsel(String contact) {
        this(contact, 0);
    }

    public Counsel {
        contact = contact.strip();
        if (contact.length() > 200) {
            throw new IllegalArgumentException("Name whom to ask in at most 200 characters.");
        }
    }
}
