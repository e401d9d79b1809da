package org.stationhouse.backoffice.office.glass;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to break a glass, or to review one.
 *
 * @param kind kind of the record, {@code record} its reference, {@code back} the address to go on to
 * @param verdict and {@code note} of the reviewer, {@code version} of what he saw
 */
record GlassForm(
        String kind,
        String record,
        String back,
        String caseNumber,
        String reason,
        String explanation,
        String verdict,
        String note,
        Integer version) {

    GlassForm(
            @Nullable String kind,
            @Nullable String record,
            @Nullable String back,
            @Nullable String caseNumber,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable String verdict,
            @Nullable String note,
            @Nullable Integer version) {
        this.kind = plain(kind);
        this.record = plain(record);
        this.back = back != null && back.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? back : "/";
        this.caseNumber = plain(caseNumber);
        this.reason = plain(reason);
        this.explanation = plain(explanation);
        this.verdict = plain(verdict);
        this.note = plain(note);
        this.version = version == null ? 0 : version;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static GlassForm of(String kind, String record, String back) {
        return new GlassForm(kind, record, back, "", "", "", "", "", 0);
    }
}
