package org.stationhouse.foundation.vault.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.RecordKeys;
import org.stationhouse.foundation.vault.Sql;
import org.stationhouse.foundation.vault.keys.TestKeys;

/** A process of its own that stores files as fast as it can and says which were committed, until it is killed or halts itself. */
public final class FileWriter {

    static final String COMMITTED = "committed ";

    private FileWriter() {}

    /** @param args data folder, URL, login, password, seed, step to halt at ({@code none}, {@code stage}, {@code staged}, {@code kept}) */
    public static void main(String... args) throws Exception {
        var database = new DriverManagerDataSource(args[1], args[2], args[3]);
        JdbcClient sql = Sql.client(database);
        var transactions = new JdbcTransactionManager(database);
        DataFolder folder = DataFolder.at(Path.of(args[0]));
        RecordKeys keys = TestKeys.of(folder, sql, transactions);
        FileBytes files = files(folder, sql, keys);
        var random = new Random(Long.parseLong(args[4]));
        var tx = new TransactionTemplate(transactions);
        for (int i = 0; true; i++) {
            String step = i == 3 ? args[5] : "none";
            FileBytes.Staged staged = files.stage(new Noise(random.nextInt(400_000), random, step.equals("stage")));
            halt(step.equals("staged"));
            tx.executeWithoutResult(status -> {
                files.keep(staged, "writer " + PublicRef.fresh());
                halt(step.equals("kept"));
            });
            System.out.println(COMMITTED + staged.id());
        }
    }

    /** Without an audit trail: it never disposes of a file. */
    @SuppressWarnings("NullAway")
    private static FileBytes files(DataFolder folder, JdbcClient sql, RecordKeys keys) throws Exception {
        DiskState room = () -> false;
        var rows = new FileRowStore(sql, Clock.systemUTC());
        return new KeptFiles(folder, rows, keys, null, null, room, event -> {}, Clock.systemUTC());
    }

    private static void halt(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** Random bytes, or the sudden end of the process in their middle. */
    private static final class Noise extends InputStream {

        private final Random random;
        private final int haltAt;
        private int left;

        Noise(int length, Random random, boolean halts) {
            this.left = length;
            this.random = random;
            this.haltAt = halts ? length / 2 : Integer.MIN_VALUE;
        }

        @Override
        public int read() {
            halt(left <= haltAt);
            return left-- > 0 ? random.nextInt(256) : -1;
        }
    }
}
