package org.stationhouse.backoffice.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A line of the dissemination log: one paper of one record left the house.
 *
 * @param at when it left
 * @param by who released it, by sign-in name
 * @param receipt null until the recipient has it
 */
public record Release(
        long id,
        PublicRef ref,
        Instant at,
        String by,
        Of of,
        What what,
        To to,
        @Nullable Receipt receipt) {

    /** Kind of record in audit lines. */
    public static final String KIND = "disclosure.release";

    /** The record that was released. @param kind as its {@link Releasable} names it @param number as people know it */
    public record Of(String kind, PublicRef ref, String number) {}

    /**
     * What of it left.
     *
     * @param paper which version of its paper, message key below {@code disclosure.paper.}
     * @param version of the record
     * @param labels that the record bore, words with blanks between them; empty for none
     * @param pages at least 1
     * @param size in bytes
     * @param sha256 of the bytes, lower-case hexadecimal
     */
    public record What(String paper, int version, String labels, int pages, long size, String sha256) {}

    /**
     * Who got it.
     *
     * @param kind message key below {@code disclosure.to.}
     * @param authority citation of what lets it be released
     * @param channel message key below {@code disclosure.channel.}
     */
    public record To(String name, String kind, String purpose, String authority, String channel) {}

    /** The recipient has it. @param by who said so @param said in what words */
    public record Receipt(Instant at, String by, String said) {}
}
