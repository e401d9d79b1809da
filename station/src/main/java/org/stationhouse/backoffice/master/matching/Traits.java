package org.stationhouse.backoffice.master.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a person is compared.
 *
 * @param names each that the person goes by
 * @param bearers how common the name is among those compared
 * @param phones digits
 * @param emails folded
 * @param sex a letter, null when not known or when it was said in two ways
 */
public record Traits(
        List<NameParts> names,
        Bearers bearers,
        List<Born> births,
        List<Numbered> numbers,
        List<Shown> phones,
        List<Shown> emails,
        List<Home> homes,
        @Nullable String sex) {

    /** How many of those compared bear a name: a few, many, or so many that to share it says little. */
    public enum Bearers {
        FEW,
        MANY,
        CROWD
    }

    /** @param term in the form in which it is compared @param text as it is shown */
    public record Shown(String term, String text) {}

    public Traits {
        names = List.copyOf(names);
        births = List.copyOf(births);
        numbers = List.copyOf(numbers);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        homes = List.copyOf(homes);
    }
}
