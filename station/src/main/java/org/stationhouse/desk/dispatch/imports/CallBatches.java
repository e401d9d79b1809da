package org.stationhouse.desk.dispatch.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.NumberSeries;

/** Loads the rows of one transaction: calls, their history, log and search entries, and one audit line that names them all. */
@Service
class CallBatches {

    /** As many as one audit line names. */
    static final int ROWS = Act.MOST_REFS;

    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final ImportStore store;
    private final RunStore runs;
    private final SearchEntries index;
    private final NumberSeries numbers;
    private final AuditTrail audit;
    private final Clock clock;

    CallBatches(
            ImportStore store,
            RunStore runs,
            SearchEntries index,
            NumberSeries numbers,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.index = index;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    record Result(long loaded, long unchanged, List<LogRow.Bad> rejected) {}

    /** Which rows are new, by the year of their numbers. */
    private record Judged(TreeMap<Integer, List<ReadRow>> byYear, long unchanged, List<LogRow.Bad> rejected) {

        Result result() {
            return new Result(byYear.values().stream().mapToLong(List::size).sum(), unchanged, rejected);
        }
    }

    /**
     * A number that is there with the same content is unchanged; with other content the row is rejected and the call stays as it
     * is: which of the two is right, a person decides.
     *
     * @throws CannotRun when the run was stopped meanwhile; nothing is loaded then
     */
    @Transactional
    public Result load(List<ReadRow> rows, String system, ImportRun run, Actor actor) {
        store.lock();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Judged judged = judge(rows, store.known(system, numbers(rows)), now);
        var taken = new ArrayList<TakenCall>();
        judged.byYear.forEach((year, fresh) -> taken.addAll(numbered(year, fresh)));
        if (!taken.isEmpty()) {
            write(taken, system, run, now, actor);
        }
        Result result = judged.result();
        told(run, new ImportRun.Figures(0, result.loaded, result.rejected.size(), result.unchanged), now);
        return result;
    }

    /**
     * Says what would become of the rows and changes nothing.
     *
     * @param seen numbers and contents of the rows of this file before them; they are added
     */
    @Transactional(readOnly = true)
    public Result weigh(List<ReadRow> rows, String system, Map<String, String> seen) {
        return weighed(rows, system, seen, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same for a run, whose figures follow. */
    @Transactional
    public Result look(List<ReadRow> rows, String system, ImportRun run, Map<String, String> seen) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Result result = weighed(rows, system, seen, now);
        told(run, new ImportRun.Figures(result.loaded, 0, result.rejected.size(), result.unchanged), now);
        return result;
    }

    private Result weighed(List<ReadRow> rows, String system, Map<String, String> seen, Instant now) {
        store.known(system, numbers(rows)).forEach(seen::putIfAbsent);
        return judge(rows, seen, now).result();
    }

    private void told(ImportRun run, ImportRun.Figures more, Instant now) {
        if (runs.beat(run.id(), more, now) == 0) {
            throw new CannotRun("This import was stopped meanwhile; the next one goes on.");
        }
    }

    private static List<String> numbers(List<ReadRow> rows) {
        return rows.stream().map(row -> row.row().oldNumber()).toList();
    }

    private static Judged judge(List<ReadRow> rows, Map<String, String> known, Instant now) {
        var rejected = new ArrayList<LogRow.Bad>();
        var byYear = new TreeMap<Integer, List<ReadRow>>();
        long unchanged = 0;
        for (ReadRow row : rows) {
            String number = row.row().oldNumber();
            String before = known.putIfAbsent(number, row.content());
            if (before != null && before.equals(row.content())) {
                unchanged++;
            } else if (before != null) {
                rejected.add(row.bad(
                        "The number " + number + " is there already with other content; it was left as it is."));
            } else if (row.moment().at().isAfter(now.plus(AHEAD))) {
                known.remove(number);
                rejected.add(row.bad("The time " + row.row().saidTime() + " lies in the future."));
            } else {
                byYear.computeIfAbsent(row.row().local().getYear(), year -> new ArrayList<>())
                        .add(row);
            }
        }
        return new Judged(byYear, unchanged, rejected);
    }

    private List<TakenCall> numbered(int year, List<ReadRow> fresh) {
        long first = numbers.reserveBlock(Call.SERIES, year, fresh.size());
        var taken = new ArrayList<TakenCall>();
        for (ReadRow one : fresh) {
            taken.add(new TakenCall(PublicRef.fresh(), Call.number(year, first + taken.size()), one));
        }
        numbers.useBlock(Call.SERIES, year, first, fresh.size());
        return taken;
    }

    private void write(List<TakenCall> taken, String system, ImportRun run, Instant now, Actor actor) {
        Map<String, Long> ids = new HashMap<>(store.insertCalls(taken, actor.name()));
        store.insertHistory(taken, ids, system, run, now);
        store.insertNarratives(taken, ids, actor.name(), now);
        index.putAll(taken.stream().map(TakenCall::entry).toList());
        audit.write(Act.done("dispatch.call.import", actor)
                .on(Call.KIND, taken.stream().map(call -> call.ref().text()).toList())
                .because(run.file()));
    }
}
