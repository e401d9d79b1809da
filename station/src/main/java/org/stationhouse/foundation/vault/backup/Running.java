package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Login;

/**
 * Our own PostgreSQL at work, as its superuser reaches it.
 *
 * @param url the JDBC address of the agency's database at this moment; the port may change with a restart
 * @param pgdata its files
 */
record Running(Supplier<String> url, Login keeper, Path pgdata) {

    /** @throws CannotRun when the records lie in an external database, whose files and log are not ours */
    static Running of(Database database) {
        return new Running(
                database::url,
                database.keeper()
                        .orElseThrow(
                                () -> new CannotRun("The records lie in an external database: its log is not ours.")),
                database.folder().data().resolve("pgdata"));
    }

    BaseStore base() throws IOException {
        return new BaseStore(connect(properties()));
    }

    /** A connection that can stream the log. */
    Connection replicate() throws IOException {
        var how = properties();
        how.setProperty("replication", "true");
        how.setProperty("preferQueryMode", "simple");
        how.setProperty("assumeMinServerVersion", "15");
        return connect(how);
    }

    private Connection connect(Properties how) throws IOException {
        try {
            return DriverManager.getConnection(url.get(), how);
        } catch (SQLException e) {
            throw new IOException("the database can't be reached: " + e.getMessage(), e);
        }
    }

    private Properties properties() {
        var how = new Properties();
        how.setProperty("user", keeper.name());
        how.setProperty("password", keeper.secret());
        how.setProperty("ApplicationName", "stationhouse backup");
        how.setProperty("connectTimeout", "5");
        how.setProperty("loginTimeout", "10");
        how.setProperty("tcpKeepAlive", "true");
        return how;
    }
}
