package org.stationhouse.backoffice.master.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Evidence;
import org.stationhouse.backoffice.master.Evidence.Kind;

/** How two addresses speak for one person; another address speaks against nobody, people move. */
final class PlaceWeight {

    private static final int LETTERS_A_SLIP = 5;

    private PlaceWeight() {}

    /** The nearest two of their homes; null when none are near. */
    static @Nullable Evidence door(List<Home> said, List<Home> known) {
        Evidence best = null;
        for (Home one : said) {
            for (Home other : known) {
                Kind kind = kind(one, other);
                if (kind != null && (best == null || kind.points() > best.kind().points())) {
                    best = new Evidence(kind, other.text());
                }
            }
        }
        return best;
    }

    private static @Nullable Kind kind(Home a, Home b) {
        if (a.street().isEmpty() || b.street().isEmpty()) {
            return null;
        }
        boolean same = a.street().equals(b.street());
        if (!same && !near(a.street(), b.street())) {
            return null;
        }
        if (a.number().equals(b.number()) && !a.number().isEmpty()) {
            return same ? Kind.ADDRESS_SAME : Kind.ADDRESS_SPELLING;
        }
        return same && a.number().equals(b.number()) ? Kind.ADDRESS_SAME : Kind.STREET_SAME;
    }

    /** What city and postal code say; the one that says more, and a little more where both agree. */
    static List<Evidence> around(List<Home> said, List<Home> known) {
        Kind city = null;
        Kind zip = null;
        for (Home one : said) {
            for (Home other : known) {
                if (same(one.city(), other.city())) {
                    city = one.fewInCity() && other.fewInCity() ? Kind.CITY_FEW : Kind.CITY_SAME;
                }
                if (zip(one.zip(), other.zip())) {
                    zip = one.fewInZip() && other.fewInZip() ? Kind.ZIP_FEW : Kind.ZIP_SAME;
                }
            }
        }
        if (city == Kind.CITY_FEW && zip == Kind.ZIP_FEW) {
            city = Kind.CITY_SAME;
        }
        var around = new ArrayList<Evidence>(2);
        for (Kind kind : new Kind[] {zip, city}) {
            if (kind != null) {
                around.add(new Evidence(kind, null));
            }
        }
        return around;
    }

    private static boolean zip(String one, String other) {
        return !one.isEmpty() && (one.equals(other) || NameWeight.near(one, other));
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.equals(other) || near(one, other));
    }

    /** One slip in each five letters. */
    private static boolean near(String one, String other) {
        int most = Math.min(one.length(), other.length()) / LETTERS_A_SLIP;
        return most > 0 && NameWeight.within(one, other, most);
    }
}
