package org.stationhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.aop.framework.Advised;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;

/** A whole house on a scratch folder, with its sealer, without doors and nightly jobs. */
final class BenchHouse implements AutoCloseable {

    private final ConfigurableApplicationContext house;
    private final AuditSwitch audit = new AuditSwitch();
    private final BenchStore store;
    private final Actor clerk;

    BenchHouse(ScratchFolder folder) {
        this(folder, -1);
    }

    /** A house whose pages can be asked for, from this machine only. */
    static BenchHouse withDoors(ScratchFolder folder) {
        return new BenchHouse(folder, 0);
    }

    private BenchHouse(ScratchFolder folder, int port) {
        house = Opening.serve(
                Folders.at(folder.data()),
                Map.of(
                        "server.port",
                        port,
                        "server.address",
                        "127.0.0.1",
                        "stationhouse.jobs",
                        false,
                        "spring.main.banner-mode",
                        "off"));
        var office = house.getBean(AgencyOffice.class);
        if (office.agency().isEmpty()) {
            office.establish(
                    Agency.named("Bench Police", new Ori("CA0999901"), ZoneId.of("America/Los_Angeles"), false),
                    null,
                    Actor.console("bench"));
        }
        clerk = house.getBean(BenchStaff.class).clerk();
        ((Advised) house.getBean(AuditTrail.class)).addAdvice(0, audit);
        JdbcClient sql = house.getBean(JdbcClient.class);
        store = new BenchStore(
                house.getBean(Database.class),
                () -> sql.sql("select pg_stat_force_next_flush()")
                        .query((row, n) -> 0)
                        .single());
    }

    int port() {
        return Opening.port(house);
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** Works at the desk; the rights of a role are asked at every act, as for anybody. */
    Actor clerk() {
        return clerk;
    }

    DataFolder folder() {
        return house.getBean(Database.class).folder();
    }

    AuditSwitch audit() {
        return audit;
    }

    /** A connection of the program's own login, beside its own. */
    Connection connect() throws SQLException {
        var database = house.getBean(Database.class);
        return database.connect(database.app());
    }

    BenchStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        house.close();
    }
}
