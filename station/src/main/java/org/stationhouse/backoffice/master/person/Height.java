package org.stationhouse.backoffice.master.person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heights as clerks type them: {@code 510}, {@code 5'10"}, {@code 5-10}. */
public final class Height {

    private static final Pattern TYPED = Pattern.compile("([1-8])\\s*['-]?\\s*(\\d{1,2})\\s*\"?");

    private Height() {}

    /** In inches; empty when it is no height. */
    public static Optional<Integer> read(String typed) {
        Matcher it = TYPED.matcher(typed.strip());
        if (!it.matches() || Integer.parseInt(it.group(2)) > 11) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(it.group(1)) * 12 + Integer.parseInt(it.group(2)));
    }
}
