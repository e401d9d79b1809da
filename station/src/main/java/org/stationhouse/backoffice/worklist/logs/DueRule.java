package org.stationhouse.backoffice.worklist.logs;

/** Until when an entry must be answered. */
public sealed interface DueRule {

    record None() implements DueRule {}

    /** So many hours after the time of the entry. */
    record Hours(int count) implements DueRule {}

    /** So many days on which the agency works after the day of the entry. */
    record Days(int count) implements DueRule {}

    /** On the day that stands in a date field, or in a field of date and time at that moment. @param field key of it */
    record OnField(String field) implements DueRule {}

    /** As the database and the messages call it. */
    default String word() {
        return switch (this) {
            case None it -> "NONE";
            case Hours it -> "HOURS";
            case Days it -> "DAYS";
            case OnField it -> "FIELD";
        };
    }

    default int count() {
        return switch (this) {
            case Hours it -> it.count;
            case Days it -> it.count;
            case None it -> 0;
            case OnField it -> 0;
        };
    }
}
