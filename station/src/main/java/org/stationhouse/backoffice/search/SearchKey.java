package org.stationhouse.backoffice.search;

import java.util.List;
import java.util.stream.Stream;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** One thing that a record is found by: what was said, and the spellings under which it is filed. */
public sealed interface SearchKey {

    /** Where a look-up may be limited to; the order is that of the hits between equals. */
    enum Field {
        NUMBER,
        ALIAS,
        IDENTIFIER,
        PHONE,
        NAME,
        BORN,
        PLACE
    }

    /** A number that this house gave, for example {@code C26-000123}. */
    record Number(String number) implements SearchKey {}

    /** A number that another system gave. */
    record Alias(String number) implements SearchKey {}

    /** A number that an authority gave a person, with its kind as the screen says it: {@code License CA D1234567}. */
    record Identifier(String kind, String number) implements SearchKey {}

    record Phone(String number) implements SearchKey {}

    record Name(PersonName name) implements SearchKey {}

    /** A day of birth. */
    record Born(PartialDate on) implements SearchKey {}

    record Address(Place place) implements SearchKey {}

    default Field field() {
        return switch (this) {
            case Number it -> Field.NUMBER;
            case Alias it -> Field.ALIAS;
            case Identifier it -> Field.IDENTIFIER;
            case Phone it -> Field.PHONE;
            case Name it -> Field.NAME;
            case Born it -> Field.BORN;
            case Address it -> Field.PLACE;
        };
    }

    /** As the screen says why a record was found. */
    default String said() {
        return switch (this) {
            case Number it -> it.number();
            case Alias it -> it.number();
            case Identifier it -> it.kind() + " " + it.number();
            case Phone it -> it.number();
            case Name it -> it.name().toString();
            case Born it -> it.on().us();
            case Address it -> it.place().text();
        };
    }

    /** Normal forms that a look-up compares with, the fullest first. */
    default List<String> terms() {
        return switch (this) {
            case Number it -> Spelling.numberTerms(it.number());
            case Alias it -> Spelling.numberTerms(it.number());
            case Identifier it -> List.of(Spelling.compact(it.number()));
            case Phone it ->
                Stream.of(Spelling.phone(it.number()))
                        .filter(digits -> !digits.isEmpty())
                        .toList();
            case Name it -> Spelling.nameTerms(it.name());
            case Born it -> List.of(it.on().toString());
            case Address it -> Spelling.placeTerms(it.place().text());
        };
    }
}
