package org.stationhouse.backoffice.master.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.stationhouse.backoffice.master.IndexClock;

/**
 * What the browser sends to say something of a person.
 *
 * @param other number of the other person of a relation
 */
record FactForm(
        @NotBlank @Size(max = 20) String sort,

        @Size(max = Fact.LONGEST) @Pattern(regexp = PersonForm.NO_CONTROL)
        String said,

        @Pattern(regexp = "\\s*([A-Za-z]{2})?\\s*") String state,

        @Size(max = 20) @Pattern(regexp = PersonForm.NO_CONTROL)
        String other,

        @Size(max = 20) @Pattern(regexp = PersonForm.NO_CONTROL)
        String fromOn,

        @Size(max = 20) @Pattern(regexp = PersonForm.NO_CONTROL)
        String untilOn,

        @NotBlank @Size(max = Fact.LONGEST_SOURCE) @Pattern(regexp = PersonForm.NO_CONTROL)
        String source) {

    /** A field that the browser left out is an empty one. */
    FactForm {
        sort = sort == null ? "" : sort;
        said = said == null ? "" : said;
        state = state == null ? "" : state;
        other = other == null ? "" : other;
        fromOn = fromOn == null ? "" : fromOn;
        untilOn = untilOn == null ? "" : untilOn;
        source = source == null ? "" : source;
    }

    static FactForm empty(FactKind kind) {
        return new FactForm(kind.sorts().getFirst(), "", "", "", "", "", "");
    }

    NewFact toNewFact(FactKind kind, LocalDate today) {
        return new NewFact(
                kind,
                sort,
                said.strip(),
                state.isBlank() ? null : state.strip().toUpperCase(Locale.ROOT),
                null,
                IndexClock.day(fromOn, today).orElse(null),
                IndexClock.day(untilOn, today).orElse(null),
                source.strip());
    }
}
