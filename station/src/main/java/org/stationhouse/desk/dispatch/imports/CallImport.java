package org.stationhouse.desk.dispatch.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
            return load(in, format(in, file), String.valueOf(file.getFileName()), agency.zone(), actor);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    private Outcome load(InputStream in, LogFormat format, String file, ZoneId zone, Actor actor) throws IOException {
        Instant now = clock.instant();
        var batch = new ArrayList<LogRow.Good>(CallBatches.ROWS);
        long[] count = new long[3];
        try (var report = new RejectedRows(folder.data().resolve("imports"), file + "." + STAMP.format(now))) {
            format.read(in, row -> {
                switch (row) {
                    case LogRow.Bad bad -> {
                        add(bad, report);
                        count[1]++;
                    }
                    case LogRow.Good good -> {
                        batch.add(good);
                        if (batch.size() == CallBatches.ROWS) {
                            flush(batch, format, file, zone, actor, report, count);
                        }
                    }
                }
            });
            flush(batch, format, file, zone, actor, report, count);
            return new Outcome(count[0], count[1], count[2], report.first(), report.file());
        }
    }

    private void flush(
            List<LogRow.Good> batch,
            LogFormat format,
            String file,
            ZoneId zone,
            Actor actor,
            RejectedRows report,
            long[] count) {
        if (batch.isEmpty()) {
            return;
        }
        CallBatches.Result result = batches.load(List.copyOf(batch), format.system(), file, zone, actor);
        batch.clear();
        result.rejected().forEach(it -> add(it, report));
        count[0] += result.loaded();
        count[1] += result.rejected().size();
        count[2] += result.unchanged();
    }

    private static void add(LogRow.Bad row, RejectedRows report) {
        report.add(row.line(), row.oldNumber(), row.reason(), row.content());
    }

    /** Looks at the beginning and leaves the stream behind a byte-order mark. */
    private static LogFormat format(InputStream in, Path file) throws IOException {
        in.mark(4);
        byte[] mark = in.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!marked) {
            in.reset();
        }
        in.mark(LogFormat.BEGINNING + 1);
        String beginning = new String(in.readNBytes(LogFormat.BEGINNING), StandardCharsets.UTF_8);
        in.reset();
        return LogFormat.of(beginning)
                .orElseThrow(() -> new CannotRun("The file " + file.getFileName()
                        + " is no log of calls that this program knows: it knows the daily log of Sacramento (JSON) and the calls of"
                        + " Milwaukee (CSV), both in UTF-8."));
    }
}
