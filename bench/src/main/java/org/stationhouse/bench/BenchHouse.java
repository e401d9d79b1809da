package org.stationhouse.bench;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.aop.framework.Advised;
import org.springframework.context.ConfigurableApplicationContext;
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

    /** Works at the desk; the rights of a role are asked at every act, as for anybody. */
    static final Actor CLERK = new Actor("bench", "pst1", null, "bench", "local");

    private final ConfigurableApplicationContext house;
    private final AuditSwitch audit = new AuditSwitch();
    private final BenchStore store;

    BenchHouse(ScratchFolder folder) {
        house = Opening.serve(
                Folders.at(folder.data()),
                Map.of("server.port", -1, "stationhouse.jobs", false, "spring.main.banner-mode", "off"));
        house.getBean(AgencyOffice.class)
                .establish(
                        Agency.named("Bench Police", new Ori("CA0999901"), ZoneId.of("America/Los_Angeles"), false),
                        null,
                        Actor.console("bench"));
        ((Advised) house.getBean(AuditTrail.class)).addAdvice(0, audit);
        store = new BenchStore(house.getBean(Database.class));
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    DataFolder folder() {
        return house.getBean(Database.class).folder();
    }

    AuditSwitch audit() {
        return audit;
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
