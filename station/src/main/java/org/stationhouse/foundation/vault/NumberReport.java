package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries.Bearers;
import org.stationhouse.foundation.vault.NumberSeries.Lent;
import org.stationhouse.foundation.vault.NumberSeries.Line;
import org.stationhouse.foundation.vault.NumberSeries.Standing;

/** Compares what was counted with what is kept of each number, and both with the records that bear them. */
@Component
class NumberReport {

    private final NumberStore store;
    private final Map<String, Bearers> bearers;
    private final List<Lent> lenders;

    NumberReport(NumberStore store, List<Bearers> bearers, List<Lent> lenders) {
        this.store = store;
        this.lenders = lenders;
        this.bearers = bearers.stream().collect(Collectors.toMap(Bearers::series, Function.identity()));
    }

    /** @param old what was reserved before this is ageing */
    List<Line> lines(Instant old) {
        var lines = new ArrayList<Line>();
        for (NumberStore.Counted counted : store.series()) {
            lines.addAll(store.gaps(counted.series(), counted.year(), counted.last()));
            Bearers room = bearers.get(counted.series());
            Set<Long> lent = lent(counted);
            store.unsettled(counted.series(), counted.year(), old).forEach(it -> lines.add(known(it, lent)));
            if (room != null) {
                lines.addAll(compared(counted, new HashSet<>(room.borne(counted.year()))));
            }
        }
        return lines;
    }

    private Set<Long> lent(NumberStore.Counted counted) {
        return lenders.stream()
                .filter(it -> it.series().equals(counted.series()))
                .flatMap(it -> it.lent(counted.year()).stream())
                .collect(Collectors.toSet());
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
