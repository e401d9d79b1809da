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
        Boolean scheduled,
        @NotNull @Nullable LocalTime at,
        @Min(1) @Max(3650) Integer keptDays,
        @NotNull @Nullable DayOfWeek drillOn,
        @NotNull @Nullable LocalTime drillAt,
        @Min(256) @Max(1_048_576) Integer waitingMegabytes,
        Integer version) {

    BackupSettingsForm(
            @Nullable Boolean scheduled,
            @Nullable LocalTime at,
            @Nullable Integer keptDays,
            @Nullable DayOfWeek drillOn,
            @Nullable LocalTime drillAt,
            @Nullable Integer waitingMegabytes,
            @Nullable Integer version) {
        this.scheduled = scheduled != null && scheduled;
        this.at = at;
        this.keptDays = keptDays == null ? 0 : keptDays;
        this.drillOn = drillOn;
        this.drillAt = drillAt;
        this.waitingMegabytes = waitingMegabytes == null ? 0 : waitingMegabytes;
        this.version = version == null ? 0 : version;
    }

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
