package org.stationhouse.foundation.vault.backup;

import java.util.Locale;

/**
 * A place in PostgreSQL's write-ahead log, in bytes since its beginning; written {@code 0/1A2B3C4D} as PostgreSQL does.
 *
 * @param at unsigned
 */
record Lsn(long at) implements Comparable<Lsn> {

    static Lsn of(String text) {
        String[] halves = text.strip().split("/");
        if (halves.length != 2) {
            throw new IllegalArgumentException("no place in the log: " + text);
        }
        return new Lsn(Long.parseUnsignedLong(halves[0], 16) << 32 | Long.parseUnsignedLong(halves[1], 16));
    }

    /** The beginning of the segment that this place lies in. */
    Lsn segment(int segmentSize) {
        return new Lsn(at - Long.remainderUnsigned(at, segmentSize));
    }

    Lsn plus(long bytes) {
        return new Lsn(at + bytes);
    }

    long minus(Lsn earlier) {
        return at - earlier.at;
    }

    /** Name of the segment's file, as PostgreSQL's {@code pg_walfile_name} has it. */
    String file(int timeline, int segmentSize) {
        long number = Long.divideUnsigned(at, segmentSize);
        long each = 0x1_0000_0000L / segmentSize;
        return String.format(Locale.ROOT, "%08X%08X%08X", timeline, number / each, number % each);
    }

    /** Sixteen hex digits, so that names sort by place. */
    String digits() {
        return String.format(Locale.ROOT, "%016X", at);
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(at, other.at);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%X/%X", at >>> 32, at & 0xffff_ffffL);
    }
}
