package org.stationhouse.backoffice.master.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Evidence.Kind;

/**
 * Weighs what speaks for and against two being the same person. Each rule of evidence counts once, with the best pair of names, dates
 * and addresses; what was not said counts nothing. It weighs alike whichever of two is named first.
 */
public final class Weighing {

    private static final Set<Kind> ONE_GIVEN = EnumSet.of(
            Kind.NAME_SAME,
            Kind.NAME_NICKNAME,
            Kind.NAME_PART,
            Kind.NAME_SWAPPED,
            Kind.NAME_SPELLING,
            Kind.NAME_SOUNDS,
            Kind.NAME_ROUGH,
            Kind.GIVEN_ALONE,
            Kind.GIVEN_SAME);
    private static final Set<Kind> ONE_DOOR = EnumSet.of(Kind.ADDRESS_SAME, Kind.ADDRESS_SPELLING);
    private static final Set<Kind> ONE_DAY = EnumSet.of(Kind.BORN_SAME, Kind.BORN_TURNED, Kind.BORN_DIGIT);
    private static final Set<Kind> TWO_DAYS = EnumSet.of(Kind.BORN_OTHER, Kind.BORN_CLOSE, Kind.BORN_DIGIT);
    private static final int LETTERS_A_SLIP = 6;
    private static final int MOST_SLIPS = 3;

    private Weighing() {}

    /** What is shown with a reason is that of the one known. */
    public static Likeness weigh(Traits said, Traits known) {
        return Likeness.of(evidence(said, known));
    }

    /** The same in brief, for the comparing of many. */
    public static Signs signs(Traits said, Traits known) {
        return Signs.of(evidence(said, known));
    }

    private static List<Evidence> evidence(Traits said, Traits known) {
        var evidence = new ArrayList<Evidence>(8);
        Evidence name = NameWeight.best(said.names(), known.names());
        Evidence born = BirthWeight.best(said.births(), known.births());
        add(evidence, name);
        boolean named = name != null && name.kind().named();
        if (named && said.bearers() != Traits.Bearers.FEW && known.bearers() != Traits.Bearers.FEW) {
            boolean crowd = said.bearers() == Traits.Bearers.CROWD && known.bearers() == Traits.Bearers.CROWD;
            evidence.add(new Evidence(crowd ? Kind.NAME_CROWDED : Kind.NAME_COMMON, null));
        }
        if (named && NameWeight.otherMiddle(said.names(), known.names())) {
            evidence.add(new Evidence(Kind.MIDDLE_OTHER, null));
        }
        if (named && NameWeight.otherGeneration(said.names(), known.names())) {
            evidence.add(new Evidence(Kind.GENERATION_OTHER, null));
        }
        add(evidence, born);
        if (is(name, Kind.NAME_SAME) && born == null) {
            evidence.add(new Evidence(Kind.BORN_OPEN, null));
        }
        if (is(name, Kind.SURNAME_SAME) && is(born, ONE_DAY)) {
            evidence.add(new Evidence(Kind.TWINS, null));
        }
        add(evidence, number(said.numbers(), known.numbers()));
        add(evidence, phone(said.phones(), known.phones()));
        add(evidence, email(said.emails(), known.emails()));
        homes(said, known, name, born, evidence);
        if (said.sex() != null && known.sex() != null && !said.sex().equals(known.sex())) {
            evidence.add(new Evidence(Kind.SEX_OTHER, null));
        }
        return evidence;
    }

    private static void homes(
            Traits said, Traits known, @Nullable Evidence name, @Nullable Evidence born, List<Evidence> evidence) {
        Evidence door = PlaceWeight.door(said.homes(), known.homes());
        add(evidence, door);
        if (is(door, ONE_DOOR) && is(name, ONE_GIVEN)) {
            evidence.add(new Evidence(Kind.ADDRESS_GIVEN, null));
            if (is(born, TWO_DAYS) && BirthWeight.generationApart(said.births(), known.births())) {
                evidence.add(new Evidence(Kind.PARENT_OR_CHILD, null));
            }
        }
        evidence.addAll(PlaceWeight.around(said.homes(), known.homes()));
    }

    private static void add(List<Evidence> evidence, @Nullable Evidence one) {
        if (one != null) {
            evidence.add(one);
        }
    }

    private static boolean is(@Nullable Evidence one, Kind kind) {
        return one != null && one.kind() == kind;
    }

    private static boolean is(@Nullable Evidence one, Set<Kind> kinds) {
        return one != null && kinds.contains(one.kind());
    }

    private static @Nullable Evidence number(List<Numbered> said, List<Numbered> known) {
        Evidence found = null;
        for (Numbered one : said) {
            for (Numbered other : known) {
                Kind kind = one.sort().equals(other.sort()) ? number(one, other) : null;
                if (kind != null
                        && (found == null || kind.points() > found.kind().points())) {
                    found = new Evidence(kind, other.text());
                }
            }
        }
        return found;
    }

    private static @Nullable Kind number(Numbered a, Numbered b) {
        boolean state = a.state() == null || b.state() == null || a.state().equals(b.state());
        if (!state) {
            return null;
        }
        if (a.whole() && b.whole()) {
            if (a.compact().equals(b.compact())) {
                return Kind.NUMBER_SAME;
            }
            return a.telling() && !a.slip(b) ? Kind.NUMBER_OTHER : null;
        }
        return a.last().equals(b.last()) ? Kind.NUMBER_PART : Kind.NUMBER_OTHER;
    }

    private static @Nullable Evidence phone(List<Traits.Shown> said, List<Traits.Shown> known) {
        for (Traits.Shown one : said) {
            for (Traits.Shown other : known) {
                if (one.term().equals(other.term())) {
                    return new Evidence(Kind.PHONE_SAME, other.text());
                }
            }
        }
        return null;
    }

    private static @Nullable Evidence email(List<Traits.Shown> said, List<Traits.Shown> known) {
        Evidence found = null;
        for (Traits.Shown one : said) {
            for (Traits.Shown other : known) {
                if (one.term().equals(other.term())) {
                    return new Evidence(Kind.EMAIL_SAME, other.text());
                }
                if (near(one.term(), other.term())) {
                    found = new Evidence(Kind.EMAIL_SLIP, other.text());
                }
            }
        }
        return found;
    }

    /** A letter or two wrong; with other digits it is the address of another one of the name. */
    private static boolean near(String one, String other) {
        int most = Math.min(MOST_SLIPS, Math.min(one.length(), other.length()) / LETTERS_A_SLIP);
        return most > 0 && NameWeight.within(one, other, most) && digits(one).equals(digits(other));
    }

    private static String digits(String said) {
        var digits = new StringBuilder();
        for (int n = 0; n < said.length(); n++) {
            if (Character.isDigit(said.charAt(n))) {
                digits.append(said.charAt(n));
            }
        }
        return digits.toString();
    }
}
