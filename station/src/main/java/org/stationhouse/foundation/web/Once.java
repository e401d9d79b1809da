package org.stationhouse.foundation.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The idempotency key of a form: 128 random bits, drawn when the form is made, sent with every attempt to post it. */
final class Once {

    /** Hidden field of every form that posts. */
    static final String FIELD = "_once";

    /** Header for callers without a form. */
    static final String HEADER = "Idempotency-Key";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Once() {}

    static String fresh() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
