package org.stationhouse.desk.dispatch.imports;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.NumberSeries;

/** Removes what a run brought and nobody touched since, so many a transaction as one audit line names; the rest stays. */
@Service
class UndoBatches {

    /** So many of the calls that stay are named on the page. */
    static final int SHOWN = 100;

    private final UndoStore store;
    private final RunStore runs;
    private final SearchEntries index;
    private final Worklist worklist;
    private final NumberSeries numbers;
    private final AuditTrail audit;
    private final Clock clock;

    UndoBatches(
            UndoStore store,
            RunStore runs,
            SearchEntries index,
            Worklist worklist,
            NumberSeries numbers,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.index = index;
        this.worklist = worklist;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an undo would do, or has left.
     *
     * @param free calls that nobody touched
     * @param staying how many stay, by what was done with them
     * @param first the first of those that stay
     */
    record Standing(long free, Map<BroughtCall.Touch, Long> staying, List<BroughtCall> first) {

        long stay() {
            return staying.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Transactional
    Standing standing(ImportRun run) {
        var staying = new EnumMap<BroughtCall.Touch, Long>(BroughtCall.Touch.class);
        var first = new ArrayList<BroughtCall>();
        long free = 0;
        List<BroughtCall> calls = judged(run, 0);
        while (!calls.isEmpty()) {
            for (BroughtCall call : calls) {
                BroughtCall.Touch why = call.why();
                if (why == null) {
                    free++;
                } else {
                    staying.merge(why, 1L, Long::sum);
                    if (first.size() < SHOWN) {
                        first.add(call);
                    }
                }
            }
            calls = judged(run, calls.getLast().id());
        }
        return new Standing(free, staying, first);
    }

    /**
     * Goes on behind a call.
     *
     * @param after id of the last call looked at, 0 at the beginning
     * @return id of the last one looked at now; {@code after} when there was none
     * @throws CannotRun when the run was stopped meanwhile; nothing is removed then
     */
    @Transactional
    long remove(ImportRun run, long after, String why, Actor actor) {
        List<Long> held = store.hold(run.id(), after, Act.MOST_REFS);
        if (held.isEmpty()) {
            return after;
        }
        List<BroughtCall> free =
                judged(run, after).stream().filter(it -> it.why() == null).toList();
        if (runs.removed(run.id(), free.size(), clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 0) {
            throw new CannotRun("This was stopped meanwhile; undo the import again to go on.");
        }
        if (!free.isEmpty()) {
            store.remove(free);
            index.removeAll(Call.KIND, free.stream().map(BroughtCall::ref).toList());
            free.stream()
                    .collect(Collectors.groupingBy(
                            BroughtCall::year, Collectors.mapping(BroughtCall::running, Collectors.toList())))
                    .forEach((year, running) -> numbers.takeBack(Call.SERIES, year, running, "Import undone: " + why));
            audit.write(Act.done("dispatch.call.undo", actor)
                    .on(Call.KIND, free.stream().map(it -> it.ref().text()).toList())
                    .because(why));
        }
        return held.getLast();
    }

    private List<BroughtCall> judged(ImportRun run, long after) {
        List<BroughtCall> calls = store.brought(run.id(), after, Act.MOST_REFS);
        Set<String> named = worklist.named(
                Call.KIND, calls.stream().map(it -> it.ref().text()).toList());
        return calls.stream()
                .map(it -> it.why() == null && named.contains(it.ref().text()) ? it.stays(BroughtCall.Touch.TASK) : it)
                .toList();
    }
}
