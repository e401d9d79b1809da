package org.stationhouse.backoffice.office.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Shows that whoever opens the wizard can read the server's console: a code that {@code start} prints while the folder is not set
 * up. It is made anew at each start.
 */
@Component
public class SetUpCode {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int LENGTH = 10;

    private final SetUp setUp;
    private final String code;

    SetUpCode(SetUp setUp) {
        this.setUp = setUp;
        var random = new SecureRandom();
        var letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = letters.toString();
    }

    /** The code to print, empty when the folder is set up. */
    public String toPrint() {
        return setUp.done() ? "" : code;
    }

    boolean fits(String typed) {
        String plain = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
