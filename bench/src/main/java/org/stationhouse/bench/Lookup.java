package org.stationhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.person.PersonBook;
import org.stationhouse.backoffice.master.person.PersonFilter;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A look-up of DESIGN section 7, as the pages do it.
 *
 * @param name {@code box} for the command bar, {@code list} for the list of people, {@code entry} for the form of a new person
 * @param sounds whether it is one by sound and spelling, which may cost more
 * @param act looks up somebody
 */
record Lookup(String name, boolean sounds, BiConsumer<Crowd.One, Random> act) {

    /** Hits of the command bar. */
    private static final int BAR = 12;

    private static final int PAGE = PersonBook.HITS + 1;

    /** Rows that a look-up by key may read, and one by sound. */
    long mostRows() {
        return sounds ? 4_000 : 60;
    }

    /** Microseconds of processor that it may take. */
    long mostMicros() {
        return sounds ? 15_000 : 3_000;
    }

    static List<Lookup> all(BenchHouse house) {
        var box = house.bean(SearchBox.class);
        var book = house.bean(PersonBook.class);
        var people = house.bean(People.class);
        Actor clerk = house.clerk();
        BiConsumer<Crowd.One, String> bar = (one, asked) -> box.find(asked, Set.of(), BAR, true, clerk);
        var all = new ArrayList<Lookup>();
        all.add(key("box number", (one, chance) -> bar.accept(one, one.number())));
        all.add(key("box license", (one, chance) -> bar.accept(one, one.license())));
        all.add(key("box phone", (one, chance) -> bar.accept(one, one.phone())));
        all.add(key("box name begins", (one, chance) -> bar.accept(one, begun(one, chance))));
        all.add(key("box smith, jo", (one, chance) -> bar.accept(one, "smith, jo")));
        all.add(key("box birth date", (one, chance) -> bar.accept(one, born(one).us())));
        all.add(key(
                "list license",
                (one, chance) -> book.list(PersonFilter.of("", null, one.license(), ""), 0, PAGE, clerk)));
        all.add(key(
                "list phone", (one, chance) -> book.list(PersonFilter.of("", null, "", one.phone()), 0, PAGE, clerk)));
        all.add(key("list name begins", (one, chance) -> list(book, clerk, begun(one, chance))));
        all.add(key("list smith, jo", (one, chance) -> list(book, clerk, "smith, jo")));
        // few are found, so that those who sound alike are looked up as well
        all.add(new Lookup(
                "list smith,john 1980",
                true,
                (one, chance) -> list(book, clerk, "smith,john " + (1940 + chance.nextInt(60)))));
        all.add(key(
                "list birth date", (one, chance) -> book.list(PersonFilter.of("", born(one), "", ""), 0, PAGE, clerk)));
        List<PublicRef> known = new ArrayList<>();
        all.add(key("person", (one, chance) -> {
            if (known.isEmpty()) {
                book.list(PersonFilter.of("", null, "", ""), 0, PAGE, clerk)
                        .forEach(it -> known.add(it.person().ref()));
            }
            people.find(known.get(chance.nextInt(known.size())), clerk);
        }));
        all.add(new Lookup(
                "entry candidates",
                true,
                (one, chance) -> people.candidates(
                        NewPerson.of(PersonName.of(one.last() + ", " + one.first()), born(one), ""), true, clerk)));
        all.add(new Lookup(
                "entry misspelt",
                true,
                (one, chance) -> people.candidates(
                        NewPerson.of(PersonName.of(misspelt(one, chance) + ", " + one.first()), born(one), ""),
                        true,
                        clerk)));
        all.add(new Lookup(
                "box sounds like", true, (one, chance) -> bar.accept(one, misspelt(one, chance) + ", " + one.first())));
        all.add(new Lookup(
                "list sounds like",
                true,
                (one, chance) -> list(book, clerk, misspelt(one, chance) + ", " + one.first())));
        return all;
    }

    private static Lookup key(String name, BiConsumer<Crowd.One, Random> act) {
        return new Lookup(name, false, act);
    }

    private static void list(PersonBook book, Actor clerk, String asked) {
        book.list(PersonFilter.of(asked, null, "", ""), 0, PAGE, clerk);
    }

    /** A name that more people begin with than are shown; where there are fewer, others that sound alike are looked up as well. */
    private static String begun(Crowd.One one, Random chance) {
        return Crowd.common(chance) + ", " + one.first().charAt(0);
    }

    private static PartialDate born(Crowd.One one) {
        return PartialDate.of(one.born());
    }

    /** One letter doubled, left out or exchanged with its neighbor. */
    private static String misspelt(Crowd.One one, Random chance) {
        String last = one.last().toLowerCase(Locale.ROOT);
        int at = 1 + chance.nextInt(last.length() - 1);
        return switch (chance.nextInt(3)) {
            case 0 -> last.substring(0, at) + last.charAt(at) + last.substring(at);
            case 1 -> last.length() < 4 ? last + "e" : last.substring(0, at) + last.substring(at + 1);
            default -> last.substring(0, at - 1) + last.charAt(at) + last.charAt(at - 1) + last.substring(at + 1);
        };
    }
}
