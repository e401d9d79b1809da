package org.stationhouse.desk.dispatch.info;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An article of the information desk or a procedure, as its newest edition says it.
 *
 * @param topic what it belongs to, in words
 * @param code number that the agency knows it by, for example {@code GO 3.04}; null when it has none
 * @param readers who must have read it: {@link #EVERYONE} or the name of a queue; null for nobody
 * @param readDays days that they have for it, 1 to 365; null for nobody
 * @param edition number of its newest edition, from 1
 * @param english the text
 * @param spanish the same in Spanish, null where nobody has written it yet
 * @param withdrawn when it was taken out of use, null while it is in use
 * @param version counts its changes
 */
public record Article(
        long id,
        PublicRef ref,
        Sort sort,
        String topic,
        @Nullable String code,
        @Nullable String readers,
        @Nullable Integer readDays,
        int edition,
        Text english,
        @Nullable Text spanish,
        Instant changedAt,
        String changedBy,
        @Nullable Withdrawn withdrawn,
        int version) {

    /** Kind of record in audit lines, search entries and tasks. */
    public static final String KIND = "dispatch.article";

    /** Must be read by everybody who works with cases. */
    public static final String EVERYONE = "EVERYONE";

    private static final Locale SPANISH = Locale.of("es");

    static final int LONGEST_TOPIC = 60;
    static final int LONGEST_CODE = 20;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_BODY = 40_000;
    static final int LONGEST_WHY = 500;

    /** What it is for. */
    public enum Sort {
        /** Said to the public. */
        ANSWER,
        /** Kept by the staff. */
        PROCEDURE
    }

    /** Heading and body in one language. */
    public record Text(String title, String body) {}

    public record Withdrawn(Instant at, String by, String why) {}

    /** Code and title, as lists and tasks name it. */
    public String label() {
        return code == null ? english.title() : code + " " + english.title();
    }

    /** As an edition of it says it. */
    Article as(int number, Text said, @Nullable Text saidEs) {
        return new Article(
                id, ref, sort, topic, code, readers, readDays, number, said, saidEs, changedAt, changedBy, withdrawn,
                version);
    }

    /** The text in Spanish where that is asked for and there, else in English. */
    public Text in(boolean asksSpanish) {
        Text other = spanish;
        return asksSpanish && other != null ? other : english;
    }

    /** The language of that text. */
    public Locale language(boolean asksSpanish) {
        return asksSpanish && spanish != null ? SPANISH : Locale.ENGLISH;
    }
}
