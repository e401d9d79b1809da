package org.stationhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Counts the statements that the database server executed, in the server's own log: nothing can be missed by counting elsewhere. */
final class StatementLog {

    /** How the server begins the line of a statement: the login, then what it does. */
    private static final String EXECUTED = "\\|LOG: {2}(?:statement|execute [^:]+): *\\w";

    private final BenchStore store;
    private final Path log;

    StatementLog(BenchStore store, Path data) {
        this.store = store;
        this.log = data.resolve("pg.log");
    }

    /** Statements that the program executed while something was done, the begin and end of transactions included, the sealer's not. */
    long during(Runnable deed) {
        store.log(true);
        try {
            pause();
            long from = Files.size(log);
            deed.run();
            pause();
            byte[] all = Files.readAllBytes(log);
            return count(store.app(), new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.log(false);
        }
    }

    /** Every process notices within this time that it is to write, or no longer. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static long count(String login, String said) {
        return Pattern.compile("^" + Pattern.quote(login) + EXECUTED, Pattern.MULTILINE)
                .matcher(said)
                .results()
                .count();
    }
}
