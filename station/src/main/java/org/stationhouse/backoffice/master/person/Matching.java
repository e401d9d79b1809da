package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Evidence.Kind;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.search.Spelling;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * Weighs what speaks for and against two being the same person. Each rule of evidence counts once, with the best pair of names and of
 * dates; what was not said counts nothing.
 */
final class Matching {

    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG_NAME = 8;

    private static final Set<Kind> KNOWN_AS =
            Set.of(Kind.NAME_SAME, Kind.NAME_NICKNAME, Kind.NAME_SPELLING, Kind.NAME_SWAPPED, Kind.NAME_INITIAL);

    private Matching() {}

    /**
     * Compares what is said with somebody known.
     *
     * @param bearers rows that bear the whole social security number said
     */
    static Candidate compare(NewPerson said, Set<Long> bearers, Dossier known, LocalDate today) {
        var evidence = new ArrayList<Evidence>();
        Optional<Evidence> name = known.names().stream()
                .flatMap(it -> name(said.name(), it).stream())
                .max(Comparator.comparingInt(it -> it.kind().points()));
        name.ifPresent(evidence::add);
        if (name.isPresent() && otherMiddle(said.name(), known.names())) {
            evidence.add(new Evidence(Kind.MIDDLE_OTHER, null));
        }
        born(said.born(), known.births()).ifPresent(evidence::add);
        if (name.filter(it -> it.kind() == Kind.NAME_SAME).isPresent()
                && (said.born() == null || known.births().isEmpty())) {
            evidence.add(new Evidence(Kind.BORN_OPEN, null));
        }
        numbers(said, known, bearers).ifPresent(evidence::add);
        same(said, FactKind.PHONE, known).ifPresent(evidence::add);
        same(said, FactKind.ADDRESS, known).ifPresent(evidence::add);
        if (apart(said.looks().sex(), known)) {
            evidence.add(new Evidence(Kind.SEX_OTHER, null));
        }
        evidence.sort(
                Comparator.comparingInt((Evidence it) -> -Math.abs(it.kind().points())));
        int score = evidence.stream().mapToInt(it -> it.kind().points()).sum();
        return new Candidate(known.line(today), score, evidence);
    }

    /** How two names speak for one person; empty when they don't. */
    static Optional<Evidence> name(PersonName said, PersonName known) {
        NameParts a = NameParts.of(said);
        NameParts b = NameParts.of(known);
        Given given = given(a, b);
        Kind kind = switch (surname(a, b)) {
            case SAME ->
                switch (given) {
                    case SAME -> Kind.NAME_SAME;
                    case NICKNAME -> Kind.NAME_NICKNAME;
                    case SPELLING -> Kind.NAME_SPELLING;
                    case INITIAL -> Kind.NAME_INITIAL;
                    case UNSAID, OTHER -> Kind.SURNAME_SAME;
                };
            case PART ->
                switch (given) {
                    case SAME, NICKNAME -> Kind.NAME_PART;
                    case SPELLING -> Kind.NAME_SOUNDS;
                    case INITIAL -> Kind.NAME_INITIAL;
                    case UNSAID, OTHER -> null;
                };
            case SPELLING ->
                switch (given) {
                    case SAME -> Kind.NAME_SPELLING;
                    case NICKNAME, SPELLING -> Kind.NAME_SOUNDS;
                    case INITIAL, UNSAID, OTHER -> null;
                };
            case SOUND ->
                switch (given) {
                    case SAME, NICKNAME, SPELLING -> Kind.NAME_SOUNDS;
                    case INITIAL, UNSAID, OTHER -> null;
                };
            case OTHER ->
                swapped(a, b)
                        ? Kind.NAME_SWAPPED
                        : given == Given.SAME && !a.first().isEmpty() ? Kind.GIVEN_SAME : null;
        };
        return Optional.ofNullable(kind).map(it -> new Evidence(it, known.toString()));
    }

    /** Whether this is a name that the person is not known by: no short form, slip or order of one of these. */
    static boolean otherName(PersonName said, List<PersonName> known) {
        return known.stream()
                .flatMap(it -> name(said, it).stream())
                .map(Evidence::kind)
                .noneMatch(KNOWN_AS::contains);
    }

    private enum Surname {
        SAME,
        PART,
        SPELLING,
        SOUND,
        OTHER
    }

    private static Surname surname(NameParts a, NameParts b) {
        if (a.surname().equals(b.surname())) {
            return Surname.SAME;
        }
        if (a.surnames().stream().anyMatch(b.surnames()::contains)) {
            return Surname.PART;
        }
        if (near(a.surname(), b.surname())) {
            return Surname.SPELLING;
        }
        var sounds = new HashSet<>(PersonKeys.sounds(a.surname()));
        sounds.retainAll(PersonKeys.sounds(b.surname()));
        return sounds.isEmpty() ? Surname.OTHER : Surname.SOUND;
    }

    private enum Given {
        SAME,
        NICKNAME,
        SPELLING,
        INITIAL,
        UNSAID,
        OTHER
    }

    private static Given given(NameParts a, NameParts b) {
        if (a.first().isEmpty() || b.first().isEmpty()) {
            return Given.UNSAID;
        }
        if (a.first().equals(b.first())) {
            return Given.SAME;
        }
        for (String one : a.givens()) {
            for (String other : b.givens()) {
                boolean first = one.equals(a.first()) || other.equals(b.first());
                if (first && one.length() > 1 && Nicknames.same(one, other)) {
                    return Given.NICKNAME;
                }
            }
        }
        if (near(a.first(), b.first())) {
            return Given.SPELLING;
        }
        return a.first().startsWith(b.first()) || b.first().startsWith(a.first()) ? Given.INITIAL : Given.OTHER;
    }

    private static boolean swapped(NameParts a, NameParts b) {
        return !a.first().isEmpty()
                && !b.first().isEmpty()
                && b.surnameForms().stream().anyMatch(it -> it.equals(a.first()) || near(it, a.first()))
                && (Nicknames.same(a.surname(), b.first()) || near(a.surname(), b.first()));
    }

    private static boolean otherMiddle(PersonName said, List<PersonName> known) {
        List<String> middle = NameParts.of(said).middle();
        return !middle.isEmpty()
                && known.stream().anyMatch(it -> !NameParts.of(it).middle().isEmpty())
                && known.stream()
                        .map(it -> NameParts.of(it).middle())
                        .noneMatch(other -> !other.isEmpty()
                                && other.getFirst().charAt(0)
                                        == middle.getFirst().charAt(0));
    }

    /** One letter wrong, missing, too much, or two neighbors exchanged; in a long name two of them. */
    static boolean near(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST_MISSPELT) {
            return false;
        }
        return Slips.between(one, other) <= (shorter >= LONG_NAME ? 2 : 1);
    }

    private static Optional<Evidence> born(@Nullable PartialDate said, List<PartialDate> known) {
        return said == null
                ? Optional.empty()
                : known.stream()
                        .map(it -> new Evidence(born(said, it), it.us()))
                        .max(Comparator.comparingInt(it -> it.kind().points()));
    }

    /** How two dates of birth compare. */
    static Kind born(PartialDate said, PartialDate known) {
        if (!said.full() || !known.full()) {
            boolean year = said.year() == known.year();
            boolean month = said.month() == null
                    || known.month() == null
                    || said.month().equals(known.month());
            return year && month ? Kind.BORN_PART : Kind.BORN_OTHER;
        }
        if (said.equals(known)) {
            return Kind.BORN_SAME;
        }
        LocalDate one = said.first();
        LocalDate other = known.first();
        if (one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue()) {
            return Kind.BORN_TURNED;
        }
        return Slips.inDigits(said.us(), known.us()) ? Kind.BORN_DIGIT : Kind.BORN_OTHER;
    }

    private static Optional<Evidence> numbers(NewPerson said, Dossier known, Set<Long> bearers) {
        Evidence found = null;
        for (NewPerson.Known one : said.known()) {
            if (one.kind().equals(FactKind.IDENTIFIER.name())) {
                for (Fact fact : known.of(FactKind.IDENTIFIER)) {
                    Kind kind = one.sort().equals(fact.sort()) ? number(one, fact, bearers) : null;
                    if (kind != null
                            && (found == null || kind.points() > found.kind().points())) {
                        found = new Evidence(
                                kind, fact.state() == null ? fact.said() : fact.state() + " " + fact.said());
                    }
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Kind number(NewPerson.Known said, Fact known, Set<Long> bearers) {
        if (said.sort().equals(Fact.SSN)) {
            if (bearers.contains(known.person())) {
                return Kind.NUMBER_SAME;
            }
            boolean whole = Ssn.whole(said.said()) && Ssn.whole(known.said());
            return !whole && Ssn.last(said.said()).equals(Ssn.last(known.said()))
                    ? Kind.NUMBER_PART
                    : Kind.NUMBER_OTHER;
        }
        boolean state =
                said.state() == null || known.state() == null || said.state().equals(known.state());
        if (state && Spelling.compact(said.said()).equals(Spelling.compact(known.said()))) {
            return Kind.NUMBER_SAME;
        }
        return state && !said.sort().equals("LOCAL") ? Kind.NUMBER_OTHER : null;
    }

    private static Optional<Evidence> same(NewPerson said, FactKind kind, Dossier known) {
        return said.known().stream()
                .filter(it -> it.kind().equals(kind.name()))
                .flatMap(one -> known.of(kind).stream()
                        .filter(it -> term(kind, it.said()).equals(term(kind, one.said()))))
                .findFirst()
                .map(it -> new Evidence(kind == FactKind.PHONE ? Kind.PHONE_SAME : Kind.ADDRESS_SAME, it.said()));
    }

    private static String term(FactKind kind, String said) {
        return kind == FactKind.PHONE ? PersonKeys.phone(said) : PersonKeys.address(said);
    }

    private static boolean apart(@Nullable String sex, Dossier known) {
        Set<String> other = new HashSet<>();
        known.members().forEach(it -> other.add(String.valueOf(it.looks().sex())));
        return "M".equals(sex) && other.equals(Set.of("F")) || "F".equals(sex) && other.equals(Set.of("M"));
    }
}
