package org.stationhouse.ledger;

/**
 * Something that is not as it was signed.
 *
 * @param kind what kind of proof failed
 * @param at the row's id, the log's size or the epoch's number that it is about
 * @param sentence for a person
 */
public record Finding(Kind kind, long at, String sentence) {
    public enum Kind {
        /** A row that is no row, or stands out of order. */
        ROW,
        /** The agency's HMAC does not fit the row. */
        HMAC,
        /** The encrypted values before and after do not fit the hash in their row, or are missing or extra. */
        SIDE,
        /** The tree over the rows has another root than a signed checkpoint. */
        ROOT,
        /** A checkpoint whose signature, size or order is wrong, or one that is missing. */
        CHECKPOINT,
        /** A statement of an epoch is missing, unsigned or does not follow the one before. */
        EPOCH,
        /** An anchor kept outside says something else, or knows more rows. */
        ANCHOR,
        /** A file's bytes do not fit the hash in their row, or a file is missing. */
        FILE,
        /** The export itself is cut or changed. */
        EXPORT
    }
}
