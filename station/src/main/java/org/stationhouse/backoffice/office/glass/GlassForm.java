package org.stationhouse.backoffice.office.glass;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Glass;

/**
 * What the browser sends to break a glass.
 *
 * @param kind kind of the record, {@code record} its reference, {@code back} the address to go on to
 */
record GlassForm(
        String kind,
        String record,
        String back,
        @NotNull(message = "{staff.choose.one}") Glass.@Nullable Reason reason,
        String caseNumber,
        String explanation) {

    GlassForm(
            @Nullable String kind,
            @Nullable String record,
            @Nullable String back,
            Glass.@Nullable Reason reason,
            @Nullable String caseNumber,
            @Nullable String explanation) {
        this.kind = kind == null ? "" : kind;
        this.record = record == null ? "" : record;
        this.back = back != null && back.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? back : "/";
        this.reason = reason;
        this.caseNumber = caseNumber == null ? "" : caseNumber.strip();
        this.explanation = explanation == null ? "" : explanation.strip();
    }

    static GlassForm of(String kind, String record, String back) {
        return new GlassForm(kind, record, back, null, "", "");
    }
}
