package org.stationhouse.foundation.vault.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.FileBytes.FileDamaged;
import org.stationhouse.foundation.vault.FileScrub;
import org.stationhouse.foundation.vault.RecordKeys.KeyDestroyed;

/** Reads every stored file to its last byte, those first that wait longest; a night ends after five hours. */
@Service
class Scrub implements FileScrub {

    private static final Duration NIGHT = Duration.ofHours(5);
    private static final int AT_ONCE = 100;
    private static final int MOST_FINDINGS = 1_000;
    private static final int LONGEST = 500;

    private final KeptFiles files;
    private final FileRowStore rows;
    private final ScrubStore runs;
    private final AuditTrail audit;
    private final TransactionTemplate act;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    Scrub(
            KeptFiles files,
            FileRowStore rows,
            ScrubStore runs,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher alarms,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.runs = runs;
        this.audit = audit;
        this.act = new TransactionTemplate(transactions);
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public Run run() {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long id = runs.begin(start);
        long checked = 0;
        long bytes = 0;
        long damaged = 0;
        List<FileRowStore.Row> next = rows.unchecked(start, AT_ONCE);
        while (!next.isEmpty() && clock.instant().isBefore(start.plus(NIGHT))) {
            for (FileRowStore.Row row : next) {
                String finding = check(row);
                Instant now = clock.instant();
                if (rows.checked(row.file().id(), finding, now.isBefore(start) ? start : now) == 1) {
                    checked++;
                    bytes += row.file().size();
                    damaged += finding == null ? 0 : 1;
                }
            }
            next = rows.unchecked(start, AT_ONCE);
        }
        Instant end = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var run = new Run(id, start, end, checked, bytes, damaged, rows.countUnchecked(start));
        act.executeWithoutResult(status -> {
            runs.end(run);
            audit.write(
                    run.damaged() == 0
                            ? Act.done("vault.files.scrub", Actor.program("vault.scrub"))
                            : Act.failed(
                                    "vault.files.scrub", Actor.program("vault.scrub"), run.damaged() + " damaged"));
        });
        if (damaged > 0) {
            alarms.publishEvent(new Alarm(
                    "file.damaged",
                    damaged + " of " + checked
                            + " stored files are not as they were stored: restore them from a backup."
                            + " The health page names them."));
        }
        return run;
    }

    @Override
    public long check(Consumer<Finding> found) {
        long checked = 0;
        List<FileRowStore.Row> next = rows.after("", AT_ONCE);
        while (!next.isEmpty()) {
            for (FileRowStore.Row row : next) {
                String what = check(row);
                checked++;
                if (what != null) {
                    found.accept(new Finding(row.file().id(), row.file().record(), what, clock.instant()));
                }
            }
            next = rows.after(next.getLast().file().id().text(), AT_ONCE);
        }
        return checked;
    }

    private @Nullable String check(FileRowStore.Row row) {
        try (OpenedFile in = files.opened(row)) {
            in.transferTo(OutputStream.nullOutputStream());
            return null;
        } catch (FileDamaged e) {
            return String.valueOf(e.getMessage());
        } catch (KeyDestroyed e) {
            return "its record's key was destroyed but the file was not disposed of";
        } catch (IOException | java.io.UncheckedIOException e) {
            String why = "can't be read: " + e.getMessage();
            return why.substring(0, Math.min(LONGEST, why.length()));
        }
    }

    @Override
    public Optional<Run> last() {
        return runs.last();
    }

    @Override
    public List<Finding> findings() {
        return rows.findings(MOST_FINDINGS);
    }
}
