package org.stationhouse.backoffice.media.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.stationhouse.backoffice.media.Borne;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A signature on a record.
 *
 * @param kind kind of the record
 * @param record reference of the record
 * @param signer who signed
 * @param statement the words that were signed
 * @param mark how it was signed
 * @param stood what the record said then
 * @param hash SHA-256 of all that was signed, see {@link #hash}
 * @param by who took the signature
 */
public record Signature(
        long id,
        PublicRef ref,
        String kind,
        PublicRef record,
        String signer,
        String statement,
        Mark mark,
        String stood,
        String hash,
        Instant at,
        String by) {

    /** Kind of record in audit lines. */
    public static final String KIND = "media.signature";

    /** How somebody signs. */
    public sealed interface Mark {

        /** On the pad. */
        record Drawn(String svg) implements Mark {}

        /** By typing his name, with the same effect (Cal. Civ. Code 1633.7; ORS 84.019). */
        record Typed() implements Mark {}

        /** On paper. @param where the paper lies */
        record Paper(String where) implements Mark {}

        default String word() {
            return switch (this) {
                case Drawn it -> "DRAWN";
                case Typed it -> "TYPED";
                case Paper it -> "PAPER";
            };
        }
    }

    /** Whether the record still says what it said when it was signed. */
    boolean stands(Borne now) {
        return stood.equals(now.state());
    }

    /** Of the record, what it said, the words, who signed and how: each with its length before it, so that nothing can move between them. */
    static String hash(PublicRef record, String stood, String statement, String signer, Mark mark) {
        String how = switch (mark) {
            case Mark.Drawn it -> it.svg();
            case Mark.Typed it -> signer;
            case Mark.Paper it -> it.where();
        };
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {record.text(), stood, statement, signer, mark.word(), how}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
