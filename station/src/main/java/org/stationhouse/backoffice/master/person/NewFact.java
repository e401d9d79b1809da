package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person, as typed and read.
 *
 * @param said of a social security number its digits, nine or the last four
 * @param other id of the other person of a relation
 */
record NewFact(
        FactKind kind,
        String sort,
        String said,
        @Nullable String state,
        @Nullable Long other,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String source) {

    static NewFact of(FactKind kind, String sort, String said, @Nullable String state, String source) {
        return new NewFact(kind, sort, said, state, null, null, null, source);
    }

    NewFact with(long person) {
        return new NewFact(kind, sort, said, state, person, fromOn, untilOn, source);
    }

    boolean ssn() {
        return kind == FactKind.IDENTIFIER && sort.equals(Fact.SSN);
    }
}
