package org.stationhouse.backoffice.office.backups;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.Backups;

/** When the program backs up, how long it keeps, when it proves that a backup can be restored. */
record BackupSettingsForm(
        boolean scheduled,
        @NotNull @Nullable LocalTime at,
        @Min(1) @Max(3650) int keptDays,
        @NotNull @Nullable DayOfWeek drillOn,
        @NotNull @Nullable LocalTime drillAt,
        @Min(256) @Max(1_048_576) int waitingMegabytes,
        int version) {

    static BackupSettingsForm of(Backups.Settings it) {
        return new BackupSettingsForm(
                it.scheduled(),
                it.at(),
                it.keptDays(),
                it.drillOn(),
                it.drillAt(),
                it.waitingMegabytes(),
                it.version());
    }

    /** Only of a form that passed its checks. */
    Backups.Settings toSettings() {
        if (at == null || drillOn == null || drillAt == null) {
            throw new IllegalStateException("the form was not checked");
        }
        return new Backups.Settings(scheduled, at, keptDays, drillOn, drillAt, waitingMegabytes, version);
    }
}
