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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** Takes the log of another system over: streams the file, loads what is good, reports what is not, changes nothing twice. */
@Service
public class CallImport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * What became of a file.
     *
     * @param loaded rows that are calls now
     * @param rejected rows that were not taken over
     * @param unchanged rows that were calls before, with the same content
     * @param problems the first of the rejected rows, one line each
     * @param report all of them, with their reasons; null when none was rejected
     */
    public record Tally(
            long loaded,
            long rejected,
            long unchanged,
            List<String> problems,
            @Nullable Path report) {}

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

    /**
     * Takes a log over, {@link CallBatches#ROWS} rows a transaction: after a crash the next run goes on where this one stopped.
     *
     * @throws CannotRun when the agency is not set up, is a demonstration, or the file is no log that is known
     */
    public Tally load(Path file, Actor actor) {
        policy.require(actor, "dispatch.call.import");
        Agency agency = agencies.agency()
                .orElseThrow(() ->
                        new CannotRun("This data folder is not set up yet: start the program and set it up first."));
        if (agency.demo()) {
            throw new CannotRun("This is a demonstration and takes no real data: import into another data folder.");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            return load(in, format(in, file), String.valueOf(file.getFileName()), agency.zone(), actor);
        } catch (IOException e) {
            throw new CannotRun("The file " + file + " can't be read.", e);
        }
    }

    private Tally load(InputStream in, LogFormat format, String file, ZoneId zone, Actor actor) throws IOException {
        Instant now = clock.instant();
        var batch = new ArrayList<LogRow.Good>(CallBatches.ROWS);
        long[] count = new long[3];
        try (var report = new RowReport(folder.data().resolve("imports"), file + "." + STAMP.format(now))) {
            format.read(in, row -> {
                switch (row) {
                    case LogRow.Bad bad -> {
                        report.add(bad);
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
            return new Tally(count[0], count[1], count[2], report.first(), report.file());
        }
    }

    private void flush(
            List<LogRow.Good> batch,
            LogFormat format,
            String file,
            ZoneId zone,
            Actor actor,
            RowReport report,
            long[] count) {
        if (batch.isEmpty()) {
            return;
        }
        CallBatches.Result result = batches.load(List.copyOf(batch), format.system(), file, zone, actor);
        batch.clear();
        result.rejected().forEach(report::add);
        count[0] += result.loaded();
        count[1] += result.rejected().size();
        count[2] += result.unchanged();
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
