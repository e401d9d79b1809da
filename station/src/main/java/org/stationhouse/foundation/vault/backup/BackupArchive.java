package org.stationhouse.foundation.vault.backup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.postgres.Database;

/** Archives the log while the house is open for work: in the server, not in commands, on our own PostgreSQL alone. */
@Component
class BackupArchive implements SmartLifecycle {

    private final BackupOffice office;
    private final Database database;
    private final boolean on;
    private volatile boolean running;

    BackupArchive(
            BackupOffice office,
            Database database,
            @Value("${stationhouse.jobs:true}") boolean jobs,
            @Value("${stationhouse.serving:true}") boolean serving) {
        this.office = office;
        this.database = database;
        this.on = jobs && serving;
    }

    @Override
    public void start() {
        if (on && database.embedded()) {
            office.archivist().archive(office.settings().waitingMegabytes());
        }
        running = true;
    }

    @Override
    public void stop() {
        office.archivist().close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
