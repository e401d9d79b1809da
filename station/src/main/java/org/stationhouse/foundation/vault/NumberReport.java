package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries.Bearers;
import org.stationhouse.foundation.vault.NumberSeries.Family;
import org.stationhouse.foundation.vault.NumberSeries.Lent;
import org.stationhouse.foundation.vault.NumberSeries.Line;
import org.stationhouse.foundation.vault.NumberSeries.Standing;

/** Compares what was counted with what is kept of each number, and both with the records that bear them. */
@Component
class NumberReport {

    private final NumberStore store;
    private final Map<String, Bearers> bearers;
    private final List<Lent> lenders;
    private final List<Family> families;

    NumberReport(NumberStore store, List<Bearers> bearers, List<Lent> lenders, List<Family> families) {
        this.store = store;
        this.families = families;
        this.lenders = lenders;
        this.bearers = bearers.stream().collect(Collectors.toMap(Bearers::series, Function.identity()));
    }

    /** @param old what was reserved before this is ageing */
    List<Line> lines(Instant old) {
        var lines = new ArrayList<Line>();
        for (NumberStore.Counted counted : store.series()) {
            lines.addAll(store.gaps(counted.series(), counted.year(), counted.last()));
            Set<Long> lent = lent(counted);
            store.unsettled(counted.series(), counted.year(), old).forEach(it -> lines.add(known(it, lent)));
            borne(counted).ifPresent(it -> lines.addAll(compared(counted, new HashSet<>(it))));
        }
        return lines;
    }

    /** Empty where no room says. */
    private Optional<List<Long>> borne(NumberStore.Counted counted) {
        Bearers room = bearers.get(counted.series());
        return room != null
                ? Optional.of(room.borne(counted.year()))
                : families(counted).findFirst().map(it -> it.borne(counted.series(), counted.year()));
    }

    private Set<Long> lent(NumberStore.Counted counted) {
        return Stream.concat(
                        lenders.stream()
                                .filter(it -> it.series().equals(counted.series()))
                                .flatMap(it -> it.lent(counted.year()).stream()),
                        families(counted).flatMap(it -> it.lent(counted.series(), counted.year()).stream()))
                .collect(Collectors.toSet());
    }

    private Stream<Family> families(NumberStore.Counted counted) {
        return families.stream().filter(it -> counted.series().startsWith(it.prefix()));
    }

    private static Line known(Line line, Set<Long> lent) {
        return line.standing() == Standing.AGEING && lent.contains(line.running())
                ? new Line(line.series(), line.year(), line.running(), Standing.LENT, line.since(), line.why())
                : line;
    }

    private List<Line> compared(NumberStore.Counted counted, Set<Long> borne) {
        var lines = new ArrayList<Line>();
        Set<Long> used = new HashSet<>(store.used(counted.series(), counted.year()));
        used.stream()
                .filter(it -> !borne.contains(it))
                .sorted()
                .forEach(it -> lines.add(line(counted, it, Standing.ORPHAN)));
        borne.stream()
                .filter(it -> !used.contains(it))
                .sorted()
                .forEach(it -> lines.add(line(counted, it, Standing.FOREIGN)));
        return lines;
    }

    private static Line line(NumberStore.Counted counted, long running, Standing standing) {
        return new Line(counted.series(), counted.year(), running, standing, null, "");
    }
}
