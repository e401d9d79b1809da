package org.stationhouse.foundation.vault.backup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationhouse.foundation.vault.Backups.Settings;

@Repository
class BackupSettingStore {

    private final JdbcClient sql;

    BackupSettingStore(JdbcClient sql) {
        this.sql = sql;
    }

    Settings find() {
        return sql.sql("""
                select scheduled, at, kept_days, drill_on, drill_at, waiting_megabytes, version from vault.backup_setting
                """)
                .query((row, n) -> new Settings(
                        row.getBoolean("scheduled"),
                        row.getObject("at", LocalTime.class),
                        row.getInt("kept_days"),
                        DayOfWeek.of(row.getInt("drill_on")),
                        row.getObject("drill_at", LocalTime.class),
                        row.getInt("waiting_megabytes"),
                        row.getInt("version")))
                .single();
    }

    int update(Settings to) {
        return sql.sql("""
                update vault.backup_setting set scheduled = :scheduled, at = :at, kept_days = :keptDays, drill_on = :drillOn,
                    drill_at = :drillAt, waiting_megabytes = :waitingMegabytes, version = version + 1
                where version = :version
                """)
                .param("scheduled", to.scheduled())
                .param("at", to.at())
                .param("keptDays", to.keptDays())
                .param("drillOn", to.drillOn().getValue())
                .param("drillAt", to.drillAt())
                .param("waitingMegabytes", to.waitingMegabytes())
                .param("version", to.version())
                .update();
    }
}
