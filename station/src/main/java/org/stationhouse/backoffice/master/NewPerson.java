package org.stationhouse.backoffice.master;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;

/**
 * What is said of a person who may be new.
 *
 * @param born null when not said
 * @param looks how the person looks
 * @param known numbers, addresses, phones
 * @param source who said it, on what occasion; empty when not said
 */
public record NewPerson(PersonName name, @Nullable PartialDate born, Looks looks, List<Known> known, String source) {

    public NewPerson {
        known = List.copyOf(known);
        source = source.strip();
    }

    public static NewPerson of(PersonName name, @Nullable PartialDate born, String source) {
        return new NewPerson(name, born, Looks.NONE, List.of(), source);
    }

    /**
     * One thing that is known of the person.
     *
     * @param kind IDENTIFIER, ADDRESS or PHONE
     * @param sort which kind of it, as {@code OLN} of identifiers
     * @param said as it was said
     * @param state two letters of the issuing state, null where none issues it
     */
    public record Known(
            String kind, String sort, String said, @Nullable String state) {}
}
