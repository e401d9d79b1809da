package org.stationhouse.backoffice.master.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.backoffice.master.matching.Born;
import org.stationhouse.backoffice.master.matching.Home;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.Traits;

/**
 * What is common in a set of records. To share a city or a postal code of few says much; to share a name says less where people of many
 * years bear it.
 *
 * @param cities how many records name each
 * @param zips the same of postal codes
 * @param years in how many years the bearers of each name were born
 * @param surnames beside which last names each given name stands
 * @param few so many records at most share what is shared by few
 */
record Customs(
        Map<String, Integer> cities,
        Map<String, Integer> zips,
        Map<String, Set<Integer>> years,
        Map<String, Set<String>> surnames,
        int few) {

    private static final int FEW_OF = 100;

    /** One person may have some by slips. */
    private static final int MANY_YEARS = 6;

    private static final int CROWD_OF_YEARS = 20;

    /** A slip of a given name stands beside one or two last names. */
    private static final int MANY_SURNAMES = 5;

    static Customs of(List<Row> rows) {
        Map<String, Integer> cities = new HashMap<>();
        Map<String, Integer> zips = new HashMap<>();
        Map<String, Set<Integer>> years = new HashMap<>();
        Map<String, Set<String>> surnames = new HashMap<>();
        for (Row row : rows) {
            for (Home home : row.traits().homes()) {
                cities.merge(home.city(), 1, Integer::sum);
                zips.merge(home.zip(), 1, Integer::sum);
            }
            for (NameParts name : row.traits().names()) {
                surnames.computeIfAbsent(name.first(), it -> new HashSet<>()).add(name.root());
                for (Born born : row.traits().births()) {
                    years.computeIfAbsent(key(name), it -> new HashSet<>()).add(born.year());
                }
            }
        }
        return new Customs(cities, zips, years, surnames, Math.max(2, rows.size() / FEW_OF));
    }

    private static String key(NameParts name) {
        return name.root() + "/" + name.first();
    }

    /** The same records, each with what is known of its name and places. */
    List<Row> told(List<Row> rows) {
        return rows.stream().map(it -> new Row(it.id(), told(it.traits()))).toList();
    }

    private Traits told(Traits it) {
        int years = it.names().stream()
                .mapToInt(name -> this.years.getOrDefault(key(name), Set.of()).size())
                .max()
                .orElse(0);
        List<NameParts> names = it.names().stream()
                .map(name ->
                        surnames.getOrDefault(name.first(), Set.of()).size() >= MANY_SURNAMES ? name.borne() : name)
                .toList();
        List<Home> homes = it.homes().stream()
                .map(home ->
                        home.few(cities.getOrDefault(home.city(), 0) <= few, zips.getOrDefault(home.zip(), 0) <= few))
                .toList();
        return new Traits(
                names,
                years >= CROWD_OF_YEARS
                        ? Traits.Bearers.CROWD
                        : years >= MANY_YEARS ? Traits.Bearers.MANY : Traits.Bearers.FEW,
                it.births(),
                it.numbers(),
                it.phones(),
                it.emails(),
                homes,
                it.sex());
    }
}
