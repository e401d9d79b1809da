package org.stationhouse.foundation.kernel;

import java.util.Locale;

/** Originating agency identifier: nine characters, two letters of the state first (NCIC). */
public record Ori(String text) {

    /** @throws IllegalArgumentException when the text has another form */
    public Ori {
        if (!text.matches("[A-Z]{2}[A-Z0-9]{7}")) {
            throw new IllegalArgumentException(
                    "An ORI has nine characters and begins with the state, for example CA0194200.");
        }
    }

    public static Ori of(String typed) {
        return new Ori(typed.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
