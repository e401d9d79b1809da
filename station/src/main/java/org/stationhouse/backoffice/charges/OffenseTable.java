package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.Agency;

/**
 * The offense table: what a section was on a date. It holds the starter set of the program, and over it what was imported; where
 * the state's table knows a section, the starter set is silent on it. It is served from memory and notices an import by itself.
 */
@Service
public class OffenseTable {

    /** Latest first; what reaches back furthest last. */
    private static final Comparator<Offense> LATEST = Comparator.comparing(
                    Offense::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    /**
     * @param edition number of the last imported row
     * @param sections in their order
     */
    private record Shelf(long edition, Map<Statute, List<Offense>> sections) {}

    private final OffenseStore store;
    private final List<Offense> starter = StarterSet.read();
    private volatile Shelf shelf = new Shelf(-1, Map.of());

    OffenseTable(OffenseStore store) {
        this.store = store;
    }

    /** The section as it was on a day; empty when it is not in the table or was not in force. */
    public Optional<Offense> on(Statute statute, LocalDate day) {
        return latest(versions(statute), day);
    }

    /** All versions of a section, the latest first; empty when it is not in the table. */
    public List<Offense> versions(Statute statute) {
        return sections().getOrDefault(statute, List.of());
    }

    /** The sections that a filter asks for, each as it was on its day. */
    public List<Offense> list(OffenseFilter filter, Comparator<Offense> order) {
        return sections().values().stream()
                .flatMap(versions -> latest(versions, filter.on()).stream())
                .filter(filter.test())
                .sorted(order)
                .toList();
    }

    /** Every section of a state, whenever it was in force; of all states for null. */
    Stream<Statute> statutes(@Nullable String state) {
        return sections().keySet().stream()
                .filter(it -> state == null || it.state().equals(state));
    }

    /** The agency's state, by its ORI; null when the table has nothing of it. */
    @Nullable
    String home(@Nullable Agency agency) {
        return Optional.ofNullable(agency)
                .map(it -> it.ori().text().substring(0, 2))
                .filter(states()::contains)
                .orElse(null);
    }

    List<String> codes() {
        return sections().keySet().stream()
                .map(Statute::code)
                .distinct()
                .sorted(Statute.CODES)
                .toList();
    }

    List<String> states() {
        return sections().keySet().stream()
                .map(Statute::state)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Offense> latest(List<Offense> versions, LocalDate day) {
        return versions.stream().filter(it -> it.inForce(day)).findFirst();
    }

    private Map<Statute, List<Offense>> sections() {
        long edition = store.edition();
        Shelf now = shelf;
        if (now.edition() != edition) {
            now = new Shelf(edition, sections(store.all()));
            shelf = now;
        }
        return now.sections();
    }

    private Map<Statute, List<Offense>> sections(List<Offense> imported) {
        var known = new HashSet<Statute>();
        imported.forEach(it -> known.add(it.statute()));
        return Stream.concat(imported.stream(), starter.stream().filter(it -> !known.contains(it.statute())))
                .sorted(Comparator.comparing(Offense::statute).thenComparing(LATEST))
                .collect(Collectors.groupingBy(Offense::statute, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }
}
