package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Evidence.Kind;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.matching.Born;
import org.stationhouse.backoffice.master.matching.Home;
import org.stationhouse.backoffice.master.matching.Likeness;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.NameWeight;
import org.stationhouse.backoffice.master.matching.Numbered;
import org.stationhouse.backoffice.master.matching.Traits;
import org.stationhouse.backoffice.master.matching.Weighing;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PersonName;

/** Hands what was said of somebody and what is known of another to the one scorer. */
final class Matching {

    private static final Set<Kind> KNOWN_AS =
            EnumSet.of(Kind.NAME_SAME, Kind.NAME_NICKNAME, Kind.NAME_SPELLING, Kind.NAME_SWAPPED, Kind.NAME_INITIAL);

    private Matching() {}

    /**
     * Compares what is said with somebody known.
     *
     * @param bearers rows that bear the whole social security number said
     */
    static Candidate compare(NewPerson said, Set<Long> bearers, Dossier known, LocalDate today) {
        Likeness likeness = Weighing.weigh(traits(said), traits(known, said, bearers));
        return new Candidate(known.line(today), likeness.points(), likeness.evidence());
    }

    /** Whether this is a name that the person is not known by: no short form, slip or order of one of these. */
    static boolean otherName(PersonName said, List<PersonName> known) {
        NameParts name = NameParts.of(said);
        return known.stream().map(it -> NameWeight.kind(name, NameParts.of(it))).noneMatch(KNOWN_AS::contains);
    }

    private static Traits traits(NewPerson said) {
        var numbers = new ArrayList<Numbered>();
        var phones = new ArrayList<Traits.Shown>();
        var homes = new ArrayList<Home>();
        for (NewPerson.Known one : said.known()) {
            switch (FactKind.valueOf(one.kind())) {
                case IDENTIFIER ->
                    numbers.add(
                            one.sort().equals(Fact.SSN)
                                    ? Numbered.sealed(one.said(), Ssn.whole(one.said()))
                                    : Numbered.of(one.sort(), one.said(), one.state()));
                case PHONE -> phones.add(phone(one.said()));
                case ADDRESS -> homes.add(Home.of(one.said()));
                case NAME, FLAG, RELATION -> {
                    continue;
                }
            }
        }
        return new Traits(
                List.of(NameParts.of(said.name())),
                Traits.Bearers.FEW,
                said.born() == null ? List.of() : List.of(Born.of(said.born())),
                numbers,
                phones,
                List.of(),
                homes,
                sex(Set.of(String.valueOf(said.looks().sex()))));
    }

    private static Traits traits(Dossier known, NewPerson said, Set<Long> bearers) {
        var numbers = new ArrayList<Numbered>();
        for (Fact fact : known.of(FactKind.IDENTIFIER)) {
            if (!fact.sort().equals(Fact.SSN)) {
                numbers.add(Numbered.of(fact.sort(), fact.said(), fact.state()));
            } else if (bearers.contains(fact.person())) {
                said.known().stream()
                        .filter(it -> it.sort().equals(Fact.SSN))
                        .map(it -> Numbered.sealed(it.said(), true))
                        .map(it -> it.shown(fact.said()))
                        .forEach(numbers::add);
            } else {
                numbers.add(Numbered.sealed(fact.said(), Ssn.whole(fact.said())));
            }
        }
        return new Traits(
                known.names().stream().map(NameParts::of).toList(),
                Traits.Bearers.FEW,
                known.births().stream().map(Born::of).toList(),
                numbers,
                known.of(FactKind.PHONE).stream().map(it -> phone(it.said())).toList(),
                List.of(),
                known.of(FactKind.ADDRESS).stream()
                        .map(it -> Home.of(it.said()))
                        .toList(),
                sex(known.members().stream()
                        .map(it -> String.valueOf(it.looks().sex()))
                        .collect(Collectors.toSet())));
    }

    private static Traits.Shown phone(String said) {
        return new Traits.Shown(Spelling.phone(said), said);
    }

    /** Null where none was said, or two. */
    private static @Nullable String sex(Set<String> said) {
        return said.equals(Set.of("M")) ? "M" : said.equals(Set.of("F")) ? "F" : null;
    }
}
