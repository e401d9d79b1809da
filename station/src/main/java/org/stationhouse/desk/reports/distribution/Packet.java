package org.stationhouse.desk.reports.distribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What one recipient gets of one filed report. Its reference is the key under which each repetition goes out.
 *
 * @param madeBy sign-in name of who filed the report
 * @param file null until it is made
 * @param labels of the report when it was made, words with blanks between them
 * @param mayBeOut whether something of it may have reached the recipient
 * @param since since when it stands as it does
 * @param by who put it there, by sign-in name
 * @param version counts its changes
 */
record Packet(
        long id,
        PublicRef ref,
        Of of,
        Recipient to,
        Channel channel,
        Instant madeAt,
        String madeBy,
        @Nullable File file,
        String labels,
        PacketState state,
        Instant since,
        String by,
        boolean mayBeOut,
        int version) {

    /** Kind of record in audit lines. */
    static final String KIND = "reports.packet";

    static final int LONGEST_WORDS = 500;

    /** The report. @param version of it that was filed */
    record Of(long report, PublicRef ref, String number, CaseLink inCase, int version) {

        String path() {
            return "/reports/" + ref;
        }
    }

    /** Its bytes. */
    record File(PublicRef id, long size, String sha256, int pages) {}

    /** A line of its history. */
    record Line(
            Instant at, String by, String step, @Nullable String said) {}

    String path() {
        return "/distribution/packets/" + ref;
    }

    /** What the dissemination log calls it by. */
    String source() {
        return KIND + ":" + ref;
    }
}
