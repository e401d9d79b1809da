package org.stationhouse.backoffice.master.person;

import java.time.Instant;

/**
 * A merge, or its taking back.
 *
 * @param person id of the row that was pointed to another
 * @param number its number
 * @param other id of the other row
 * @param otherNumber its number
 * @param kind MERGED or UNMERGED
 */
record MergeLine(
        long person,
        String number,
        long other,
        String otherNumber,
        String kind,
        String reason,
        Instant at,
        String by) {}
