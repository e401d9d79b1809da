package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a line of a list shows of what was said of a person: other names, warnings, addresses. It stands as JSON in the person's own row,
 * so that a list reads one row for each of its lines; {@link FactStore} and {@link TakenStore} write it with the facts.
 */
final class LineFacts {

    private static final Set<FactKind> SHOWN = EnumSet.of(FactKind.NAME, FactKind.FLAG, FactKind.ADDRESS);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<List<Kept>> ALL = new TypeReference<>() {};

    /** @param at in milliseconds since 1970 */
    private record Kept(
            long id,
            String ref,
            FactKind kind,
            String sort,
            String said,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            long at) {

        static Kept of(Fact it) {
            return new Kept(
                    it.id(),
                    it.ref().text(),
                    it.kind(),
                    it.sort(),
                    it.said(),
                    it.fromOn(),
                    it.untilOn(),
                    it.at().toEpochMilli());
        }

        /** Who said it, and who wrote it down, no line shows. */
        Fact of(long person) {
            return new Fact(
                    id,
                    new PublicRef(ref),
                    person,
                    kind,
                    sort,
                    said,
                    null,
                    null,
                    from,
                    until,
                    "",
                    Instant.ofEpochMilli(at),
                    "");
        }
    }

    private LineFacts() {}

    /** As it is kept; null where nothing is. */
    static @Nullable String text(List<Fact> facts) {
        List<Kept> kept = facts.stream()
                .filter(it -> SHOWN.contains(it.kind()))
                .sorted(Comparator.comparing(Fact::id))
                .map(Kept::of)
                .toList();
        return kept.isEmpty() ? null : JSON.writeValueAsString(kept);
    }

    /** What was kept of a person. */
    static List<Fact> read(@Nullable String text, long person) {
        return text == null
                ? List.of()
                : JSON.readValue(text, ALL).stream().map(it -> it.of(person)).toList();
    }
}
