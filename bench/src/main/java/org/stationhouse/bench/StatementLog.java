package org.stationhouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts the statements that the database server executed, in the server's own log: nothing can be missed by counting elsewhere. */
final class StatementLog {

    /** How the server begins the line of a statement: login, connection, then what it does. */
    private static final String EXECUTED = "\\|LOG: {2}(?:statement|execute [^:]+): *\\w";

    private static final String ASKED = "\\|LOG: {2}(?:statement|execute [^:]+): *(?!(?i:begin|commit|rollback))\\w";

    private final BenchStore store;
    private final Path log;

    StatementLog(BenchStore store, Path data) {
        this.store = store;
        this.log = data.resolve("pg.log");
    }

    /**
     * Questions and changes that the program asked of the server over the connections that did something again and again, without the
     * begin and end of transactions. What the house asks by itself meanwhile goes over others, or over one of them now and then.
     *
     * @param times how often the deed does the same: a connection that asked less often did not do it
     */
    long asked(int times, Runnable deed) {
        return logged(deed, ASKED, times);
    }

    /** Statements that the program executed while something was done, the begin and end of transactions included, the sealer's not. */
    long during(Runnable deed) {
        return logged(deed, EXECUTED, 1);
    }

    private long logged(Runnable deed, String kind, int least) {
        store.log(true);
        try {
            pause();
            long from = Files.size(log);
            deed.run();
            pause();
            byte[] all = Files.readAllBytes(log);
            String said = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
            return count(store.app(), kind, least, said);
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
        return count(login, EXECUTED, 1, said);
    }

    /** @param least statements of a connection below which it is left aside */
    static long count(String login, int least, String said) {
        return count(login, EXECUTED, least, said);
    }

    private static long count(String login, String kind, int least, String said) {
        Map<String, Long> byConnection = Pattern.compile(
                        "^" + Pattern.quote(login) + " (\\d+)" + kind, Pattern.MULTILINE)
                .matcher(said)
                .results()
                .collect(Collectors.groupingBy(it -> it.group(1), Collectors.counting()));
        return byConnection.values().stream()
                .filter(it -> it >= least)
                .mapToLong(Long::longValue)
                .sum();
    }
}
