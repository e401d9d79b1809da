package org.stationhouse.backoffice.master.hot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An entry of the agency's own list.
 *
 * @param number for example {@code H26-000123}
 * @param subject one of {@link #SUBJECTS}
 * @param kind one of {@link #KINDS}
 * @param said name, plate, VIN or serial number
 * @param born date of birth of a person, null when not known
 * @param state two letters of the state of a plate, null when not known
 * @param detail what it looks like, in words
 * @param sinceOn since when it is so
 * @param untilOn last day on which it holds, null when open
 * @param contact whom to call before acting, with a number that answers at night
 * @param caseNumber number of the case, of this house or another agency's; empty when there is none
 * @param reason why it was entered, and by what paper
 * @param checkedAt when a second person compared it with its source, null until then
 * @param clearedAt when it was taken off, null while it holds
 */
record HotEntry(
        long id,
        PublicRef ref,
        String number,
        String subject,
        String kind,
        String said,
        @Nullable PartialDate born,
        @Nullable String state,
        String detail,
        LocalDate sinceOn,
        @Nullable LocalDate untilOn,
        String contact,
        String caseNumber,
        String reason,
        Instant enteredAt,
        String enteredBy,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable Instant clearedAt,
        @Nullable String clearedBy,
        @Nullable String clearedWhy,
        int version) {

    static final String SERIES = "master.hot";

    static final List<String> SUBJECTS = List.of("PERSON", "PLATE", "VIN", "GUN", "ARTICLE");
    static final List<String> KINDS = List.of("WANTED", "MISSING", "STOLEN", "LOST", "FELONY");

    /** Two digits of the year and a running number of at least six. */
    static String number(int year, long running) {
        return "H%02d-%06d".formatted(year % 100, running);
    }

    /** Whether it holds on that day. */
    boolean holds(LocalDate day) {
        return clearedAt == null && (untilOn == null || !untilOn.isBefore(day));
    }

    /** Message key of its standing on that day. */
    String standing(LocalDate day) {
        return clearedAt != null ? "CLEARED" : !holds(day) ? "ENDED" : checkedAt == null ? "UNCHECKED" : "HOLDS";
    }

    /** Whether somebody can be sought by this and something stolen by that: a name is not stolen, a gun is not wanted. */
    static boolean fits(String subject, String kind) {
        boolean person = subject.equals("PERSON");
        return switch (kind) {
            case "WANTED", "MISSING" -> person;
            case "FELONY" -> subject.equals("PLATE") || subject.equals("VIN");
            default -> !person;
        };
    }
}
