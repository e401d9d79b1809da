package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stationhouse.OwnProcesses;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** A bare server stands for the one that a city's database administrator runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OwnProcesses
class ExternalDatabaseTests {

    private static final String PASSWORD = "of the city";

    private PgServer city;
    private DataFolder folder;

    @BeforeAll
    void startTheCitysServer() throws Exception {
        city = bareServer();
        city.ensure();
    }

    @AfterAll
    void stopIt() throws Exception {
        city.stop();
    }

    @BeforeEach
    void aDatabaseForUs() throws Exception {
        folder = TestFolder.fresh("external");
        administrator(
                "create role records login createrole password '" + PASSWORD + "'",
                "create database records owner records");
    }

    @AfterEach
    void dropIt() throws Exception {
        administrator(
                "drop database if exists records",
                "drop role if exists app",
                "drop role if exists sealer",
                "drop role if exists portal",
                "drop role records");
    }

    @Test
    void theFixedLoginsAreMadeAndTheFolderRemembersWhereItsRecordsLie() throws Exception {
        try (Database database = Database.of(folder, at(address(), PASSWORD))) {
            assertThat(database.embedded()).isFalse();
            assertThat(database.keeper()).isEmpty();
            for (Login login : List.of(database.app(), database.sealer(), database.portal(), database.owner())) {
                try (Connection c = database.connect(login)) {
                    assertThat(c.getMetaData().getUserName()).isEqualTo(login.name());
                }
            }
        }
        assertThat(folder.data().resolve("pgdata")).doesNotExist();

        var remembered = new Options(Options.Use.COMMAND, TestFolder.binaries(), null, PASSWORD);
        try (Database database = Database.of(folder, remembered)) {
            assertThat(database.url()).isEqualTo("jdbc:" + address());
        }
        refused(
                new Options(Options.Use.SERVE, TestFolder.binaries(), null, null),
                "give its password with --database-password-file");
    }

    @Test
    void aLoginThatMayNotMakeOthersGetsTheStatementsForTheAdministrator() throws Exception {
        administrator("alter role records nocreaterole");
        String sentence =
                refused(at(address(), PASSWORD), "have the database's administrator run create role app login");
        assertThat(sentence)
                .contains("create role sealer login", "create role portal login")
                .contains("SCRAM-SHA-256$");

        String statements = sentence.substring(sentence.indexOf(" run ") + 5);
        administrator(Arrays.stream(statements.split(";")).map(String::strip).toArray(String[]::new));
        Database.of(folder, at(address(), PASSWORD)).close();
    }

    @Test
    void loginsOfAnotherAgencyAreNotTakenOver() throws Exception {
        administrator("create role app login password 'theirs'");
        refused(at(address(), PASSWORD), "has a login app already: put its password into");
        Files.writeString(folder.keys().resolve("app.secret"), "wrong");
        refused(at(address(), PASSWORD), "app.secret does not open the database");
        Files.writeString(folder.keys().resolve("app.secret"), "theirs");
        Database.of(folder, at(address(), PASSWORD)).close();
    }

    @Test
    void aServerThatCouldLoseWritesIsRefusedAndNothingChanges() throws Exception {
        administrator("alter role records set synchronous_commit = off");
        refused(at(address(), PASSWORD), "could lose what it has acknowledged (synchronous_commit = off)");
        assertThat(folder.data().resolve("stationhouse.folder")).doesNotExist();
        assertThat(folder.keys()).doesNotExist();
    }

    @Test
    void aWrongPasswordAndADatabaseThatIsNotThereAreNamed() throws Exception {
        refused(at(address(), "wrong"), "refuses the login records with this password");
        refused(at(address().replace("/records", "/nothing"), PASSWORD), "can't be reached");
        var stopped = bareServer();
        stopped.ensure();
        String away = stopped.url("records").substring("jdbc:".length());
        stopped.stop();
        refused(at(away, PASSWORD), "can't be reached");
        assertThat(folder.keys()).doesNotExist();
    }

    @Test
    void aFolderWithItsOwnDatabaseStaysWithIt() throws Exception {
        Database.of(folder, Options.serving(TestFolder.binaries())).close();
        refused(at(address(), PASSWORD), "has a database of its own");
    }

    @Test
    void aPostgresBeforeFifteenIsRefused() {
        assertThatThrownBy(() -> Logins.refuseOld(149_999, "jdbc:postgresql://db/records"))
                .isInstanceOf(CannotRun.class)
                .hasMessage("The database at jdbc:postgresql://db/records is PostgreSQL 14: 15 or later is needed.");
        Logins.refuseOld(150_000, "x");
    }

    @Test
    void addressesAreUnderstoodOrRefused() {
        assertThat(External.of("postgres://127.0.0.1/a", "u", "p").url()).isEqualTo("jdbc:postgresql://127.0.0.1/a");
        assertThat(External.of("jdbc:postgresql://h1,h2:5433/a?sslmode=verify-full", "u", "p")
                        .url())
                .isEqualTo("jdbc:postgresql://h1,h2:5433/a?sslmode=verify-full");
        for (String bad : new String[] {"mysql://127.0.0.1/a", "postgresql://127.0.0.1", "5432"}) {
            assertThatThrownBy(() -> External.of(bad, "u", "p")).hasMessageContaining("is not of the form");
        }
        for (String secret : new String[] {"postgresql://u:p@127.0.0.1/a", "postgresql://127.0.0.1/a?password=p"}) {
            assertThatThrownBy(() -> External.of(secret, "u", "p"))
                    .hasMessageContaining("must hold no user or password");
        }
        assertThatThrownBy(() -> External.of("postgresql://192.0.2.7/a", "u", "p"))
                .hasMessageContaining("would be reached unencrypted");
    }

    private String address() {
        return city.url("records").substring("jdbc:".length());
    }

    private static Options at(String address, String password) {
        return new Options(
                Options.Use.SERVE, TestFolder.binaries(), External.of(address, "records", password), password);
    }

    private String refused(Options options, String because) {
        try {
            Database.of(folder, options).close();
        } catch (CannotRun e) {
            assertThat(e.sentence()).contains(because).doesNotContain("\n");
            return e.sentence();
        }
        throw new AssertionError("not refused: " + because);
    }

    private void administrator(String... statements) throws Exception {
        try (var store = PgStore.signIn(city.url("postgres"), city.keeper())) {
            for (String statement : statements) {
                store.run(statement);
            }
        }
    }

    private static PgServer bareServer() throws Exception {
        DataFolder bare = TestFolder.fresh("city");
        Files.createDirectories(bare.data());
        FolderMark.fresh(null).write(bare);
        return PgServer.of(bare, TestFolder.binaries());
    }
}
