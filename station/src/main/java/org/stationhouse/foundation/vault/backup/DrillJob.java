package org.stationhouse.foundation.vault.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.AgencyZone;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.Job;

/** The weekly drill, when its time has come or has passed since the first backup. A drill that finds something raises an alarm. */
@Component
class DrillJob implements Job {

    private final BackupOffice office;
    private final AgencyZone zone;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    DrillJob(BackupOffice office, AgencyZone zone, ApplicationEventPublisher alarms, Clock clock) {
        this.office = office;
        this.zone = zone;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vault.drill";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        Backups.Settings settings = office.settings();
        Instant since = office.lastDrill()
                .map(Backups.Drilled::at)
                .orElseGet(() -> office.standing().kept().stream()
                        .findFirst()
                        .map(Backups.Kept::started)
                        .orElse(null));
        if (settings.scheduled() && due(since, settings, zone.zone(), clock.instant())) {
            Backups.Drilled drilled = office.drill(Actor.program("drill"));
            if (!drilled.passed()) {
                alarms.publishEvent(new Alarm(
                        "backup.drill",
                        "The weekly restore drill found " + drilled.findings().size() + " faults: "
                                + drilled.findings().getFirst() + " See the health page."));
            }
        }
    }

    /** Whether a weekly turn lies between the last drill, or the first backup, and now. */
    static boolean due(@Nullable Instant since, Backups.Settings settings, ZoneId zone, Instant now) {
        if (since == null) {
            return false;
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime turn = local.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(settings.drillOn()))
                .atTime(settings.drillAt())
                .atZone(zone);
        if (turn.isAfter(local)) {
            turn = turn.minusWeeks(1);
        }
        return since.isBefore(turn.toInstant());
    }
}
