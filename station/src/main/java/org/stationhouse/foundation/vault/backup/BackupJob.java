package org.stationhouse.foundation.vault.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.Job;

/**
 * Makes the daily backup, when its time has come or has passed while the machine was off, and at once when there is none or the
 * archive of the log can't go on without.
 */
@Component
class BackupJob implements Job {

    private static final Actor BACKUP = Actor.program("backup");

    private final BackupOffice office;
    private final AgencyZone zone;
    private final Clock clock;

    BackupJob(BackupOffice office, AgencyZone zone, Clock clock) {
        this.office = office;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vault.backup";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        Backups.Settings settings = office.settings();
        if (!settings.scheduled()) {
            return;
        }
        List<Backups.Kept> whole =
                office.standing().kept().stream().filter(Backups.Kept::whole).toList();
        Instant last = whole.isEmpty() ? null : whole.getLast().started();
        WalReceiver archive = office.archivist().receiver();
        if (archive != null && archive.status().needsBase() || due(last, settings.at(), zone.zone(), clock.instant())) {
            office.backUp(BACKUP);
        }
    }

    /** Whether the last time that lies before now is after the last run. */
    static boolean due(@Nullable Instant last, LocalTime at, ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime turn = local.toLocalDate().atTime(at).atZone(zone);
        if (turn.isAfter(local)) {
            turn = local.toLocalDate().minusDays(1).atTime(at).atZone(zone);
        }
        return last == null || last.isBefore(turn.toInstant());
    }
}
