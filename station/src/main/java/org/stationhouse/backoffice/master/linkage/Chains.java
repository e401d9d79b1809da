package org.stationhouse.backoffice.master.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from pairs: who is one with the same third is one. What joins two groups of records only possibly makes each pair across
 * them possible. Groups beyond a size say nothing: nobody stands so often in a file.
 */
final class Chains {

    private static final int MOST = 40;

    private final int[] head;
    private final int[] size;

    Chains(int rows) {
        this.head = new int[rows];
        this.size = new int[rows];
        Arrays.setAll(head, it -> it);
        Arrays.fill(size, 1);
    }

    /** Hears of two that belong together by others. */
    @FunctionalInterface
    interface Heard {
        void two(int one, int other, double score);
    }

    /** @param pairs the surest first */
    void follow(List<Pair> pairs, Heard heard) {
        var members = new HashMap<Integer, List<Integer>>();
        for (Pair pair : pairs) {
            if (pair.match()) {
                join(pair, members, heard);
            }
        }
        var best = new HashMap<Long, Pair>();
        for (Pair pair : pairs) {
            int one = head(pair.one());
            int other = head(pair.other());
            if (one != other && !pair.match() && pair.signs().tied()) {
                best.putIfAbsent((long) Math.min(one, other) << 32 | Math.max(one, other), pair);
            }
        }
        for (Map.Entry<Long, Pair> it : best.entrySet()) {
            List<Integer> one = of((int) (it.getKey() >>> 32), members);
            List<Integer> other = of((int) (long) it.getKey(), members);
            if (one.size() + other.size() <= MOST) {
                each(one, other, it.getValue().score(), heard);
            }
        }
    }

    private void join(Pair pair, Map<Integer, List<Integer>> members, Heard heard) {
        int one = head(pair.one());
        int other = head(pair.other());
        if (one == other || size[one] + size[other] > MOST) {
            return;
        }
        List<Integer> ours = of(one, members);
        List<Integer> theirs = of(other, members);
        each(ours, theirs, pair.score(), heard);
        head[other] = one;
        size[one] += size[other];
        var all = new ArrayList<>(ours);
        all.addAll(theirs);
        members.put(one, all);
        members.remove(other);
    }

    private static void each(List<Integer> ours, List<Integer> theirs, double score, Heard heard) {
        for (int one : ours) {
            for (int other : theirs) {
                heard.two(Math.min(one, other), Math.max(one, other), score);
            }
        }
    }

    private static List<Integer> of(int head, Map<Integer, List<Integer>> members) {
        return members.getOrDefault(head, List.of(head));
    }

    private int head(int row) {
        int at = row;
        while (head[at] != at) {
            head[at] = head[head[at]];
            at = head[at];
        }
        return at;
    }
}
