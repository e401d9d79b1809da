package org.stationhouse.backoffice.master.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column may hold. */
enum Field {
    ID("id", "rec_id", "unique_id"),
    GIVEN_NAME("given_name"),
    SURNAME("surname"),
    DATE_OF_BIRTH("date_of_birth"),
    STREET_NUMBER("street_number"),
    ADDRESS("address_1"),
    CITY("suburb", "city"),
    POSTCODE("postcode"),
    STATE("state"),
    PHONE("phone_number"),
    EMAIL("email"),
    SSN("soc_sec_id");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** @param heading whatever its case and the blanks around it */
    static Optional<Field> of(String heading) {
        String word = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.headings.contains(word)).findFirst();
    }

    /** Every heading, for a sentence. */
    static String all() {
        return Arrays.stream(values())
                .map(it -> String.join(" or ", it.headings))
                .collect(Collectors.joining(", "));
    }
}
