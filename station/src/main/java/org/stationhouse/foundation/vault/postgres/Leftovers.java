package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.stationhouse.foundation.vault.DataFolder;

/** What a PostgreSQL that died leaves behind, and one that must die. */
final class Leftovers {

    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

    private Leftovers() {}

    /** Ends a server that doesn't answer, and its processes: its log brings back everything acknowledged. */
    static void kill(Postmaster found) throws IOException {
        Processes.kill(found.pid());
        for (int tries = 0; tries < 100 && found.lives(); tries++) {
            Processes.pause(20);
        }
        for (long child : Processes.in(found.pgdata())) {
            Processes.kill(child);
        }
    }

    /**
     * Clears what keeps a new server from starting, once it is proved dead: child processes that outlived their killed parent, and
     * a lock file whose process is a zombie that nobody asks for, or by now somebody else's.
     *
     * @param patient whether it had the time to go away by itself
     */
    static void clear(DataFolder folder, Path pgdata, boolean patient) throws IOException {
        Postmaster stale = Postmaster.of(pgdata);
        if (stale == null || stale.lives() || Postmaster.answers(stale.port(), 500)) {
            return;
        }
        List<Long> left = Processes.in(pgdata);
        if (patient) {
            left.forEach(Processes::kill);
        }
        if (left.isEmpty() && (patient || !Processes.lives(stale.pid()))) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The lock of the database names process " + stale.pid()
                            + ", which is no running database: it is set aside.");
            Files.move(
                    Postmaster.file(pgdata),
                    folder.data().resolve("postmaster.pid.stale"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
