package org.stationhouse.backoffice.search.text;

import java.time.Instant;
import org.stationhouse.foundation.kernel.PublicRef;

/** Texts of records that there are not. */
final class Texts {

    /** A kind of record that has texts, of which everybody with its right may know. */
    static final String KIND = "reports.report";

    private Texts() {}

    static Passage passage(String text) {
        return passage(PublicRef.fresh(), "narrative", Instant.parse("2026-11-20T08:00:00Z"), "Kim", text);
    }

    static Passage passage(PublicRef ref, String part, Instant at, String author, String text) {
        return new Passage(KIND, ref, part, "search.title", at, author, text);
    }
}
