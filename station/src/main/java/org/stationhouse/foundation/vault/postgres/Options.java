package org.stationhouse.foundation.vault.postgres;

import org.jspecify.annotations.Nullable;

/**
 * How the database of a data folder is opened.
 *
 * @param use what for
 * @param binaries our own PostgreSQL
 * @param external somebody else's PostgreSQL; null for our own, or for the one that the folder remembers
 * @param password of the external database that the folder remembers; null when none was given
 */
public record Options(
        Use use,
        PgBinaries binaries,
        @Nullable External external,
        @Nullable String password) {

    /** What a database is opened for. */
    public enum Use {
        /** to serve the folder: makes it on first use, one process at a time */
        SERVE,
        /** for one command beside the server or without it; the folder must stand */
        COMMAND
    }

    public static Options serving(PgBinaries binaries) {
        return new Options(Use.SERVE, binaries, null, null);
    }

    public static Options command(PgBinaries binaries) {
        return new Options(Use.COMMAND, binaries, null, null);
    }
}
