package org.stationhouse.backoffice.master.said;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a vehicle or an organization, as typed and read.
 *
 * @param person id of the person meant, null where nobody of the index is
 */
public record NewSaid(
        SaidKind kind,
        String sort,
        String said,
        @Nullable String state,
        @Nullable Long person,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String source) {

    public static NewSaid of(SaidKind kind, String sort, String said, @Nullable String state, String source) {
        return new NewSaid(kind, sort, said, state, null, null, null, source);
    }

    public NewSaid with(long someone) {
        return new NewSaid(kind, sort, said, state, someone, fromOn, untilOn, source);
    }
}
