package org.stationhouse.backoffice.worklist.logs;

import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A log that the agency defined.
 *
 * @param prefix capital letters with which its numbers begin, once and for all
 * @param digits of the running part of its numbers
 * @param edition number of the edition that holds now, from 1
 * @param keys how many fields it ever had
 * @param ended whether nothing is written in it any more
 * @param version counts its changes
 */
public record AgencyLog(
        long id,
        PublicRef ref,
        String prefix,
        int digits,
        int edition,
        int keys,
        boolean ended,
        Edition is,
        int version) {

    /** Kind of record in audit lines and in the search. */
    public static final String KIND = "worklist.log";

    /** Beginning of the series of its numbers. */
    static final String SERIES = "worklist.log.";

    String series() {
        return SERIES + prefix;
    }

    /** {@code FIX26-0012}. */
    String number(int year, long running) {
        return ("%s%02d-%0" + digits + "d").formatted(prefix, year % 100, running);
    }
}
