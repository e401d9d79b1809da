package org.stationhouse.backoffice.search;

import java.util.List;
import java.util.stream.Stream;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** One thing that a record is found by: what was said, and the spellings under which it is filed. */
public sealed interface SearchKey {

    /** Where a look-up may be limited to; the order is that of the hits between equals. */
    enum Field {
        NUMBER,
        ALIAS,
        PHONE,
        NAME,
        PLACE
    }

    /** A number that this house gave, for example {@code C26-000123}. */
    record Number(String number) implements SearchKey {}

    /** A number that another system gave. */
    record Alias(String number) implements SearchKey {}

    record Phone(String number) implements SearchKey {}

    record Name(PersonName name) implements SearchKey {}

    record Address(Place place) implements SearchKey {}

    default Field field() {
        return switch (this) {
            case Number it -> Field.NUMBER;
            case Alias it -> Field.ALIAS;
            case Phone it -> Field.PHONE;
            case Name it -> Field.NAME;
            case Address it -> Field.PLACE;
        };
    }

    /** As the screen says why a record was found. */
    default String said() {
        return switch (this) {
            case Number it -> it.number();
            case Alias it -> it.number();
            case Phone it -> it.number();
            case Name it -> it.name().toString();
            case Address it -> it.place().text();
        };
    }

    /** Normal forms that a look-up compares with, the fullest first. */
    default List<String> terms() {
        return switch (this) {
            case Number it -> Spelling.numberTerms(it.number());
            case Alias it -> Spelling.numberTerms(it.number());
            case Phone it ->
                Stream.of(Spelling.phone(it.number()))
                        .filter(digits -> !digits.isEmpty())
                        .toList();
            case Name it -> Spelling.nameTerms(it.name());
            case Address it -> Spelling.placeTerms(it.place().text());
        };
    }
}
