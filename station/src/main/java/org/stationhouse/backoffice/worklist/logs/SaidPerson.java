package org.stationhouse.backoffice.worklist.logs;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/** A person as typed into one field: a name, and the date of birth behind it where it was said: {@code Roe, Jo 04/12/1980}. */
public record SaidPerson(PersonName name, @Nullable PartialDate born) {

    private static final Pattern BORN = Pattern.compile("(.*[^\\s,])[\\s,]+([\\d/-]{4,10})");

    /** @throws IllegalArgumentException where it is no name */
    public static SaidPerson of(String typed, LocalDate today) {
        var parts = BORN.matcher(typed.strip());
        if (parts.matches()) {
            var born = PartialDate.typed(parts.group(2), today)
                    .filter(it -> !it.first().isAfter(today));
            if (born.isPresent()) {
                return new SaidPerson(PersonName.of(parts.group(1)), born.get());
            }
        }
        return new SaidPerson(PersonName.of(typed), null);
    }

    /** As it is kept; read again it is the same. */
    public String text() {
        return born == null ? name.toString() : name + " " + born.us();
    }
}
