package org.stationhouse.foundation.web;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list asked for as a file. A small one leaves at once; a large one needs a typed reason (DESIGN section 5), which is asked on a page
 * of its own and stands in the audit line. A page method takes it as a parameter, for GET and POST.
 *
 * @param ask which list
 * @param as what kind of file
 * @param reason why so much of it leaves the house, as typed; null when nobody was asked
 */
public record Export(Ask ask, Kind as, @Nullable String reason) {

    /** The kinds of file, each the end of an address. */
    public enum Kind {
        CSV,
        XLSX,
        PDF;

        /** The end of an address, with its point. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        /** By the end of the address of a list's file; its mapping takes no other. */
        static Kind of(String path) {
            return Stream.of(values())
                    .filter(kind -> path.endsWith(kind.ending()))
                    .findFirst()
                    .orElse(CSV);
        }
    }

    /**
     * Rows above which a list is large: twenty pages of it. That is more than somebody reads on the screen to do the work of a day;
     * no law names a number (docs/decisions/073).
     */
    public static final int LARGE = 20 * Ask.ROWS;

    static final int LONGEST = 500;

    /** The list is large and nobody said why. */
    static final class ReasonNeeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** What is wrong with the reason, the code of a message; empty when none was asked yet. */
        private final String wrong;

        private final String typed;

        ReasonNeeded(String wrong, String typed) {
            super("a reason is needed", null, false, false);
            this.wrong = wrong;
            this.typed = typed;
        }

        String wrong() {
            return wrong;
        }

        String typed() {
            return typed;
        }
    }

    /**
     * Lets a small list pass, and a large one with its reason.
     *
     * @param more whether the list has more rows than so many
     */
    public static void require(@Nullable String reason, IntPredicate more) {
        if (reason == null && more.test(LARGE)) {
            throw new ReasonNeeded("", "");
        }
    }

    static Export of(Ask ask, boolean post, @Nullable String typed) {
        Kind as = Kind.of(ask.path());
        if (!post) {
            return new Export(ask, as, null);
        }
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new ReasonNeeded("NotBlank", reason);
        }
        if (reason.length() > LONGEST) {
            throw new ReasonNeeded("Size", reason);
        }
        if (!reason.matches("\\P{Cc}*")) {
            throw new ReasonNeeded("Pattern", reason);
        }
        return new Export(ask, as, reason);
    }
}
