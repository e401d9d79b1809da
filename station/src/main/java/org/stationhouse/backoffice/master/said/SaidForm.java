package org.stationhouse.backoffice.master.said;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.stationhouse.backoffice.master.IndexClock;

/**
 * What the browser sends to say something of a vehicle or an organization.
 *
 * @param other number of the person meant
 */
record SaidForm(
        @NotBlank @Size(max = 20) String sort,

        @Size(max = Said.LONGEST) @Pattern(regexp = NO_CONTROL)
        String said,

        @Pattern(regexp = "\\s*([A-Za-z]{2})?\\s*") String state,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String other,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String fromOn,

        @Size(max = 20) @Pattern(regexp = NO_CONTROL) String untilOn,

        @NotBlank @Size(max = Said.LONGEST_SOURCE) @Pattern(regexp = NO_CONTROL)
        String source) {

    static final String NO_CONTROL = "\\P{Cc}*";

    /** A field that the browser left out is an empty one. */
    SaidForm {
        sort = sort == null ? "" : sort;
        said = said == null ? "" : said;
        state = state == null ? "" : state;
        other = other == null ? "" : other;
        fromOn = fromOn == null ? "" : fromOn;
        untilOn = untilOn == null ? "" : untilOn;
        source = source == null ? "" : source;
    }

    static SaidForm empty(SaidKind kind) {
        return new SaidForm(kind.sorts().getFirst(), "", "", "", "", "", "");
    }

    NewSaid toNewSaid(SaidKind kind, LocalDate today) {
        return new NewSaid(
                kind,
                sort,
                said.strip(),
                !kind.issued() || state.isBlank() ? null : state.strip().toUpperCase(Locale.ROOT),
                null,
                IndexClock.day(fromOn, today).orElse(null),
                IndexClock.day(untilOn, today).orElse(null),
                source.strip());
    }
}
