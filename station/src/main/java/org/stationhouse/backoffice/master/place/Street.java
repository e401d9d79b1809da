package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A street of the street file.
 *
 * @param also other names it has or had
 * @param ranges its numbers
 */
record Street(long id, StreetName name, List<Also> also, List<Range> ranges) {

    Street {
        also = List.copyOf(also);
        ranges = List.copyOf(ranges);
    }

    /** Another name. @param former whether it was called so before, rather than by another name today */
    record Also(StreetName name, boolean former) {}

    /** Which numbers of a stretch exist. */
    enum Side {
        ODD,
        EVEN,
        BOTH;

        boolean has(int number) {
            return this == BOTH || (number % 2 == 0) == (this == EVEN);
        }

        /** What the ends of a stretch say of its side. */
        static Side of(int low, int high) {
            return low % 2 != high % 2 ? BOTH : low % 2 == 0 ? EVEN : ODD;
        }
    }

    /**
     * Numbers of one side of a stretch.
     *
     * @param low lowest number, as high not below it
     * @param beat beat they lie in, null when the file does not say
     * @param district reporting district, null when the file does not say
     */
    record Range(
            int low,
            int high,
            Side side,
            @Nullable String beat,
            @Nullable String district) {

        boolean has(int number) {
            return number >= low && number <= high && side.has(number);
        }

        boolean touches(int from, int to) {
            return low <= to && high >= from;
        }

        /** How far a number lies from this stretch, 0 inside of it. */
        int distance(int number) {
            return number < low ? low - number : Math.max(0, number - high);
        }
    }
}
