package org.stationhouse.foundation.web;

/**
 * There is no such record, or it is not this reader's to know: one answer for both, so that it says nothing of what exists
 * (DESIGN section 3, orders). The page of it is a 404.
 */
public final class NoSuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuch() {
        super("no such record", null, false, false);
    }
}
