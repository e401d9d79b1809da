package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.postgres.PgBinaries;

/** Lets PostgreSQL replay the log over a base copy that was laid out. The log lies in {@code pg_wal} already: nothing is fetched. */
record Recovering(DataFolder house, Path pgdata) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);
    private static final String SIGNAL = "recovery.signal";
    private static final String CONF = "postgresql.auto.conf";
    private static final String OURS = " # by the restore";
    private static final String TARGET = "recovery_target_";
    /** What PostgreSQL says when no commit came after the target: it can't know that the log ends there. */
    private static final String NOTHING_LATER = "recovery ended before configured recovery target was reached";

    Recovering(DataFolder house) {
        this(house, house.data().resolve("pgdata"));
    }

    /** @param chosen the last moment or place to replay; with neither, all of the log is */
    void prepare(String label, Chosen chosen) throws IOException {
        Files.writeString(pgdata.resolve("backup_label"), label);
        Files.writeString(pgdata.resolve(SIGNAL), "");
        var lines = new ArrayList<String>();
        lines.add("restore_command = 'false'");
        lines.add("recovery_target_timeline = 'current'");
        lines.add("hot_standby = off");
        // A recovery that is broken off begins again with an empty folder: no place to go on from is written meanwhile.
        lines.add("checkpoint_timeout = '1d'");
        lines.add("max_wal_size = '1TB'");
        lines.add("wal_recycle = off");
        if (chosen.at() != null) {
            lines.add(TARGET + "time = '" + TIME.format(chosen.at()) + "'");
        }
        if (chosen.place() != null) {
            lines.add(TARGET + "lsn = '" + chosen.place() + "'");
            lines.add(TARGET + "inclusive = off");
        }
        lines.add(TARGET + "action = 'promote'");
        String settings = Files.readString(pgdata.resolve(CONF))
                + lines.stream().map(line -> line + OURS + "\n").collect(Collectors.joining());
        Files.writeString(pgdata.resolve(CONF), settings);
    }

    /** Recovers, and leaves the database stopped and as any other. */
    void run(PgBinaries binaries) throws IOException {
        try {
            start(binaries);
        } catch (CannotRun e) {
            Path log = house.data().resolve("pg.log");
            if (!Files.exists(log) || !Files.readString(log).contains(NOTHING_LATER)) {
                throw e;
            }
            for (String part : List.of("time", "lsn", "inclusive", "action")) {
                without(TARGET + part);
            }
            start(binaries);
        }
        without(OURS);
        Files.deleteIfExists(pgdata.resolve("backup_label.old"));
    }

    private void start(PgBinaries binaries) {
        Database.of(house, Options.command(binaries)).close();
    }

    /** Takes lines out of the settings; the archive is known to hold everything up to the target, so all of it is replayed. */
    private void without(String part) throws IOException {
        try (var lines = Files.lines(pgdata.resolve(CONF))) {
            String rest = lines.filter(line -> !line.endsWith(OURS) || !line.contains(part))
                    .collect(Collectors.joining("\n"));
            Files.writeString(pgdata.resolve(CONF), rest + "\n");
        }
    }
}
