package org.stationhouse.foundation.vault;

/** Somebody else changed the record since it was read: the update found no row of the expected version. */
public final class SomeoneElseSaved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SomeoneElseSaved(String record) {
        super(record + " was changed by someone else in the meantime");
    }
}
