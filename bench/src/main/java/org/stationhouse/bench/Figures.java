package org.stationhouse.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured: told as it comes, and once more at the end as one line for scripts. */
final class Figures {

    private final List<String> line = new ArrayList<>();

    /** Says something for people. */
    void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Keeps a figure for the last line. */
    void keep(String name, long value) {
        line.add(name + "=" + value);
    }

    /** Keeps a figure with two decimals. */
    void keep(String name, double value) {
        line.add(name + "=" + String.format(Locale.ROOT, "%.2f", value));
    }

    /** The line of all figures. */
    String line() {
        return String.join(" ", line);
    }

    /**
     * The value below which a share of all values lies (nearest rank).
     *
     * @param share 0.5 for the median
     * @return 0 of no values
     */
    static long percentile(long[] values, double share) {
        if (values.length == 0) {
            return 0;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /**
     * Says which of two rates reaches a goal. Only the one by the clock on the wall is what a user waits for; the other tells, on a
     * machine that does other work too, whether it would be reached on a quiet one.
     */
    static String verdict(double byWall, double byProcessor, double least) {
        if (byWall >= least) {
            return "met by wall";
        }
        return byProcessor >= least ? "met by processor time only" : "MISSED";
    }

    static long median(long[] values) {
        return percentile(values, 0.5);
    }
}
