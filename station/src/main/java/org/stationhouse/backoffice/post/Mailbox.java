package org.stationhouse.backoffice.post;

import java.util.regex.Pattern;

/** The address of one mailbox, without a name: the part of RFC 5321 section 4.1.2 that people have. */
public record Mailbox(String text) {

    public static final int LONGEST = 200;

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    /** @throws IllegalArgumentException when it is none */
    public Mailbox {
        if (!fits(text)) {
            throw new IllegalArgumentException("not the address of a mailbox");
        }
    }

    public static boolean fits(String typed) {
        return typed.length() <= LONGEST && ADDRESS.matcher(typed).matches();
    }

    /** What stands behind the at sign. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }
}
