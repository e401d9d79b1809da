package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * One thing that was said of a person.
 *
 * @param person id of the row it was said of
 * @param sort one of the sorts of its kind
 * @param said as said; of a social security number only its last digits
 * @param state two letters of the issuing state, null where none issues it
 * @param other id of the other person of a relation, null for anything else
 * @param fromOn since when it holds, null when not said
 * @param untilOn last day on which it holds, null when not said
 * @param source who said it, on what occasion
 * @param at when it was entered
 */
record Fact(
        long id,
        PublicRef ref,
        long person,
        FactKind kind,
        String sort,
        String said,
        @Nullable String state,
        @Nullable Long other,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String source,
        Instant at,
        String by) {

    static final String SSN = "SSN";
    static final int LONGEST = 200;
    static final int LONGEST_SOURCE = 120;

    PersonName name() {
        return PersonName.of(said);
    }

    /** Whether it holds on that day. */
    boolean holds(LocalDate day) {
        return (fromOn == null || !fromOn.isAfter(day)) && (untilOn == null || !untilOn.isBefore(day));
    }

    /** A relation as the other side has it: who is the parent of one has that one as a child. @param sides rows of that side */
    Fact turned(List<Long> sides) {
        String back = switch (sort) {
            case "PARENT" -> "CHILD";
            case "CHILD" -> "PARENT";
            default -> sort;
        };
        long side = other == null ? sides.getFirst() : other;
        return new Fact(id, ref, side, kind, back, said, state, person, fromOn, untilOn, source, at, by);
    }

    /** A name as a fact says it: {@link PersonName#of} reads the same name from it. */
    static String text(PersonName name) {
        return name.first().isEmpty() && name.last().contains(" ") ? name.last() + "," : name.toString();
    }
}
