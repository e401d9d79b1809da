package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.vault.Backups.Settings;
import org.stationhouse.foundation.vault.shelf.Generation;

class BackupTurnsTests {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final Settings SETTINGS =
            new Settings(true, NIGHT, 35, DayOfWeek.SUNDAY, LocalTime.of(4, 30), 4096, 1);

    @Test
    void theDailyBackupIsDueOnceItsTimeHasPassed() {
        var yesterdayNight = Instant.parse("2026-11-20T10:31:00Z");

        assertThat(BackupJob.due(yesterdayNight, NIGHT, PACIFIC, Instant.parse("2026-11-21T10:29:00Z")))
                .isFalse();
        assertThat(BackupJob.due(yesterdayNight, NIGHT, PACIFIC, Instant.parse("2026-11-21T10:30:00Z")))
                .isTrue();
        assertThat(BackupJob.due(yesterdayNight, NIGHT, PACIFIC, Instant.parse("2026-11-25T18:00:00Z")))
                .isTrue();
        assertThat(BackupJob.due(null, NIGHT, PACIFIC, Instant.parse("2026-11-21T18:00:00Z")))
                .isTrue();
    }

    @Test
    void theHourThatTheClockSkipsStillHasItsBackup() {
        var before = Instant.parse("2026-03-07T10:31:00Z");

        assertThat(BackupJob.due(before, NIGHT, PACIFIC, Instant.parse("2026-03-08T10:31:00Z")))
                .isTrue();
    }

    @Test
    void theDrillIsDueOnceAWeekAndNeverBeforeTheFirstBackup() {
        var sunday = Instant.parse("2026-11-22T12:31:00Z");

        assertThat(DrillJob.due(null, SETTINGS, PACIFIC, sunday)).isFalse();
        assertThat(DrillJob.due(sunday.minusSeconds(3_600), SETTINGS, PACIFIC, sunday))
                .isTrue();
        assertThat(DrillJob.due(sunday, SETTINGS, PACIFIC, sunday.plusSeconds(600_000)))
                .isFalse();
        assertThat(DrillJob.due(sunday, SETTINGS, PACIFIC, sunday.plusSeconds(604_800)))
                .isTrue();
    }

    @Test
    void aGenerationGoesWhenTheNextWholeOneIsOlderThanTheDaysKept() {
        var first = new Generation("20261101T100000Z-00000001");
        var half = new Generation("20261102T100000Z-00000002");
        var second = new Generation("20261103T100000Z-00000003");
        List<Generation> whole = List.of(first, second);

        assertThat(Expiry.of(first, whole, 35)).isEqualTo(Instant.parse("2026-12-08T10:00:00Z"));
        assertThat(Expiry.of(half, whole, 35)).isEqualTo(Instant.parse("2026-12-08T10:00:00Z"));
        assertThat(Expiry.of(second, whole, 35)).isNull();
    }

    @Test
    void aMomentIsReadOnTheAgencysClock() {
        assertThat(MomentAsked.read("2026-11-21 14:03:22", PACIFIC)).isEqualTo(Instant.parse("2026-11-21T22:03:22Z"));
        assertThat(MomentAsked.read("2026-11-01T01:30:00-08:00", PACIFIC))
                .isEqualTo(Instant.parse("2026-11-01T09:30:00Z"));
        assertThat(said("2026-11-01 01:30:00")).contains("twice").contains("2026-11-01T01:30-07:00");
        assertThat(said("2026-03-08 02:30:00")).contains("set forward");
        assertThat(said("half past two")).contains("is no time");
    }

    private static String said(String typed) {
        try {
            return MomentAsked.read(typed, PACIFIC).toString();
        } catch (org.stationhouse.foundation.vault.CannotRun e) {
            return e.sentence();
        }
    }
}
