package org.stationhouse.backoffice.master.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Evidence.Kind;

/** How two names speak for one person. */
public final class NameWeight {

    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG_NAME = 8;
    private static final int SHORTEST_ROUGH = 5;
    private static final int INITIALS = 2;

    private NameWeight() {}

    private enum Surname {
        SAME,
        PART,
        SPELLING,
        SOUND,
        ROUGH,
        UNSAID,
        OTHER
    }

    private enum Given {
        SAME,
        NICKNAME,
        SPELLING,
        ROUGH,
        INITIAL,
        UNSAID,
        OTHER
    }

    /** The best of what each two of their names say; null when they say nothing. */
    static @Nullable Evidence best(List<NameParts> said, List<NameParts> known) {
        Kind best = null;
        NameParts of = null;
        boolean apart = false;
        for (NameParts one : said) {
            for (NameParts other : known) {
                Kind kind = kind(one, other);
                if (kind != null && (best == null || kind.points() > best.points())) {
                    best = kind;
                    of = other;
                }
                apart |= kind == null && apart(one, other);
            }
        }
        if (best == null && apart) {
            return new Evidence(Kind.NAME_OTHER, known.getFirst().text());
        }
        return best == null || of == null ? null : new Evidence(best, of.text());
    }

    /** Whether they are said to have other names: not one slip more in each second letter makes them the same. */
    private static boolean apart(NameParts a, NameParts b) {
        boolean surnames = !a.surname().isEmpty() && !b.surname().isEmpty();
        boolean givens = !a.first().isEmpty() && !b.first().isEmpty();
        return (surnames || givens)
                && (!surnames || apart(a.surname(), b.surname()))
                && (!givens || apart(a.first(), b.first()));
    }

    private static boolean apart(String one, String other) {
        return !within(one, other, Math.max(one.length(), other.length()) / 2);
    }

    /** Null when they don't. */
    public static @Nullable Kind kind(NameParts a, NameParts b) {
        Given given = given(a, b);
        return switch (surname(a, b)) {
            case SAME ->
                switch (given) {
                    case SAME -> Kind.NAME_SAME;
                    case NICKNAME -> Kind.NAME_NICKNAME;
                    case SPELLING -> Kind.NAME_SPELLING;
                    case ROUGH -> Kind.NAME_ROUGH;
                    case INITIAL -> Kind.NAME_INITIAL;
                    case UNSAID -> Kind.SURNAME_ALONE;
                    case OTHER -> Kind.SURNAME_SAME;
                };
            case PART ->
                switch (given) {
                    case SAME, NICKNAME -> Kind.NAME_PART;
                    case SPELLING -> Kind.NAME_SOUNDS;
                    case ROUGH, INITIAL -> Kind.NAME_INITIAL;
                    case UNSAID -> Kind.SURNAME_NEAR;
                    case OTHER -> null;
                };
            case SPELLING ->
                switch (given) {
                    case SAME -> Kind.NAME_SPELLING;
                    case NICKNAME, SPELLING -> Kind.NAME_SOUNDS;
                    case ROUGH -> Kind.NAME_ROUGH;
                    case UNSAID -> Kind.SURNAME_NEAR;
                    case INITIAL, OTHER -> swapped(a, b) ? Kind.NAME_SWAPPED : null;
                };
            case SOUND ->
                switch (given) {
                    case SAME, NICKNAME, SPELLING -> Kind.NAME_SOUNDS;
                    case UNSAID -> Kind.SURNAME_NEAR;
                    case ROUGH, INITIAL, OTHER -> swapped(a, b) ? Kind.NAME_SWAPPED : null;
                };
            case ROUGH ->
                switch (given) {
                    case SAME, NICKNAME, SPELLING -> Kind.NAME_ROUGH;
                    case ROUGH, INITIAL, UNSAID, OTHER -> swapped(a, b) ? Kind.NAME_SWAPPED : null;
                };
            case UNSAID ->
                switch (given) {
                    case SAME, NICKNAME -> Kind.GIVEN_ALONE;
                    case SPELLING -> Kind.GIVEN_SAME;
                    case ROUGH, INITIAL, UNSAID, OTHER -> null;
                };
            case OTHER -> swapped(a, b) ? Kind.NAME_SWAPPED : given == Given.SAME ? Kind.GIVEN_SAME : null;
        };
    }

    private static Surname surname(NameParts a, NameParts b) {
        if (a.surname().isEmpty() || b.surname().isEmpty()) {
            return Surname.UNSAID;
        }
        if (a.surname().equals(b.surname())) {
            return Surname.SAME;
        }
        if (share(a.surnames(), b.surnames())) {
            boolean all = a.surnames().containsAll(b.surnames()) || b.surnames().containsAll(a.surnames());
            return all ? Surname.PART : Surname.ROUGH;
        }
        if (a.root().equals(b.root()) || near(a.surname(), b.surname())) {
            return Surname.SPELLING;
        }
        if (meet(a.sounds(), b.sounds())) {
            return Surname.SOUND;
        }
        return rough(a.surname(), b.surname()) ? Surname.ROUGH : Surname.OTHER;
    }

    private static Given given(NameParts a, NameParts b) {
        if (a.first().isEmpty() || b.first().isEmpty()) {
            return Given.UNSAID;
        }
        if (a.first().equals(b.first())) {
            return Given.SAME;
        }
        if (nickname(a, b)) {
            return Given.NICKNAME;
        }
        if (a.joined().equals(b.joined())) {
            return Given.SPELLING;
        }
        boolean two = a.usual() && b.usual() && !soundAlike(a.first(), b.first());
        if (!two && (near(a.first(), b.first()) || near(a.joined(), b.joined()))) {
            return Given.SPELLING;
        }
        if (begins(a.first(), b.first())
                && !(two && Math.min(a.first().length(), b.first().length()) > INITIALS)) {
            return Given.INITIAL;
        }
        return !two && (rough(a.first(), b.first()) || rough(a.joined(), b.joined())) ? Given.ROUGH : Given.OTHER;
    }

    private static boolean begins(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static boolean share(List<String> some, List<String> others) {
        for (String one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two names that many bear are one in two spellings. */
    private static boolean soundAlike(String one, String other) {
        return ending(one) == ending(other) && meet(NameParts.sounds(one), NameParts.sounds(other));
    }

    /** Tells Juan from Juana and Mario from Maria, not Sara from Sarah; a blank where it tells nothing. */
    private static char ending(String given) {
        String bare = given.endsWith("h") ? given.substring(0, given.length() - 1) : given;
        char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
        return last == 'a' || last == 'o' ? last : ' ';
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        for (String one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean nickname(NameParts a, NameParts b) {
        for (String one : a.givens()) {
            for (String other : b.givens()) {
                boolean first = one.equals(a.first()) || other.equals(b.first());
                if (first && one.length() > 1 && Nicknames.same(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean swapped(NameParts a, NameParts b) {
        return turned(a, b) || turned(b, a);
    }

    private static boolean turned(NameParts a, NameParts b) {
        if (a.first().isEmpty()
                || b.first().isEmpty()
                || a.surname().isEmpty()
                || b.surname().isEmpty()) {
            return false;
        }
        boolean given = Nicknames.same(a.surname(), b.first()) || near(a.surname(), b.first());
        return given && b.surnameForms().stream().anyMatch(it -> it.equals(a.first()) || near(it, a.first()));
    }

    /** Whether middle names were said and none begins alike. */
    static boolean otherMiddle(List<NameParts> said, List<NameParts> known) {
        boolean compared = false;
        for (NameParts one : said) {
            for (NameParts other : known) {
                if (!one.middle().isEmpty() && !other.middle().isEmpty()) {
                    if (one.middle().getFirst().charAt(0)
                            == other.middle().getFirst().charAt(0)) {
                        return false;
                    }
                    compared = true;
                }
            }
        }
        return compared;
    }

    /** Whether one is the younger of that name and the other the elder. */
    static boolean otherGeneration(List<NameParts> said, List<NameParts> known) {
        Set<String> ours = generations(said);
        Set<String> theirs = generations(known);
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    private static Set<String> generations(List<NameParts> names) {
        if (names.size() == 1) {
            String only = names.getFirst().generation();
            return only.isEmpty() ? Set.of() : Set.of(only);
        }
        return names.stream()
                .map(NameParts::generation)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    /** One letter wrong, missing, too much, or two neighbors exchanged; in a long name two of them. */
    public static boolean near(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SHORTEST_MISSPELT && within(one, other, shorter >= LONG_NAME ? 2 : 1);
    }

    /** One slip more than that. */
    static boolean rough(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= SHORTEST_ROUGH && within(one, other, shorter >= LONG_NAME ? 3 : 2);
    }

    static boolean within(String one, String other, int most) {
        return Math.abs(one.length() - other.length()) <= most && Slips.between(one, other, most) <= most;
    }
}
