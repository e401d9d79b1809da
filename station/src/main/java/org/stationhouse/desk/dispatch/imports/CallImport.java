package org.stationhouse.desk.dispatch.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.web.TakeOver;
import org.stationhouse.foundation.web.table.InTurn;
import org.stationhouse.foundation.web.table.RejectedRows;

/** Takes the log of another system over: streams the file, loads what is good, reports what is not, changes nothing twice. */
@Service
public class CallImport implements TakeOver {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final CallBatches batches;
    private final AccessPolicy policy;
    private final AgencyOffice agencies;
    private final DataFolder folder;
    private final Clock clock;

    CallImport(CallBatches batches, AccessPolicy policy, AgencyOffice agencies, DataFolder folder, Clock clock) {
        this.batches = batches;
        this.policy = policy;
        this.agencies = agencies;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "calls";
    }

    @Override
    public String holds() {
        return "a log of calls";
    }

    /**
     * Takes a log over, {@link CallBatches#ROWS} rows a transaction: after a crash the next run goes on where this one stopped.
     *
     * @throws CannotRun when the agency is not set up, is a demonstration, or the file is no log that is known
     */
    @Override
    public Outcome load(Path file, Actor actor) {
        policy.require(actor, "dispatch.call.import");
        Agency agency = TakeOver.agency(agencies);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            OpenLog log = OpenLog.of(in).orElseThrow(() -> unknown(file));
            return load(log, String.valueOf(file.getFileName()), agency.zone(), actor);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    private Outcome load(OpenLog log, String file, ZoneId zone, Actor actor) throws IOException {
        try (var report =
                        new RejectedRows(folder.data().resolve("imports"), file + "." + STAMP.format(clock.instant()));
                var loading = new Loading(log.system(), file, zone, report, actor)) {
            log.read(loading::take);
            return loading.end();
        }
    }

    private static CannotRun unknown(Path file) {
        return new CannotRun("The file " + file.getFileName()
                + " is no log of calls that this program knows: it knows the daily log of Sacramento (JSON), the logs of Belmont, Logan and"
                + " Milwaukee (CSV, in UTF-8), and the weekly logs of Antioch and Belmont (PDF).");
    }

    /** One file on its way: rows are read while those before them are written. */
    private final class Loading implements AutoCloseable {

        private final InTurn<CallBatches.Result> writing = new InTurn<>(this::count);
        private final List<ReadRow> batch = new ArrayList<>(CallBatches.ROWS);
        private final String system;
        private final String file;
        private final ZoneId zone;
        private final RejectedRows report;
        private final Actor actor;
        private long loaded;
        private long rejected;
        private long unchanged;

        Loading(String system, String file, ZoneId zone, RejectedRows report, Actor actor) {
            this.system = system;
            this.file = file;
            this.zone = zone;
            this.report = report;
            this.actor = actor;
        }

        void take(LogRow row) {
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
            writing.write(() -> batches.load(rows, system, file, actor));
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

        Outcome end() {
            if (!batch.isEmpty()) {
                flush();
            }
            writing.settle();
            return new Outcome(loaded, rejected, unchanged, report.first(), report.file());
        }

        @Override
        public void close() {
            writing.close();
        }
    }
}
