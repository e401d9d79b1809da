package org.stationhouse.backoffice.master.hot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.HotFile;
import org.stationhouse.backoffice.master.matching.Nicknames;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** When an entry fits what is asked, and when it fits exactly. Whoever is not sure is told so and confirms. */
final class HotRules {

    private static final int END = 8;

    private HotRules() {}

    /** The keys under which entries stand that may fit. */
    static List<String> keys(HotFile.Asked asked) {
        var keys = new ArrayList<String>();
        asked.names().forEach(it -> keys.add(NewHot.person(it)));
        asked.plates().forEach(it -> keys.add(NewHot.plate(it)));
        asked.vins().forEach(it -> keys.addAll(NewHot.vin(it)));
        asked.serials().forEach(it -> keys.add(NewHot.serial(it)));
        return keys.stream().distinct().toList();
    }

    /** Whether the entry fits: true exactly, false perhaps; empty when not. */
    static Optional<Boolean> fits(HotEntry entry, HotFile.Asked asked) {
        return switch (entry.subject()) {
            case "PERSON" -> person(entry, asked);
            case "PLATE" ->
                asked.plates().stream()
                        .filter(it -> it.seen().equals(new Plate(entry.said()).seen()))
                        .map(it -> it.text().equals(entry.said()))
                        .reduce(Boolean::logicalOr);
            case "VIN" ->
                asked.vins().stream()
                        .filter(it -> ends(it).equals(ends(new Vin(entry.said()))))
                        .map(it -> it.text().equals(entry.said()))
                        .reduce(Boolean::logicalOr);
            default ->
                asked.serials().stream()
                        .filter(it -> Spelling.compact(it).equals(entry.said()))
                        .map(it -> true)
                        .findFirst();
        };
    }

    private static String ends(Vin vin) {
        String seen = vin.seen();
        return seen.substring(Math.max(0, seen.length() - END));
    }

    private static Optional<Boolean> person(HotEntry entry, HotFile.Asked asked) {
        PersonName known = PersonName.of(entry.said());
        boolean named = asked.names().stream().anyMatch(it -> named(it, known));
        boolean same = asked.names().stream().anyMatch(it -> same(it, known));
        PartialDate born = entry.born();
        boolean open = born == null || asked.births().isEmpty();
        boolean birth = born != null && asked.births().stream().anyMatch(it -> agree(it, born));
        return !named || (!open && !birth) ? Optional.empty() : Optional.of(same && birth && whole(born));
    }

    private static boolean whole(@Nullable PartialDate born) {
        return born != null && born.full();
    }

    private static boolean agree(PartialDate one, PartialDate other) {
        return one.full() && other.full()
                ? one.equals(other)
                : one.year() == other.year()
                        && (one.month() == null
                                || other.month() == null
                                || one.month().equals(other.month()));
    }

    private static boolean same(PersonName one, PersonName other) {
        return Spelling.surname(one.last()).equals(Spelling.surname(other.last()))
                && Spelling.fold(one.first()).equals(Spelling.fold(other.first()));
    }

    /** The same last name, and a first name that may be said of the same person: short form, initial, or not said. */
    private static boolean named(PersonName one, PersonName other) {
        String a = Spelling.fold(one.first());
        String b = Spelling.fold(other.first());
        return Spelling.surname(one.last()).equals(Spelling.surname(other.last()))
                && (a.startsWith(b) || b.startsWith(a) || Nicknames.same(a, b));
    }
}
