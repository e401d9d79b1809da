package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What was said of a row, or linked to it, since another was merged into it; whoever takes both apart says where it belongs.
 *
 * @param row id of the row that it stands with
 * @param word message key of what it is
 * @param number number of the record that names the row, null for what was said
 * @param said as said
 * @param about what the record is about, or who entered what was said
 * @param kind in the audit line
 */
public record Later(
        PublicRef ref,
        long row,
        Instant at,
        String word,
        @Nullable String number,
        String said,
        String about,
        String kind) {

    /** Something said. */
    public static Later said(PublicRef ref, long row, Instant at, String word, String said, String by, String kind) {
        return new Later(ref, row, at, word, null, said, by, kind);
    }

    /** A record of another room that names the row. */
    public static Later linked(
            PublicRef link, long row, Instant at, String role, String number, String said, String about) {
        return new Later(link, row, at, role, number, said, about, number);
    }
}
