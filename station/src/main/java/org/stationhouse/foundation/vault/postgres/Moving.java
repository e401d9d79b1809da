package org.stationhouse.foundation.vault.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** New connections to a database whose port may change when its server is restarted. */
final class Moving extends AbstractDataSource {

    private final Database database;
    private final Login login;

    Moving(Database database, Login login) {
        this.database = database;
        this.login = login;
    }

    @Override
    public Connection getConnection() throws SQLException {
        database.awaitServer();
        return database.connect(login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login is fixed");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        logger.debug("the time to sign in is fixed");
    }

    /** The pool waits so long for connections in the making when it closes. */
    @Override
    public int getLoginTimeout() {
        return PgStore.SIGN_IN_SECONDS;
    }
}
