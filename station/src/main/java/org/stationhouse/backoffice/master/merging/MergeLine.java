package org.stationhouse.backoffice.master.merging;

import java.time.Instant;

/**
 * A merge, or its taking back.
 *
 * @param row id of the row that was pointed to another
 * @param number its number; of a place its address
 * @param other id of the other row
 * @param otherNumber its number
 * @param kind MERGED or UNMERGED
 */
public record MergeLine(
        long row, String number, long other, String otherNumber, String kind, String reason, Instant at, String by) {}
