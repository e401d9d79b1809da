package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Backups;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

@StationTest
class BackupOfficeTests {

    private static final Actor CONSOLE = Actor.console("test");

    @Autowired
    Backups backups;

    @Autowired
    DataFolder house;

    @Autowired
    JdbcClient sql;

    /** While somebody has a form open, too: who that is is not logged, and no backup brings it back. */
    @Test
    void aDrillBringsBackEveryRowAndTheWholeAuditTrail() {
        sql.sql(
                        "insert into web.beside (form, record, account, who, field, seen_at) values ('drill', 'x', -1, 'x', '', now())")
                .update();
        Backups.Drilled drilled = backups.drill(CONSOLE);

        assertThat(drilled.findings()).isEmpty();
        assertThat(drilled.passed()).isTrue();
        assertThat(drilled.report())
                .startsWith("stationhouse drill 1\n")
                .contains("passed yes", "\u2014 stationhouse-backup ");
        assertThat(backups.lastDrill()).contains(drilled);
        assertThat(house.data().resolveSibling("data.drill")).doesNotExist();
        Backups.Standing standing = backups.standing();
        assertThat(standing.kept()).last().satisfies(kept -> {
            assertThat(kept.whole()).isTrue();
            assertThat(kept.expires()).isNull();
            assertThat(Files.exists(standing.folder().resolve(kept.id()).resolve("base.box")))
                    .isTrue();
        });
        assertThat(standing.archivedUntil()).isNotNull();
        assertThat(sql.sql("select verb from vault.audit_line where :id = any(refs)")
                        .param("id", standing.kept().getLast().id())
                        .query(String.class)
                        .list())
                .contains("vault.backup.drill");
        sql.sql("delete from web.beside where account = -1").update();
    }

    @Test
    void settingsHaveOneWinnerAndAnAuditLine() {
        Backups.Settings before = backups.settings();
        var later = new Backups.Settings(
                before.scheduled(),
                LocalTime.of(3, 15),
                before.keptDays(),
                before.drillOn(),
                before.drillAt(),
                before.waitingMegabytes(),
                before.version());
        backups.change(later, CONSOLE);

        assertThat(backups.settings().at()).isEqualTo(LocalTime.of(3, 15));
        assertThatThrownBy(() -> backups.change(later, CONSOLE)).isInstanceOf(SomeoneElseSaved.class);
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'vault.backup.change'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
