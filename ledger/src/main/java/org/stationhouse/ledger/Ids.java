package org.stationhouse.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Remembers which ids were seen, in a bit for each: ids are given in order, so ten million take about 1.3 MB. */
final class Ids {
    private static final int CHUNK = 1 << 16;

    private final Map<Long, BitSet> chunks = new HashMap<>();

    /** @return false if the id was seen before */
    boolean add(long id) {
        var chunk = chunks.computeIfAbsent(Math.floorDiv(id, (long) CHUNK), key -> new BitSet());
        int bit = Math.floorMod(id, CHUNK);
        boolean fresh = !chunk.get(bit);
        chunk.set(bit);
        return fresh;
    }
}
