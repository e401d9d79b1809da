package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.InTurn;
import org.stationhouse.foundation.web.table.RejectedRows;

/** One file on its way: rows are read while those before them are written, or looked up. */
final class Passage implements AutoCloseable {

    private final InTurn<CallBatches.Result> turn = new InTurn<>(this::count);
    private final List<ReadRow> batch = new ArrayList<>(CallBatches.ROWS);
    private final ZoneId zone;
    private final RejectedRows report;
    private final Function<List<ReadRow>, CallBatches.Result> act;
    private long loaded;
    private long rejected;
    private long unchanged;

    /** @param act what is done with {@link CallBatches#ROWS} rows, in a transaction of its own */
    Passage(ZoneId zone, RejectedRows report, Function<List<ReadRow>, CallBatches.Result> act) {
        this.zone = zone;
        this.report = report;
        this.act = act;
    }

    /** Reads it to its end. */
    TakeOver.Outcome through(OpenLog log) throws IOException {
        log.read(this::take);
        if (!batch.isEmpty()) {
            flush();
        }
        turn.settle();
        return new TakeOver.Outcome(loaded, rejected, unchanged, report.first(), report.file());
    }

    private void take(LogRow row) {
        switch (row) {
            case LogRow.Bad bad -> reject(bad);
            case LogRow.Good good -> {
                batch.add(ReadRow.of(good, zone));
                if (batch.size() == CallBatches.ROWS) {
                    flush();
                }
            }
        }
    }

    private void flush() {
        List<ReadRow> rows = List.copyOf(batch);
        batch.clear();
        turn.write(() -> act.apply(rows));
    }

    private void count(CallBatches.Result result) {
        result.rejected().forEach(this::reject);
        loaded += result.loaded();
        unchanged += result.unchanged();
    }

    private void reject(LogRow.Bad row) {
        report.add(row.line(), row.oldNumber(), row.reason(), row.content());
        rejected++;
    }

    @Override
    public void close() {
        turn.close();
    }
}
