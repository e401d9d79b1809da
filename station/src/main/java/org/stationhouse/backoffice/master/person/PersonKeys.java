package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.Nicknames;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * What a person is looked up by. Each term names few people even among a million: a sound never stands alone, it has a given name, a
 * year and an initial, or a day beside it.
 *
 * <ul>
 *   <li>{@code p smith john a}: prefixes of names
 *   <li>{@code q 1980 smith john a}: the same behind the year of birth
 *   <li>{@code n smith/john}: surname and what the given name may stand for
 *   <li>{@code s SM0/john}: sound of the surname, and the same
 *   <li>{@code u smith/john}, {@code v SM0/john}: both again, only of those whose day of birth is not known. Who asks with a day of birth
 *       asks these: all others of the name are told apart by their days
 *   <li>{@code y SM0/j/1980}: sound, initial, year of birth; finds slips in day and month
 *   <li>{@code m SM0/j/0514}: sound, initial, day without its year; finds slips in the year
 *   <li>{@code d 1980-05-14/smith john a}: day of birth, and behind it the name, by which those of a day are listed; finds whoever changed
 *       the name
 *   <li>{@code x} and the key of a whole social security number
 *   <li>{@code i D1234567}, {@code t 5035550100}, {@code a 12 main st}: number, phone, address
 * </ul>
 */
final class PersonKeys {

    private static final String NAMED = "n ";
    private static final String SOUNDING = "s ";
    private static final String NAMED_UNDATED = "u ";
    private static final String SOUNDING_UNDATED = "v ";

    private PersonKeys() {}

    /** Terms under which a person is filed. @param names his own first */
    static Set<String> filed(Collection<PersonName> names, @Nullable PartialDate born) {
        var terms = new LinkedHashSet<String>();
        for (PersonName name : names) {
            Spelling.nameTerms(name).forEach(it -> {
                terms.add("p " + it);
                if (born != null) {
                    terms.add(year(born.year()) + it);
                }
            });
            NameParts parts = NameParts.of(name);
            terms.addAll(named(parts, NAMED, SOUNDING));
            if (!day(born)) {
                terms.addAll(named(parts, NAMED_UNDATED, SOUNDING_UNDATED));
            }
            terms.addAll(dated(parts, born));
        }
        if (born != null) {
            terms.add(born(born, names.iterator().next()));
        }
        return terms;
    }

    /** Whether the day of birth is known. */
    static boolean day(@Nullable PartialDate born) {
        return born != null && born.full();
    }

    /** How the terms begin of those of one name who may be meant by somebody with this date of birth. */
    static String named(@Nullable PartialDate born) {
        return day(born) ? NAMED_UNDATED : NAMED;
    }

    /** Terms under which somebody may be filed who is meant by this: also with first and last name exchanged. */
    static Set<String> asked(PersonName name, @Nullable PartialDate born) {
        var terms = new LinkedHashSet<>(asked(NameParts.of(name), born));
        if (!name.first().isEmpty()) {
            terms.addAll(asked(NameParts.of(new PersonName(name.first(), name.last(), "")), born));
        }
        return terms;
    }

    private static Set<String> asked(NameParts name, @Nullable PartialDate born) {
        Set<String> terms = named(name, named(born), day(born) ? SOUNDING_UNDATED : SOUNDING);
        terms.addAll(dated(name, born));
        return terms;
    }

    /** How the key begins of those who were born then. @param born a day, or the first part of one */
    static String born(PartialDate born) {
        return "d " + born + (born.full() ? "/" : "");
    }

    private static String born(PartialDate born, PersonName name) {
        return "d " + born + "/" + Spelling.fold(name.last() + " " + name.first() + " " + name.middle());
    }

    /** How the keys begin of names of those who were born in that year. */
    static String year(int year) {
        return "q " + year + " ";
    }

    /** The one sound, initial and day under which somebody with this very name and date of birth is filed. */
    static String twin(PersonName name, PartialDate born) {
        return dated(NameParts.of(name), born).stream()
                .filter(it -> it.startsWith("m "))
                .findFirst()
                .orElseGet(() -> born(born, name));
    }

    /** The term of a number, phone or address as it was said; not of a social security number. */
    static String term(NewPerson.Known one) {
        return switch (FactKind.valueOf(one.kind())) {
            case PHONE -> phone(one.said());
            case ADDRESS -> address(one.said());
            case IDENTIFIER, NAME, FLAG, RELATION -> number(one.said());
        };
    }

    /** How the names begin of those who may be meant while a name is still typed: of all, or of those born in that year. */
    static String begun(PersonName name, @Nullable PartialDate born) {
        return (day(born) ? year(Objects.requireNonNull(born).year()) : "p ")
                + (Spelling.surname(name.last()) + " " + Spelling.fold(name.first())).strip();
    }

    private static Set<String> named(NameParts name, String named, String sounding) {
        var terms = new LinkedHashSet<String>();
        for (String surname : name.surnameForms()) {
            for (String given : name.givens()) {
                for (String root : Nicknames.roots(given)) {
                    terms.add(named + surname + "/" + root);
                }
            }
            for (String sound : NameParts.sounds(surname)) {
                for (String root : Nicknames.roots(name.first())) {
                    if (!root.isEmpty()) {
                        terms.add(sounding + sound + "/" + root);
                    }
                }
            }
        }
        return terms;
    }

    private static Set<String> dated(NameParts name, @Nullable PartialDate born) {
        var terms = new LinkedHashSet<String>();
        if (born == null) {
            return terms;
        }
        for (String surname : name.surnameForms()) {
            for (String sound : NameParts.sounds(surname)) {
                for (String root : Nicknames.roots(name.first())) {
                    terms.addAll(dated(sound + "/" + initial(root) + "/", born));
                }
            }
        }
        return terms;
    }

    /** Terms of those who bear one of these names and were born then, with {@code %} for the sound of the surname. */
    static Set<String> blocks(Collection<String> givens, @Nullable PartialDate born) {
        return born == null
                ? Set.of()
                : givens.stream()
                        .flatMap(it -> dated("%/" + initial(it) + "/", born).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the key of a day of birth looks like of who has a surname or given name that begins like one of these, in either order. */
    static String[] initials(String surname, Collection<String> givens) {
        return Stream.concat(Stream.of(surname), givens.stream())
                .map(PersonKeys::initial)
                .filter(it -> !it.isEmpty())
                .distinct()
                .flatMap(it -> Stream.of("d %/" + it + "%", "d %/% " + it + "%"))
                .toArray(String[]::new);
    }

    private static List<String> dated(String block, PartialDate born) {
        String year = "y " + block + born.year();
        return born.month() == null || born.day() == null
                ? List.of(year)
                : List.of(year, "m " + block + "%02d%02d".formatted(born.month(), born.day()));
    }

    private static String initial(String root) {
        return root.isEmpty() ? "" : root.substring(0, root.offsetByCodePoints(0, 1));
    }

    static String number(String said) {
        return "i " + Spelling.compact(said);
    }

    /** @param key of a whole social security number */
    static String ssn(String key) {
        return "x " + key;
    }

    static String phone(String said) {
        return "t " + Spelling.phone(said);
    }

    static String address(String said) {
        return "a " + Spelling.place(said);
    }
}
