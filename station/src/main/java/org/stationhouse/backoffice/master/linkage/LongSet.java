package org.stationhouse.backoffice.master.linkage;

import java.util.Arrays;

/** Numbers that were seen, in the least memory. */
final class LongSet {

    private static final long NONE = -1;

    private long[] slots = filled(1 << 16);
    private int size;

    /** Whether the number is new. @param number not negative */
    boolean add(long number) {
        if (!put(slots, number)) {
            return false;
        }
        size++;
        if (size * 2 > slots.length) {
            long[] wider = filled(slots.length * 2);
            for (long one : slots) {
                if (one != NONE) {
                    put(wider, one);
                }
            }
            slots = wider;
        }
        return true;
    }

    private static boolean put(long[] slots, long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & slots.length - 1;
        while (slots[at] != NONE) {
            if (slots[at] == number) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = number;
        return true;
    }

    private static long[] filled(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
