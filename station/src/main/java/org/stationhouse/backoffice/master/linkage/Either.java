package org.stationhouse.backoffice.master.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may be either of two relatives is neither for certain: John Smith without a date of birth at the address of John Smith, father and
 * son. Only where far more speaks for the one, it is that one.
 */
final class Either {

    /** So many points more are far more. */
    private static final int FAR = 20;

    private final Map<Long, Pair> pairs;
    private final Map<Integer, List<Integer>> matches = new HashMap<>();

    Either(Map<Long, Pair> pairs) {
        this.pairs = pairs;
        for (Pair it : pairs.values()) {
            if (it.match()) {
                matches.computeIfAbsent(it.one(), at -> new ArrayList<>()).add(it.other());
                matches.computeIfAbsent(it.other(), at -> new ArrayList<>()).add(it.one());
            }
        }
    }

    /** Keys of the pairs that are no longer certain. */
    Set<Long> doubtful(Habits habits) {
        Set<Long> doubtful = new HashSet<>();
        for (Pair apart : pairs.values()) {
            if (!apart.match() && habits.relatives(apart.signs())) {
                for (int third : matches.getOrDefault(apart.one(), List.of())) {
                    Pair one = pair(third, apart.one());
                    Pair other = pair(third, apart.other());
                    if (one != null && other != null && other.match()) {
                        weigh(one, other, doubtful);
                    }
                }
            }
        }
        return doubtful;
    }

    private static void weigh(Pair one, Pair other, Set<Long> doubtful) {
        int more = one.signs().weight() - other.signs().weight();
        if (more < FAR) {
            doubtful.add(one.key());
        }
        if (more > -FAR) {
            doubtful.add(other.key());
        }
    }

    private @Nullable Pair pair(int one, int other) {
        return pairs.get(Pair.key(Math.min(one, other), Math.max(one, other)));
    }
}
