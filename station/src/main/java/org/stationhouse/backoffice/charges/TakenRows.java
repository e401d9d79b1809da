package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file adds to the table that stands. Some states have a row for the felony and one for the misdemeanor of the same section:
 * together they are one offense that may be either.
 *
 * @param fresh versions that are new or say something else than those that stand
 * @param loaded rows of the file that these are made of
 * @param unchanged rows of the file that stand already
 * @param bad rows that can't be taken over, in the order of the file
 */
record TakenRows(List<Offense> fresh, long loaded, long unchanged, List<TableRow.Bad> bad) {

    private static final Set<Level> EITHER = Set.of(Level.of(Level.Grade.FELONY), Level.of(Level.Grade.MISDEMEANOR));

    /** A section from a day on. */
    record Version(Statute statute, @Nullable LocalDate from) {

        static Version of(Offense offense) {
            return new Version(offense.statute(), offense.from());
        }
    }

    /** @param rows how many rows of the file say so */
    private record Taken(Offense offense, long line, int rows) {}

    static TakenRows of(List<TableRow> rows, Map<Version, Offense> standing) {
        var taken = new LinkedHashMap<Version, Taken>();
        var bad = new ArrayList<TableRow.Bad>();
        for (TableRow row : rows) {
            switch (row) {
                case TableRow.Bad it -> bad.add(it);
                case TableRow.Good it -> add(it, taken, bad);
            }
        }
        var fresh = new ArrayList<Offense>();
        long loaded = 0;
        long unchanged = 0;
        for (var version : taken.entrySet()) {
            Offense before = standing.get(version.getKey());
            Taken now = version.getValue();
            if (before != null && before.same(now.offense())) {
                unchanged += now.rows();
            } else {
                fresh.add(now.offense());
                loaded += now.rows();
            }
        }
        bad.sort(Comparator.comparingLong(TableRow.Bad::line));
        return new TakenRows(List.copyOf(fresh), loaded, unchanged, List.copyOf(bad));
    }

    private static void add(TableRow.Good row, Map<Version, Taken> taken, List<TableRow.Bad> bad) {
        var version = Version.of(row.offense());
        Taken before = taken.get(version);
        if (before == null) {
            taken.put(version, new Taken(row.offense(), row.line(), 1));
            return;
        }
        Offense both = together(before.offense(), row.offense());
        if (both == null) {
            bad.add(new TableRow.Bad(
                    row.line(),
                    "Line " + before.line() + " has the same section from the same day and says otherwise.",
                    row.content()));
        } else {
            taken.put(version, new Taken(both, before.line(), before.rows() + 1));
        }
    }

    /** The one offense that two rows mean; null when they contradict each other. */
    private static @Nullable Offense together(Offense one, Offense other) {
        if (one.same(other)) {
            return one;
        }
        Offense either = one.with(Level.of(Level.Grade.WOBBLER));
        boolean grades = one.level().equals(either.level()) && EITHER.contains(other.level())
                || EITHER.equals(Set.copyOf(List.of(one.level(), other.level())));
        return grades && either.same(other.with(either.level())) ? either : null;
    }
}
