package org.stationhouse.backoffice.worklist.logs;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * One entry of a log.
 *
 * @param edition number of the edition under which it was written, and is shown for good
 * @param at when it happened
 * @param paper whether it was written on a blank form first
 * @param about record that it is tied to, a case as a rule; null for none
 * @param guarded whether it is filed apart, for few
 * @param due first moment at which it is late, null for no time limit
 * @param values what stands in its fields now, as {@link FieldReader} keeps it, by key
 */
public record LogEntry(
        long id,
        PublicRef ref,
        long log,
        int edition,
        String number,
        Instant at,
        Instant madeAt,
        String madeBy,
        boolean paper,
        Task.@Nullable About about,
        boolean guarded,
        State state,
        @Nullable Instant due,
        Map<String, String> values,
        int version) {

    /** Kind of record in audit lines and in the search. */
    public static final String KIND = "worklist.entry";

    public static final int LONGEST_SAID = 1_000;

    public LogEntry {
        values = Map.copyOf(values);
    }

    LogEntry with(long id, @Nullable Instant due, Map<String, String> values) {
        return new LogEntry(
                id, ref, log, edition, number, at, madeAt, madeBy, paper, about, guarded, state, due, values, version);
    }

    /** As it is after a correction, in the version before it. */
    LogEntry corrected(Writing said, boolean few) {
        var now = new HashMap<>(values);
        now.putAll(said.values());
        now.values().removeIf(String::isEmpty);
        return new LogEntry(
                id,
                ref,
                log,
                edition,
                number,
                said.at(),
                madeAt,
                madeBy,
                paper,
                said.about(),
                few,
                state,
                due,
                now,
                version);
    }

    /** How far it is. An entry of a log that does not close is logged, and that is all. */
    public sealed interface State {

        record Open() implements State {}

        record Logged() implements State {}

        record Done(Instant at, String by, String result) implements State {}

        record Void(Instant at, String by, String why) implements State {}

        /** As the database and the messages call it. */
        default String word() {
            return switch (this) {
                case Open it -> "OPEN";
                case Logged it -> "LOGGED";
                case Done it -> "DONE";
                case Void it -> "VOID";
            };
        }
    }

    /**
     * A line of its history.
     *
     * @param said note, result or reason; null for none
     * @param values what it put into the fields, by key; empty text where it emptied one
     */
    public record Line(
            Instant at, String by, Kind kind, @Nullable String said, Map<String, String> values) {

        public Line {
            values = Map.copyOf(values);
        }
    }

    public enum Kind {
        WRITTEN,
        CORRECTED,
        NOTED,
        FILLED,
        CLOSED,
        OPENED,
        VOIDED
    }

    /**
     * What is written at first.
     *
     * @param number of a blank form, null for the next one
     * @param answers who is meant of those offered, by key of the field: a reference, or {@link KnownIndex#NONE}
     */
    public record Writing(
            Instant at,
            Task.@Nullable About about,
            Map<String, String> values,
            @Nullable String number,
            Map<String, String> answers) {

        /** Where nobody was offered. */
        public Writing(Instant at, Task.@Nullable About about, Map<String, String> values, @Nullable String number) {
            this(at, about, values, number, Map.of());
        }
    }
}
