package org.stationhouse.backoffice.master.matching;

/** Slips of the keyboard. */
public final class Slips {

    private Slips() {}

    /** Letters wrong, missing or too much, and neighbors exchanged, at least (optimal string alignment). */
    public static int between(String one, String other) {
        return between(one, other, Integer.MAX_VALUE - 1);
    }

    /** The same up to a number; where there are more, some number beyond it. */
    static int between(String one, String other, int most) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most && leastBefore >= most) {
                return most + 1;
            }
            leastBefore = least;
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    /** Whether one sign is wrong, or two neighbors are exchanged, in two numbers of the same length. */
    static boolean inDigits(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int first = -1;
        int wrong = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                wrong++;
            }
        }
        boolean exchanged = wrong == 2
                && first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first);
        return wrong == 1 || exchanged;
    }
}
