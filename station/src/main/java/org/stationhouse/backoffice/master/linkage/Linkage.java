package org.stationhouse.backoffice.master.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.matching.Odds;
import org.stationhouse.backoffice.master.matching.Signs;
import org.stationhouse.backoffice.master.matching.Weighing;
import org.stationhouse.foundation.vault.CannotRun;

/** Compares the records of one file with each other, or those of two. */
final class Linkage {

    /** Where relatives can't be told from one person, it is possible and never more. */
    private static final double UNSURE = 0.99;

    private static final int ONE_FILE = -1;

    private static final int MOST_PAIRS = 2_000_000;

    private final List<Row> rows;
    private final int first;
    private final Odds odds;

    /** @param second null when duplicates are looked for within the first */
    Linkage(List<Row> first, @Nullable List<Row> second) {
        var all = new ArrayList<>(first);
        if (second != null) {
            all.addAll(second);
        }
        this.rows = Customs.of(all).told(all);
        this.first = second == null ? ONE_FILE : first.size();
        this.odds = new Odds(second == null ? first.size() : Math.max(first.size(), second.size()));
    }

    String id(int place) {
        return rows.get(place).id();
    }

    List<Pair> pairs() {
        var seen = new LongSet();
        var found = new ArrayList<Pair>();
        new Blocks(rows).each((one, other) -> {
            if (asked(one, other) && seen.add(Pair.key(one, other))) {
                Signs signs = weigh(one, other);
                if (odds.score(signs.weight()) >= Odds.POSSIBLE) {
                    found.add(new Pair(one, other, signs, 0));
                    bounded(found.size());
                }
            }
        });
        var habits = new Habits(found, rows.size());
        Map<Long, Pair> pairs = new HashMap<>();
        for (Pair it : found) {
            double score = odds.score(habits.weight(it.signs()));
            pairs.put(
                    Pair.key(it.one(), it.other()),
                    it.scored(habits.unsure(it.signs()) ? Math.min(UNSURE, score) : score));
        }
        Set<Long> doubtful = new Either(pairs).doubtful(habits);
        doubtful.forEach(key -> pairs.computeIfPresent(key, (at, it) -> it.scored(Math.min(UNSURE, it.score()))));
        chain(pairs, habits, doubtful);
        return List.copyOf(pairs.values());
    }

    private void chain(Map<Long, Pair> pairs, Habits habits, Set<Long> doubtful) {
        List<Pair> surest = pairs.values().stream()
                .sorted(Comparator.comparingDouble(Pair::score).reversed())
                .toList();
        new Chains(rows.size()).follow(surest, (one, other, score) -> {
            if (!asked(one, other)) {
                return;
            }
            Pair direct = pairs.get(Pair.key(one, other));
            Signs signs = direct == null ? weigh(one, other) : direct.signs();
            double moved = Odds.moved(score, habits.against(signs));
            boolean unsure = habits.relatives(signs) || doubtful.contains(Pair.key(one, other));
            double chained = unsure ? Math.min(moved, UNSURE) : moved;
            if (chained >= Odds.POSSIBLE && (direct == null || direct.score() < chained)) {
                pairs.put(Pair.key(one, other), new Pair(one, other, signs, chained));
                bounded(pairs.size());
            }
        });
    }

    private Signs weigh(int one, int other) {
        return Weighing.signs(rows.get(one).traits(), rows.get(other).traits());
    }

    private static void bounded(int pairs) {
        if (pairs > MOST_PAIRS) {
            throw new CannotRun("More than " + MOST_PAIRS
                    + " pairs may be one person: the records say too little to tell people apart.");
        }
    }

    private boolean asked(int one, int other) {
        return first == ONE_FILE || one < first && other >= first;
    }
}
