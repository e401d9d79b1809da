package org.stationhouse.backoffice.master.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * Which people a list shows.
 *
 * @param name a name or its beginning, last name first where a comma stands; null when none was asked
 * @param born date of birth or its year; null when none was asked
 * @param number identifier or its beginning; null when none was asked
 * @param phone telephone number; null when none was asked
 */
record PersonFilter(
        @Nullable String name,
        @Nullable PartialDate born,
        @Nullable String number,
        @Nullable String phone) {

    private static final Pattern DATED = Pattern.compile("(.*?)[\\s,]+([\\d/-]{4,10})");

    /** Looks at one stretch of the keys. @param whole whether the term must be this one, or may go on */
    record Probe(String from, boolean whole) {}

    /** Takes a date off the end of a name: {@code smith,john 1980}. */
    static PersonFilter of(String name, @Nullable PartialDate born, String number, String phone) {
        String asked = name.strip();
        PartialDate on = born;
        Matcher dated = DATED.matcher(asked);
        if (on == null && dated.matches()) {
            on = PartialDate.typed(dated.group(2)).orElse(null);
            asked = on == null ? asked : dated.group(1);
        }
        return new PersonFilter(blank(asked), on, blank(number), blank(phone));
    }

    private static @Nullable String blank(String text) {
        return Spelling.fold(text).isEmpty() ? null : text.strip();
    }

    boolean isEmpty() {
        return name == null && born == null && number == null && phone == null;
    }

    /** Stretches of the keys, the one that names the fewest people first. */
    List<Probe> probes() {
        var probes = new ArrayList<Probe>();
        if (number != null) {
            probes.add(new Probe(PersonKeys.number(number), false));
        }
        if (phone != null) {
            probes.add(new Probe(PersonKeys.phone(phone), false));
        }
        if (born != null && (born.month() != null || name == null)) {
            probes.add(new Probe("d " + born, born.full()));
        }
        if (name != null) {
            probes.add(new Probe("p " + prefix(name), false));
        }
        return probes;
    }

    private static String prefix(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? Spelling.fold(name)
                : (Spelling.surname(name.substring(0, comma)) + " " + Spelling.fold(name.substring(comma + 1))).strip();
    }

    /** The year alone, where a name is asked with it. */
    @Nullable
    Integer year() {
        return born == null || name == null || born.month() != null ? null : Integer.valueOf(born.year());
    }

    /** The name as one that somebody bears, to look for others that are like it; null when none was asked. */
    @Nullable
    PersonName meant() {
        return name == null ? null : PersonName.of(name.replaceFirst("^[\\s,]+", ""));
    }
}
