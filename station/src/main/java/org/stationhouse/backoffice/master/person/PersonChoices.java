package org.stationhouse.backoffice.master.person;

import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.web.Words;

/** What the fields of a person offer: NIBRS codes of sex, race and ethnicity, NCIC codes of hair and eyes. */
final class PersonChoices {

    private static final List<String> SEXES = List.of("F", "M", "U");
    private static final List<String> RACES = List.of("W", "B", "I", "A", "P", "U");
    private static final List<String> ETHNICITIES = List.of("H", "N", "U");
    private static final List<String> HAIR =
            List.of("BLK", "BLN", "BRO", "GRY", "RED", "SDY", "WHI", "BLU", "GRN", "ONG", "PNK", "PLE", "BAL", "XXX");
    private static final List<String> EYES =
            List.of("BLK", "BLU", "BRO", "GRN", "GRY", "HAZ", "MAR", "MUL", "PNK", "XXX");

    private PersonChoices() {}

    /** Options by field. */
    static Map<String, Map<String, String>> of(Words words) {
        return Map.of(
                "sex", words.choices("master.sex.", SEXES),
                "race", words.choices("master.race.", RACES),
                "ethnicity", words.choices("master.ethnicity.", ETHNICITIES),
                "hair", words.choices("master.hair.", HAIR),
                "eyes", words.choices("master.eyes.", EYES));
    }

    static boolean right(String field, String value) {
        return value.isEmpty() || (field.equals("hair") ? HAIR : EYES).contains(value);
    }
}
