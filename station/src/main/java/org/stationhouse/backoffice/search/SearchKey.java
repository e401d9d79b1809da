package org.stationhouse.backoffice.search;

import java.util.List;
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

    Field field();

    /** As the screen says why a record was found. */
    String said();

    /** Normal forms that a look-up compares with, the fullest first. */
    List<String> terms();

    /** A number that this house gave, for example {@code C26-000123}. */
    record Number(String said) implements SearchKey {
        @Override
        public Field field() {
            return Field.NUMBER;
        }

        @Override
        public List<String> terms() {
            return Spelling.numberTerms(said);
        }
    }

    /** A number that another system gave. */
    record Alias(String said) implements SearchKey {
        @Override
        public Field field() {
            return Field.ALIAS;
        }

        @Override
        public List<String> terms() {
            return Spelling.numberTerms(said);
        }
    }

    record Phone(String said) implements SearchKey {
        @Override
        public Field field() {
            return Field.PHONE;
        }

        @Override
        public List<String> terms() {
            String digits = Spelling.phone(said);
            return digits.isEmpty() ? List.of() : List.of(digits);
        }
    }

    record Name(PersonName name) implements SearchKey {
        @Override
        public Field field() {
            return Field.NAME;
        }

        @Override
        public String said() {
            return name.toString();
        }

        @Override
        public List<String> terms() {
            return Spelling.nameTerms(name);
        }
    }

    record Address(Place place) implements SearchKey {
        @Override
        public Field field() {
            return Field.PLACE;
        }

        @Override
        public String said() {
            return place.text();
        }

        @Override
        public List<String> terms() {
            return Spelling.placeTerms(place.text());
        }
    }
}
