package org.stationhouse.backoffice.charges.count;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The counts of arrests, for the room that keeps the arrests and asks who may see them. */
@Component
public class CountBook {

    private final CountStore store;

    CountBook(CountStore store) {
        this.store = store;
    }

    /** Adds a line to an arrest that the caller's transaction holds. */
    public void add(long arrest, CountLine line) {
        store.add(arrest, line);
    }

    public CountSheet of(long arrest) {
        return CountSheet.of(store.of(List.of(arrest)).getOrDefault(arrest, List.of()));
    }

    /** Arrest to its counts; one without counts is not in it. */
    public Map<Long, CountSheet> of(Collection<Long> arrests) {
        return store.of(arrests).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> CountSheet.of(it.getValue())));
    }
}
