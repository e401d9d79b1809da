package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.RejectedRows;

/** Takes a file through: to look at it, or to load it. {@link RunKeeper} has begun the run and ends it. */
@Component
class ImportWork {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final CallBatches batches;
    private final DataFolder folder;
    private final Clock clock;

    ImportWork(CallBatches batches, DataFolder folder, Clock clock) {
        this.batches = batches;
        this.folder = folder;
        this.clock = clock;
    }

    /** Where reports of rejected rows lie. */
    Path reports() {
        return folder.data().resolve("imports");
    }

    /** Changes nothing. */
    TakeOver.Outcome weigh(OpenLog log, ZoneId zone) throws IOException {
        var seen = new HashMap<String, String>();
        try (var report = RejectedRows.unwritten();
                var passage = new Passage(zone, report, rows -> batches.weigh(rows, log.system(), seen))) {
            return passage.through(log);
        }
    }

    /** Changes nothing but the figures of the run. */
    TakeOver.Outcome look(ImportRun run, OpenLog log, ZoneId zone) throws IOException {
        var seen = new HashMap<String, String>();
        try (var report = RejectedRows.unwritten();
                var passage = new Passage(zone, report, rows -> batches.look(rows, log.system(), run, seen))) {
            return passage.through(log);
        }
    }

    /** {@link CallBatches#ROWS} rows a transaction: what is loaded stays, whatever happens to the rest. */
    TakeOver.Outcome load(ImportRun run, OpenLog log, ZoneId zone, Actor actor) throws IOException {
        try (var report = new RejectedRows(reports(), run.file() + "." + STAMP.format(clock.instant()));
                var passage = new Passage(zone, report, rows -> batches.load(rows, log.system(), run, actor))) {
            return passage.through(log);
        }
    }
}
