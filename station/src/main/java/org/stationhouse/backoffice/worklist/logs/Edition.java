package org.stationhouse.backoffice.worklist.logs;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Queue;

/**
 * A log as it was defined at one time.
 *
 * @param purpose what is written in it and how, for those who write; may be empty
 * @param law statute or order that asks for it, as it is cited; empty for none
 * @param readers queues whose people read it; empty for everybody who works with cases
 * @param writers queues whose people write in it; empty for everybody who reads it
 * @param closes whether an entry is open until it is answered with a result
 * @param results how an entry can end; empty where that is free text
 * @param owner whose the tasks are: code of a {@link org.stationhouse.backoffice.worklist.Owner}
 * @param dueUntil key of a field that ends the time limit once it is filled in, as closing the entry does; null for none
 * @param clock which clocks of law its entries start, null for none
 */
public record Edition(
        String name,
        String purpose,
        String law,
        List<LogField> fields,
        Set<Queue> readers,
        Set<Queue> writers,
        boolean closes,
        List<String> results,
        DueRule due,
        String owner,
        Rhythm rhythm,
        @Nullable String dueUntil,
        @Nullable LawClock clock) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_PURPOSE = 1_000;
    public static final int LONGEST_LAW = 120;
    public static final int MOST_FIELDS = 30;

    public Edition {
        fields = List.copyOf(fields);
        results = List.copyOf(results);
        readers = readers.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(readers));
        writers = writers.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(writers));
        if (name.isBlank() || name.length() > LONGEST_NAME || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("a log has a name and at most " + MOST_FIELDS + " fields");
        }
    }

    /** One whose time limit only ends as the entry is closed, and that starts no clock of law. */
    public Edition(
            String name,
            String purpose,
            String law,
            List<LogField> fields,
            Set<Queue> readers,
            Set<Queue> writers,
            boolean closes,
            List<String> results,
            DueRule due,
            String owner,
            Rhythm rhythm) {
        this(name, purpose, law, fields, readers, writers, closes, results, due, owner, rhythm, null, null);
    }

    /** Fields that say, once they are filled in, that something is done: of the time limit, of the clocks of law. */
    List<LogField> stops() {
        return Stream.of(dueUntil, clock == null ? null : clock.until())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(it -> field(it).stream())
                .toList();
    }

    public Optional<LogField> field(String key) {
        return fields.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    Edition withFields(List<LogField> others) {
        return new Edition(
                name, purpose, law, others, readers, writers, closes, results, due, owner, rhythm, dueUntil, clock);
    }
}
