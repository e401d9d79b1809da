package org.stationhouse.backoffice.post.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Phone;

/**
 * What is said of a fax beside what is said of any mail.
 *
 * @param number of the machine at the other end
 * @param pages without the cover sheet
 * @param confidential whether it carries what others than the recipient must not read; always so where it is about a case
 * @param filed where the paper is kept, null when nothing was said
 * @param result what the machine reported of an outgoing fax, null while it is awaited and for one that came in
 */
public record Fax(
        Way way,
        Phone number,
        int pages,
        boolean confidential,
        @Nullable String filed,
        @Nullable Result result) {

    public static final int MOST_PAGES = 9_999;
    public static final int LONGEST_FILED = 120;

    public Fax {
        if (pages < 1 || pages > MOST_PAGES) {
            throw new IllegalArgumentException("a fax has 1 to 9,999 pages");
        }
        if (way == Way.IN && result != null) {
            throw new IllegalArgumentException("only an outgoing fax is reported on");
        }
    }

    public enum Way {
        IN,
        OUT
    }

    /** What became of an outgoing fax, by the transmission report of the machine or by what was learned later. */
    public enum Result {
        SENT,
        FAILED,
        WRONG_NUMBER
    }

    /** A step of its history. */
    public record Line(Instant at, String by, Result kind) {}
}
