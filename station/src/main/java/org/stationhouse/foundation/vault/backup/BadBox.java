package org.stationhouse.foundation.vault.backup;

import java.io.IOException;

/** Encrypted bytes that do not open: altered, cut short, or closed with another key. */
public final class BadBox extends IOException {

    private static final long serialVersionUID = 1L;

    BadBox(String what) {
        super(what);
    }
}
