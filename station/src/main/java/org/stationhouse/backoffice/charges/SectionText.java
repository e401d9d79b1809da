package org.stationhouse.backoffice.charges;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section as people type it: {@code 459}, {@code pc 11377a}, {@code 11377(A)HS}, {@code 664/187(A) PC}, {@code PC 484(a) Theft}.
 *
 * @param code short name of the code in capitals, null where none was typed
 * @param section in small letters, without brackets and blanks
 * @param words what was typed behind it, empty for nothing
 */
record SectionText(@Nullable String code, String section, String words) {

    private static final Pattern BEFORE =
            Pattern.compile("(?i)(?:([A-Z&]{2,8})[ .:-]*)?([0-9][0-9A-Z.()/-]*)(?: +(.*))?");
    private static final Pattern BEHIND = Pattern.compile("(?i)([0-9][0-9A-Z.()/ -]*?)[ .,]*([A-Z&]{2,8})");

    /** @param codes whether there is such a code, asked in capitals @return empty when it begins with no number of a section */
    static Optional<SectionText> of(String typed, Predicate<String> codes) {
        String text = typed.strip();
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches() && codes.test(behind.group(2).toUpperCase(Locale.ROOT))) {
            return Optional.of(new SectionText(behind.group(2).toUpperCase(Locale.ROOT), dense(behind.group(1)), ""));
        }
        Matcher before = BEFORE.matcher(text);
        if (!before.matches()) {
            return Optional.empty();
        }
        String code = before.group(1) == null ? null : before.group(1).toUpperCase(Locale.ROOT);
        String words = before.group(3) == null ? "" : before.group(3);
        return Optional.of(new SectionText(code, dense(before.group(2)), words));
    }

    /** Brackets, blanks and capitals are left out by those who type fast. */
    static String dense(String section) {
        return section.toLowerCase(Locale.ROOT).replaceAll("[() ]", "");
    }
}
