package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * The fixed logins of an agency's database. None of them may alter another: the owner migrates, {@code app} works, {@code sealer}
 * adds the blocks of the audit's tree, {@code portal} puts into the inbox of the public site.
 */
record Logins(Login owner, Login app, Login sealer, Login portal) {

    private static final String PORTAL = "portal";

    private static final int OLDEST = 150_000;

    /** Makes the logins and the database of our own server where they are missing, and proves that they open it. */
    static Logins ours(DataFolder folder, PgServer server) throws IOException {
        var secrets = new Secrets(folder.keys());
        try (var store = PgStore.signIn(server.url("postgres"), server.keeper())) {
            boolean stands = store.hasDatabase(Database.NAME);
            var logins = new Logins(
                    login(secrets, "owner", stands),
                    login(secrets, "app", stands),
                    login(secrets, "sealer", stands),
                    login(secrets, PORTAL, store.hasRole(PORTAL)));
            if (!stands) {
                for (Login login : List.of(logins.owner, logins.app, logins.sealer)) {
                    if (!store.hasRole(login.name())) {
                        store.run(PgStore.makesRole(login));
                    }
                }
                store.run("create database " + Database.NAME + " owner owner");
            }
            // a folder that an older program made gets it now
            if (!store.hasRole(PORTAL)) {
                store.run(PgStore.makesRole(logins.portal));
            }
            store.closeToOthers(Database.NAME);
            logins.prove(server.url(Database.NAME), secrets);
            return logins;
        } catch (SQLException e) {
            throw new CannotRun("The database in " + folder.data() + " can't be prepared: " + Said.by(e) + ".", e);
        }
    }

    /** Does the same on an external server, as far as its owner's login may. */
    static Logins external(DataFolder folder, @Nullable FolderMark found, External external) throws IOException {
        var owner = new Login(external.user(), external.password());
        try (var store = PgStore.signIn(external.url(), owner)) {
            refuseUnfit(store, external);
            FolderMark mark = found == null ? FolderMark.fresh(external) : found.at(external);
            if (!mark.equals(found)) {
                mark.write(folder);
            }
            var secrets = new Secrets(folder.keys());
            var missing = new ArrayList<Login>();
            for (String name : List.of("app", "sealer", PORTAL)) {
                if (!store.hasRole(name)) {
                    missing.add(secrets.readOrMake(name));
                } else if (Files.notExists(secrets.file(name))) {
                    throw new CannotRun("The database has a login " + name + " already: put its password into "
                            + secrets.file(name) + ".");
                }
            }
            make(missing, store, external);
            var logins = new Logins(owner, secrets.read("app"), secrets.read("sealer"), secrets.read(PORTAL));
            logins.prove(external.url(), secrets);
            return logins;
        } catch (SQLException e) {
            throw new CannotRun(
                    String.valueOf(e.getSQLState()).startsWith("28")
                            ? "The database at " + external.url() + " refuses the login " + external.user()
                                    + " with this password."
                            : "The database at " + external.url() + " can't be reached: " + Said.by(e) + ".",
                    e);
        }
    }

    private static void refuseUnfit(PgStore store, External external) throws SQLException {
        refuseOld(store.version(), external.url());
        refuseLoss(store);
        if (!store.ownsDatabase()) {
            throw new CannotRun("The login " + external.user() + " must own the database at " + external.url() + ".");
        }
    }

    static void refuseOld(int version, String url) {
        if (version < OLDEST) {
            throw new CannotRun(
                    "The database at " + url + " is PostgreSQL " + version / 10_000 + ": 15 or later is needed.");
        }
    }

    private static void make(List<Login> missing, PgStore store, External external) throws SQLException {
        if (missing.isEmpty()) {
            return;
        }
        var statements = new StringBuilder();
        for (Login login : missing) {
            String statement = PgStore.makesRole(login);
            statements.append(' ').append(statement).append(';');
            if (store.mayCreateRoles()) {
                store.run(statement);
            }
        }
        if (!store.mayCreateRoles()) {
            throw new CannotRun("The login " + external.user()
                    + " may not create the fixed logins: have the database's administrator run" + statements);
        }
    }

    private static void refuseLoss(PgStore store) throws SQLException {
        List<String> less = store.lessThanDurable();
        if (!less.isEmpty()) {
            throw new CannotRun("The database could lose what it has acknowledged (" + String.join(", ", less)
                    + "): fsync, full_page_writes, synchronous_commit and data_checksums must be on.");
        }
    }

    /** Signs in as each working login, and asks with the eyes of the one that writes whether its writes last. */
    private void prove(String url, Secrets secrets) throws SQLException {
        for (Login login : List.of(app, sealer)) {
            try (var store = PgStore.signIn(url, login)) {
                refuseLoss(store);
            } catch (SQLException e) {
                if (!String.valueOf(e.getSQLState()).startsWith("28")) {
                    throw e;
                }
                throw new CannotRun("The key file " + secrets.file(login.name()) + " does not open the database.", e);
            }
        }
    }

    private static Login login(Secrets secrets, String name, boolean stands) throws IOException {
        return stands ? secrets.read(name) : secrets.readOrMake(name);
    }
}
