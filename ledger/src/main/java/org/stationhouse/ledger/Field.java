package org.stationhouse.ledger;

/**
 * The fields of an audit row, version 1, in their canonical order (CJIS Security Policy 5.9.5, AU-3 and AU-3(1)).
 *
 * <p>A number is never given a second meaning: a new field takes the next number, a dropped one keeps its own.
 */
public enum Field {
    /** Grows by one when the database was restored, so that transaction ids of two clusters are never compared. */
    EPOCH(1, Kind.NUMBER),
    ID(2, Kind.NUMBER),
    /** Transaction id of PostgreSQL; the tree is ordered by epoch, transaction id and id. */
    XID(3, Kind.NUMBER),
    /** Milliseconds since 1970 UTC (AU-8 asks for hundredths of a second). */
    TIME(4, Kind.NUMBER),
    VERB(5, Kind.TEXT),
    /** {@code DONE}, {@code REFUSED} or {@code FAILED}. */
    OUTCOME(6, Kind.TEXT),
    ACTOR(7, Kind.TEXT),
    ACCOUNT(8, Kind.TEXT),
    ROLE(9, Kind.TEXT),
    SESSION(10, Kind.TEXT),
    /** Network address that the request came from. */
    SOURCE(11, Kind.TEXT),
    /** Network address that answered. */
    DESTINATION(12, Kind.TEXT),
    ORI(13, Kind.TEXT),
    KIND(14, Kind.TEXT),
    /** Public references of the records touched or shown. */
    REFS(15, Kind.LIST),
    CASE_NUMBER(16, Kind.TEXT),
    PURPOSE(17, Kind.TEXT),
    REASON(18, Kind.TEXT),
    QUERY(19, Kind.TEXT),
    /** How many records an answer, an import or an export held. */
    COUNT(20, Kind.NUMBER),
    /** Microseconds from the start of the request to the writing of the row. */
    DURATION(21, Kind.NUMBER),
    BYTES_IN(22, Kind.NUMBER),
    BYTES_OUT(23, Kind.NUMBER),
    /** Criminal history only: the agency that receives. */
    RECEIVING_AGENCY(24, Kind.TEXT),
    /** Criminal history only: the person who asks. */
    REQUESTOR(25, Kind.TEXT),
    /** Criminal history only: to whom it was passed on. */
    SECONDARY_RECIPIENT(26, Kind.TEXT),
    /** SHA-256(salt || ciphertext) of the encrypted values before and after, see {@link Side}. */
    SIDE(27, Kind.BYTES),
    /** HMAC of the agency over every other field but XID; only the agency itself can check it. */
    HMAC(28, Kind.BYTES);

    /** How a value is written: a number as 8 bytes, a text as UTF-8, a list as length-prefixed texts. */
    public enum Kind {
        NUMBER,
        TEXT,
        LIST,
        BYTES
    }

    private static final Field[] BY_NUMBER = values();

    /** The highest number. */
    static final int MOST = BY_NUMBER.length;

    private final int number;
    private final Kind kind;

    Field(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    /** The number that stands for this field in canonical bytes, from 1. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    static Field numbered(int number) {
        if (number < 1 || number > MOST) throw new BadLedger("a row has an unknown field " + number);
        return BY_NUMBER[number - 1];
    }
}
