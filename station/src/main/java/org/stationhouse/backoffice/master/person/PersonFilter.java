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
public record PersonFilter(
        @Nullable String name,
        @Nullable PartialDate born,
        @Nullable String number,
        @Nullable String phone) {

    private static final Pattern DATED = Pattern.compile("(.*?)[\\s,]+([\\d/-]{4,10})");

    /** Takes a date off the end of a name: {@code smith,john 1980}. */
    public static PersonFilter of(String name, @Nullable PartialDate born, String number, String phone) {
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

    /** How the keys begin, the one that names the fewest people first. */
    List<String> probes() {
        var probes = new ArrayList<String>();
        if (number != null) {
            probes.add(PersonKeys.number(number));
        }
        if (phone != null) {
            probes.add(PersonKeys.phone(phone));
        }
        if (born != null && (born.month() != null || name == null)) {
            probes.add(PersonKeys.born(born));
        }
        if (name != null) {
            String names = born != null && born.month() == null ? PersonKeys.year(born.year()) : "p ";
            probes.add(names + prefix(name));
        }
        return probes;
    }

    private static String prefix(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? Spelling.fold(name)
                : (Spelling.surname(name.substring(0, comma)) + " " + Spelling.fold(name.substring(comma + 1))).strip();
    }

    /** The name as one that somebody bears, to look for others that are like it; null when none was asked. */
    @Nullable
    PersonName meant() {
        return name == null ? null : PersonName.of(name.replaceFirst("^[\\s,]+", ""));
    }
}
