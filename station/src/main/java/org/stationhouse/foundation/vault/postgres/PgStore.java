package org.stationhouse.foundation.vault.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.util.PasswordUtil;

/** What the program asks a database server before it works with it: plain JDBC, since neither pool nor tables stand yet. */
final class PgStore implements AutoCloseable {

    static final int SIGN_IN_SECONDS = 5;

    private final Connection connection;

    private PgStore(Connection connection) {
        this.connection = connection;
    }

    static PgStore signIn(String url, Login login) throws SQLException {
        return new PgStore(connect(url, login, 20));
    }

    /** @param seconds that an answer may take; 0 for any time */
    static Connection connect(String url, Login login, int seconds) throws SQLException {
        var how = new Properties();
        how.setProperty("user", login.name());
        how.setProperty("password", login.secret());
        how.setProperty("ApplicationName", "stationhouse");
        how.setProperty("connectTimeout", "5");
        how.setProperty("loginTimeout", Integer.toString(SIGN_IN_SECONDS));
        how.setProperty("socketTimeout", Integer.toString(seconds));
        how.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, how);
    }

    /** Version as PostgreSQL counts, for example 180004. */
    int version() throws SQLException {
        return Integer.parseInt(one("show server_version_num"));
    }

    String dataFolder() throws SQLException {
        return one("show data_directory");
    }

    boolean recovering() throws SQLException {
        return one("select pg_is_in_recovery()").equals("t");
    }

    /** Names of the settings that would let an acknowledged write be lost, with their values, as this login meets them. */
    List<String> lessThanDurable() throws SQLException {
        return list("""
                select name || ' = ' || setting from pg_settings
                where name in ('fsync', 'full_page_writes', 'data_checksums') and setting <> 'on'
                   or name = 'synchronous_commit' and setting not in ('on', 'remote_apply')
                order by name
                """);
    }

    boolean hasDatabase(String name) throws SQLException {
        return exists("select 1 from pg_database where datname = ?", name);
    }

    boolean hasRole(String name) throws SQLException {
        return exists("select 1 from pg_roles where rolname = ?", name);
    }

    boolean mayCreateRoles() throws SQLException {
        return exists("select 1 from pg_roles where rolname = current_user and (rolcreaterole or rolsuper)");
    }

    boolean ownsDatabase() throws SQLException {
        return exists("""
                select 1 from pg_database
                where datname = current_database() and pg_has_role(current_user, datdba, 'member')
                """);
    }

    /** A login that may create or alter no other. Its password goes out hashed, so that no log of the server shows it. */
    static String makesRole(Login login) throws SQLException {
        return "create role " + login.name() + " login nosuperuser nocreatedb nocreaterole password '"
                + PasswordUtil.encodePassword(login.name(), login.secret().toCharArray(), "scram-sha-256") + "'";
    }

    void closeToOthers(String database) throws SQLException {
        run("revoke all on database " + database + " from public");
        run("grant connect, temporary on database " + database + " to app, sealer");
        run("grant connect on database " + database + " to portal");
    }

    /** What {@link #markMigrations} left; empty where it left nothing. */
    String markOfMigrations() throws SQLException {
        return one("select coalesce(obj_description(to_regclass('house.flyway_schema_history'), 'pg_class'), '')");
    }

    /** @param mark of letters, digits and spaces, left with the history of migrations */
    void markMigrations(String mark) throws SQLException {
        run("comment on table house.flyway_schema_history is '" + mark + "'");
    }

    /** Hash of all migrations that were ever applied here or failed; the history must stand. */
    String history() throws SQLException {
        return one("""
                select encode(sha256(convert_to(string_agg(
                    row (installed_rank, version, type, script, checksum, success)::text, chr(10)
                    order by installed_rank), 'UTF8')), 'hex')
                from house.flyway_schema_history
                """);
    }

    void run(String statement) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    private boolean exists(String question, String... parameters) throws SQLException {
        try (var s = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                s.setString(i + 1, parameters[i]);
            }
            try (var rows = s.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String one(String question) throws SQLException {
        return list(question).getFirst();
    }

    private List<String> list(String question) throws SQLException {
        try (Statement s = connection.createStatement();
                var rows = s.executeQuery(question)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
