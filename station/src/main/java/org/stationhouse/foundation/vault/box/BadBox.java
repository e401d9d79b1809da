package org.stationhouse.foundation.vault.box;

import java.io.IOException;

/** Encrypted bytes that do not open: altered, cut short, or closed with another key. */
public final class BadBox extends IOException {

    private static final long serialVersionUID = 1L;

    public BadBox(String what) {
        super(what);
    }
}
